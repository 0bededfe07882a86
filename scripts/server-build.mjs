/**
 * What the build makes for server rendering: modules with Lit's rendering or hydration inside, which are no dependencies
 * of the package, and the style sheet of cards that a server has rendered.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { minifyCss, minifyTaggedCss } from './minify-css.mjs';
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
async function buildHydration() {
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

/** What is loaded later is for pages; a server has no later. @type {Plugin} */
const nothingLater = {
  name: 'nothing-later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'later', namespace: 'none' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/** The browser's way to write base64, which servers have too: the one for Node needs a module of Node's. @type {Plugin} */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve }) {
    onResolve({ filter: /^@lit-labs\/ssr-client$/ }, () => ({
      path: fromRoot('node_modules/@lit-labs/ssr-client/index.js'),
    }));
  },
};

/** @type {Plugin} */
const smallStyles = {
  name: 'small-styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.styles\.js$/ }, ({ path }) => ({
      contents: minifyTaggedCss(readFileSync(path, 'utf8'), path),
    }));
  },
};

/** Whole, for any server: `ssr.js`; and the element itself for those whose tools would take Lit's build for browsers. */
async function buildServer() {
  rmSync(fromRoot('dist/server'), { recursive: true, force: true });
  await build({
    entryPoints: {
      index: `${modules}/server.js`,
      element: `${modules}/server-element.js`,
      ssr: `${modules}/ssr.js`,
    },
    outdir: fromRoot('dist/server'),
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    conditions: ['node', 'production'],
    // Lit's stand-in for it is what these elements are made of, also where tests of a server have a DOM.
    define: { 'globalThis.HTMLElement': 'undefined' },
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [nothingLater, withoutNode, smallStyles],
  });
  renameSync(`${modules}/ssr.d.ts`, fromRoot('dist/server/ssr.d.ts'));
  rmSync(`${modules}/ssr.js`);
}

async function buildStyleSheet() {
  const file = `${modules}/element/server/server.styles.js`;
  const { serverStyles } = await import(pathToFileURL(file).href);
  // Without the mark it would be read in the page's encoding.
  writeFileSync(fromRoot('dist/smart-packet.css'), `\ufeff${minifyCss(serverStyles.cssText, dirname(file))}`);
}

/** After the modules. */
export async function buildForServers() {
  await buildHydration();
  await buildServer();
  await buildStyleSheet();
}
