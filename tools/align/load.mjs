/** The aligner's modules for scripts, built on the fly. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot } from '../../scripts/paths.mjs';

/**
 * @returns {Promise<Record<string, any>>} everything that the modules of `src/align` export, and `segmentWords`
 */
export async function loadAligner() {
  const folder = fromRoot('src/align');
  const modules = readdirSync(folder).map((name) => `./align/${name.replace(/ts$/, 'js')}`);
  const { outputFiles } = await build({
    stdin: {
      contents: [...modules, './text/words.js'].map((name) => `export * from '${name}';`).join('\n'),
      resolveDir: fromRoot('src'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'align-')), 'align.mjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  return import(pathToFileURL(file).href);
}
