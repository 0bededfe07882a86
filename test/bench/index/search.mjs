/**
 * Finds the first packets with some words, in a process of its own that knows nothing yet: `node search.mjs WAY FOLDER TEXT
 * BUNDLE`. Writes as JSON how many there are, and the milliseconds until they are known, without those for loading code.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { miniSearchOptions } from './minisearch.mjs';

const [way = '', folder = '', text = '', bundle = ''] = process.argv.slice(2);
/** @type {Pick<typeof import('../../../src/resolver/index/open-index.js'), 'openIndex'>} */
const { openIndex } = await import(pathToFileURL(bundle).href);

/** @param {string} path @returns {Promise<unknown>} */
const read = async (path) => JSON.parse(await readFile(join(folder, path), 'utf8'));

/** @type {Record<string, () => Promise<number>>} */
const ways = {
  async index() {
    const resolver = openIndex(await read('index.json'), {
      url: 'https://bakery.example/index.json',
      load: async (path) => ({ ok: true, value: await read(path) }),
    });
    const result = await resolver?.query({ text });
    return result?.ok ? result.answer.packets.length : NaN;
  },
  minisearch() {
    const search = MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), miniSearchOptions);
    return Promise.resolve(search.search(text).slice(0, 20).length);
  },
};

const start = performance.now();
const result = await ways[way]?.();
console.log(JSON.stringify({ result, milliseconds: performance.now() - start }));
