/** What a visitor downloads, compressed as servers should. */
import { brotliCompressSync, constants } from 'node:zlib';
import { fromRoot } from '../../../scripts/paths.mjs';
import { alignedFiles, measureFile, sumSizes, withStaticImports } from '../../../scripts/sizes.mjs';

/**
 * @typedef {object} Sizes in bytes, brotli quality 11
 * @property {Map<import('./pages.mjs').Name, number>} players all that a page with one of them loads before anybody presses play
 * @property {number} module with its static imports
 * @property {number} aligned all that a packet without captions needs, its worker included
 */

/**
 * @param {string} origin
 * @param {import('./figures.mjs').Results} results
 * @returns {Promise<Sizes>}
 */
export async function downloadSizes(origin, results) {
  /** @type {Sizes['players']} */
  const players = new Map();
  for (const [name, [first]] of results.players) {
    let bytes = 0;
    for (const path of new Set(first?.start?.paths)) {
      const answer = await fetch(origin + path);
      const body = Buffer.from(await answer.arrayBuffer());
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
      bytes += brotliCompressSync(body, { params }).length;
    }
    players.set(name, bytes);
  }
  const sum = (/** @type {string[]} */ files) => sumSizes(files.map(measureFile)).brotli;
  return {
    players,
    module: sum(withStaticImports(fromRoot('dist/smart-packet.min.js'))),
    aligned: sum(alignedFiles(fromRoot('dist/'))),
  };
}
