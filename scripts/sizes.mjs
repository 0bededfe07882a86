/**
 * Sizes of built files, as a visitor's browser downloads them, for the benches. 1 kB is 1,024 bytes. The limits stand in
 * package.json, for size-limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import { fromRoot } from './paths.mjs';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Sizes in bytes */

/**
 * @param {string} path
 * @returns {Sizes} each file compressed alone: gzip level 9, brotli quality 11
 */
export function measureFile(path) {
  const content = readFileSync(path);
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  return { raw: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotli.length };
}

/**
 * @param {Sizes[]} sizes
 * @returns {Sizes}
 */
export function sumSizes(sizes) {
  /** @param {keyof Sizes} key */
  const sum = (key) => sizes.reduce((total, each) => total + each[key], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/**
 * @param {string} path of a built ES module
 * @returns {string[]} paths of the files it imports statically, itself not among them
 */
function directImports(path) {
  return parseAst(readFileSync(path, 'utf8')).body.flatMap((node) => {
    const isImport = node.type === 'ImportDeclaration' || node.type.startsWith('Export');
    const source = isImport && 'source' in node ? node.source?.value : undefined;
    return typeof source === 'string' ? [join(dirname(path), source)] : [];
  });
}

/**
 * @param {string} entry path of a built ES module
 * @returns {string[]} the module and all it imports statically, each once: what is loaded before it runs
 */
export function withStaticImports(entry) {
  const found = new Set([entry]);
  for (const path of found) directImports(path).forEach((each) => found.add(each));
  return [...found];
}

/** What a packet without captions needs when it is played, by the beginnings of their names. */
const WHEN_PLAYED = [
  'chunks/add-styles-',
  'chunks/alignment-',
  'chunks/transcript-',
  'chunks/sentences-',
  'align-worker.js',
];

/**
 * @param {string} folder with the script-tag files and a slash at its end
 * @returns {string[]} all that is loaded to play a packet whose words are found in its recording
 */
export function alignedFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const lazy = WHEN_PLAYED.map((start) => files.find((name) => name.startsWith(start)));
  if (lazy.includes(undefined)) throw new Error(`Not in ${folder}: one of ${WHEN_PLAYED.join(', ')}`);
  return [...withStaticImports(`${folder}smart-packet.min.js`), ...lazy.map((name) => `${folder}${name}`)];
}

/**
 * @param {string} name of what is measured, as package.json has it for size-limit
 * @returns {number} bytes that it may have, compressed with brotli
 */
export function limitOf(name) {
  /** @type {{ 'size-limit': { name: string, limit: string }[] }} */
  const { 'size-limit': limits } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const kibibytes = Number.parseFloat(limits.find((each) => each.name === name)?.limit ?? '');
  if (!kibibytes) throw new Error(`package.json has no limit for ${name}`);
  return kibibytes * 1024;
}

/** @param {number} bytes */
export const formatKilobytes = (bytes) => `${(bytes / 1024).toFixed(2)} kB`;
