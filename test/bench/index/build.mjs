/**
 * One way to make packets searchable, in a process of its own: `node build.mjs WAY FOLDER OUT BUNDLE`. Writes what it has
 * measured as JSON: milliseconds of processor time without loading code, and megabytes, the peak of the process.
 *
 * - `json`: reads the files, and parses their JSON
 * - `read`: reads the files, and parses the packets
 * - `build`: reads the files, parses the packets, and writes a static index of those that are packets
 * - `index`: reads the files, parses their JSON, and writes a static index
 * - `minisearch`: reads the files, parses their JSON, and writes an index of MiniSearch
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { miniSearchOptions, toDocument } from './minisearch.mjs';

const [way = '', folder = '', out = '', bundle = ''] = process.argv.slice(2);
/** @type {Pick<typeof import('../../../src/packet/parse-packet.js') & typeof import('../../../src/resolver/index/index-files.js'), 'parsePacket' | 'indexFiles'>} */
const { parsePacket, indexFiles } = await import(pathToFileURL(bundle).href);

/** @returns {Generator<unknown>} */
function* values() {
  for (const name of readdirSync(folder).sort()) yield JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** @returns {Generator<unknown>} */
function* packets() {
  for (const value of values()) if (parsePacket(value).ok) yield value;
}

/** @param {Iterator<unknown>} all */
function count(all) {
  let number = 0;
  while (!all.next().done) number++;
  return number;
}

/** @param {Iterable<unknown>} all */
function writeIndex(all) {
  let files = 0;
  const folders = new Set();
  for (const { path, bytes } of indexFiles(all)) {
    const file = join(out, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, bytes);
    files++;
  }
  return files;
}

function writeMiniSearch() {
  const search = new MiniSearch(miniSearchOptions);
  let number = 0;
  for (const value of values()) search.add(toDocument(value, number++));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'minisearch.json'), JSON.stringify(search));
  return 1;
}

/** @type {Record<string, () => number>} */
const ways = {
  json: () => count(values()),
  read: () => count(packets()),
  build: () => writeIndex(packets()),
  index: () => writeIndex(values()),
  minisearch: writeMiniSearch,
};

const start = process.cpuUsage();
const result = ways[way]?.();
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({ result, milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 }),
);
