/**
 * Finds the first packets with some words, in a process of its own that knows nothing yet: `node search.mjs WAY PLACE TEXT`.
 * Writes how many there are, and the milliseconds until they are known, without those for loading code.
 *
 * - `index`: reads a static index, whose address the place is
 * - `minisearch`: reads an index of MiniSearch, whose file the place is
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { createResolver } from '../../../dist/npm/resolver.js';
import { miniSearchOptions } from './mini-search.mjs';

const [way = '', place = '', text = ''] = process.argv.slice(2);

/** @type {Record<string, () => Promise<number>>} */
const ways = {
  async index() {
    const result = await createResolver(place).query({ text });
    return result.ok ? result.answer.packets.length : NaN;
  },
  minisearch() {
    const search = MiniSearch.loadJSON(readFileSync(place, 'utf8'), miniSearchOptions);
    return Promise.resolve(search.search(text).slice(0, 20).length);
  },
};

const start = performance.now();
const found = await ways[way]?.();
console.log(JSON.stringify({ found, milliseconds: performance.now() - start }));
