/**
 * Serves each file of tests as one module, with what it imports later in a few more: by itself it is some two hundred,
 * which takes an engine longer to load than most files take to run.
 */
import { relative } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from '../../scripts/paths.mjs';

const root = fromRoot('');

/**
 * One file at a time: esbuild runs what several have in common in another order than they import it.
 * @param {string} path from the root
 * @returns {Promise<[url: string, module: string][]>}
 */
async function bundle(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    outdir: root,
    outbase: root,
    // As deep as the tests' helpers, whose relative addresses hold there.
    chunkNames: 'test/bundled/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    // Where they are sources, too, the entries are modules with side effects.
    ignoreAnnotations: true,
    sourcemap: 'inline',
    write: false,
  });
  return outputFiles.map((file) => [`/${relative(root, file.path)}`, file.text]);
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function bundled() {
  /** @type {Map<string, Promise<[url: string, module: string][]>>} by the address of the tests */
  const bundles = new Map();
  /** @type {Map<string, string>} by their addresses */
  const modules = new Map();
  return {
    name: 'bundled',
    async serve({ path }) {
      if (/^\/test\/element\/.*\.test\.ts$/.test(path)) {
        if (!bundles.has(path)) bundles.set(path, bundle(path.slice(1)));
        for (const [url, module] of (await bundles.get(path)) ?? []) modules.set(url, module);
      }
      const body = modules.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
