/** The aligner's modules for scripts, built on the fly. */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot } from '../../scripts/paths.mjs';

/** @param {string} folder dist/ of a build, or the folder it is in @returns {string} its `smart-packet/align` */
function entryOf(folder) {
  const found = ['npm/align.js', 'dist/npm/align.js'].map((name) => resolve(folder, name)).find(existsSync);
  if (!found) throw new Error(`no npm/align.js in ${folder}`);
  return found;
}

/** What scripts need of the sources: all of `src/align`, and how texts are split. */
const sources = (more = /** @type {readonly string[]} */ ([])) =>
  [
    ...readdirSync(fromRoot('src/align')).map((name) => `align/${name.replace(/ts$/, 'js')}`),
    'text/words.js',
    ...more,
  ].map((name) => fromRoot(`src/${name}`));

/**
 * Bundles an aligner, always in the same way, so that times can be compared.
 *
 * @param {string} [folder] of a built package; default: the sources
 * @param {readonly string[]} [more] modules of the sources
 * @returns {Promise<string>} file of a module
 */
export async function bundleAligner(folder, more) {
  const modules = folder === undefined ? sources(more) : [entryOf(folder)];
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
      resolveDir: fromRoot('src'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'align-')), 'align.mjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  return file;
}

/**
 * @param {string} [folder] of a built package, which exports `alignTranscript`
 * @param {readonly string[]} [more] modules of the sources, without a folder
 * @returns {Promise<Record<string, any>>} without a folder, also all that is listed in `sources`
 */
export const loadAligner = async (folder, more) => import(pathToFileURL(await bundleAligner(folder, more)).href);
