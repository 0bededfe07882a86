/** Sizes of the package as bundlers put it into an application. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { fromRoot } from '../../../scripts/paths.mjs';
import { formatKilobytes, measureFile, sumSizes, withStaticImports } from '../../../scripts/sizes.mjs';

/** @type {Record<string, (entry: string, folder: string) => Promise<void>>} Each writes `app.js` and its chunks. */
const bundlers = {
  esbuild: async (entry, folder) => {
    await esbuild({
      entryPoints: { app: entry },
      outdir: folder,
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      logLevel: 'error',
    });
  },
  vite: async (entry, folder) => {
    await vite({
      configFile: false,
      logLevel: 'error',
      root: folder,
      build: {
        outDir: folder,
        emptyOutDir: false,
        assetsDir: '',
        rollupOptions: { input: { app: entry }, output: { entryFileNames: '[name].js' } },
      },
    });
  },
  webpack: async (entry, folder) => {
    const require = createRequire(fromRoot('test/bench/package.json'));
    const webpack = /** @type {(options: object, done: (error: Error | null, stats: any) => void) => void} */ (
      require('webpack')
    );
    await /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        webpack(
          {
            mode: 'production',
            entry: { app: entry },
            output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', module: true },
            experiments: { outputModule: true },
          },
          (error, stats) => {
            if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
            else resolve();
          },
        );
      })
    );
  },
};

/**
 * @param {string[]} [names] of bundlers; all by default
 * @returns {Promise<string[][]>} rows of a table, its titles first
 */
export async function bundleSizes(names = Object.keys(bundlers)) {
  const rows = [['bundler', 'first load, brotli', 'all files, brotli', 'files']];
  for (const [name, bundle] of Object.entries(bundlers).filter(([name]) => names.includes(name))) {
    // Inside the project, so that its libraries are found.
    const folder = mkdtempSync(fromRoot('node_modules/.bundle-'));
    try {
      const entry = join(folder, 'entry.js');
      writeFileSync(entry, `import ${JSON.stringify(fromRoot('dist/npm/index.js'))};\n`);
      const out = join(folder, 'out');
      await bundle(entry, out);
      const files = readdirSync(out).filter((file) => file.endsWith('.js'));
      const first = sumSizes(withStaticImports(join(out, 'app.js')).map(measureFile));
      const all = sumSizes(files.map((file) => measureFile(join(out, file))));
      rows.push([name, formatKilobytes(first.brotli), formatKilobytes(all.brotli), String(files.length)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}
