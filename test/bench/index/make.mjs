/**
 * What `smart-packet build` is compared with, in a process of its own: `node make.mjs WAY FOLDER [FILE]`.
 *
 * - `read`: reads the files of a folder, and parses their packets
 * - `minisearch`: reads the files, parses their JSON, and writes an index of MiniSearch
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { parsePacket } from '../../../dist/npm/packet.js';
import { miniSearchOptions, toDocument } from './mini-search.mjs';

const [way = '', folder = '', file = ''] = process.argv.slice(2);

/** @returns {Generator<unknown>} */
function* values() {
  for (const name of readdirSync(folder).sort()) yield JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** @type {Record<string, () => void>} */
const ways = {
  read() {
    let count = 0;
    for (const value of values()) if (parsePacket(value).ok) count++;
    console.log(`${count} packets`);
  },
  minisearch() {
    const search = new MiniSearch(miniSearchOptions);
    let number = 0;
    for (const value of values()) search.add(toDocument(value, number++));
    writeFileSync(file, JSON.stringify(search));
    console.log(`${search.documentCount} packets`);
  },
};

ways[way]?.();
