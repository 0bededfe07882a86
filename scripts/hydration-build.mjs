/** Puts Lit's hydration, which is no dependency of the package, inside of the npm module `hydrate.js`. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from './paths.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

const modules = fromRoot('dist/npm');

/** Inside of `hydrate.js`, and nowhere else. */
const insideHydrate = ['hydrating-element', 'take-over', 'hydrate-lit'];

/** The package's other modules stay modules, and Lit stays the page's own. @type {Plugin} */
const keepOutside = {
  name: 'keep-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      const file = resolve(resolveDir, path);
      if (!importer.startsWith(modules) || insideHydrate.some((name) => file.endsWith(`/${name}.js`))) return null;
      return { path: `./${relative(modules, file)}`, external: true };
    });
    // Found from the package, too, where only direct dependencies are: `lit` names the same modules.
    onResolve({ filter: /^lit(-html)?(\/|$)/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path === 'lit-html/private-ssr-support.js') return null;
      return { path: path.replace(/^lit-html$/, 'lit/html.js').replace(/^lit-html\//, 'lit/'), external: true };
    });
    onResolve({ filter: /^\.\/lit-html\.js$/ }, () => ({ path: 'lit/html.js', external: true }));
  },
};

/** One for each build of Lit: they name their inner parts differently, and bundlers choose both by the same condition. */
export async function buildHydration() {
  for (const condition of ['production', 'development']) {
    await build({
      entryPoints: [`${modules}/hydrate.js`],
      outfile: `${modules}/hydrate.${condition}.js`,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['browser', condition],
      legalComments: 'inline',
      plugins: [keepOutside],
    });
  }
  renameSync(`${modules}/hydrate.production.js`, `${modules}/hydrate.js`);
  writeFileSync(`${modules}/hydrate.development.d.ts`, readFileSync(`${modules}/hydrate.d.ts`));
  for (const name of insideHydrate)
    for (const type of ['js', 'd.ts']) rmSync(`${modules}/element/server/${name}.${type}`);
}
