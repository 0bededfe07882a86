/**
 * Fills dist/: npm modules with types, also for frameworks, those for servers, the script-tag files, the worker, the hashes
 * of these, the licences of what they contain, and the themes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { frameworkTypes } from './framework-types.mjs';
import { fromRoot, isMain, projectRoot } from './paths.mjs';
import { buildForServers } from './server-build.mjs';
import { sizeTable } from './sizes.mjs';

/** The libraries inside the script-tag files, and of the modules for servers. Lit's packages share one licence text. */
const bundledLibraries = ['lit', '@lit/localize', 'zod', '@lit-labs/ssr', 'parse5', 'entities', '@parse5/tools'];

/** @returns {boolean} whether the compiler had nothing to complain about; it writes the modules all the same */
function buildModules() {
  const compiler = fromRoot('node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', '.config/tsconfig.build.json'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return status === 0;
}

/** Writes what the type checkers of frameworks know of the element, beside the modules. */
function buildFrameworkTypes() {
  mkdirSync(fromRoot('dist/npm/frameworks'), { recursive: true });
  for (const [name, text] of Object.entries(frameworkTypes(readFileSync(fromRoot('custom-elements.json'), 'utf8'))))
    writeFileSync(fromRoot(`dist/npm/frameworks/${name}`), text);
}

/** Makes the three script-tag files, and the worker. */
export async function buildScriptTagFiles() {
  for (const mode of ['module', 'hydrate', 'classic', 'worker']) {
    await build({ root: projectRoot, configFile: fromRoot('vite.config.ts'), mode, logLevel: 'warn' });
  }
  writeFileSync(fromRoot('dist/LICENSES.txt'), bundledLicences());
  writeFileSync(fromRoot('dist/integrity.json'), `${JSON.stringify(integrity(), null, 2)}\n`);
}

/** @returns {string[]} the script-tag files and their chunks, relative to dist/ */
function scriptTagFiles() {
  const chunks = (/** @type {string} */ folder) =>
    readdirSync(fromRoot(`dist/${folder}`))
      .sort()
      .map((name) => `${folder}/${name}`);
  return [
    'smart-packet.min.js',
    ...chunks('chunks'),
    'align-worker.js',
    'smart-packet.iife.min.js',
    'smart-packet.hydrate.min.js',
    ...chunks('hydrate-chunks'),
  ];
}

/** @returns {Record<string, string>} by file, what `integrity` wants (W3C Subresource Integrity) */
function integrity() {
  // Made of the modules, which the demo does without.
  const styles = ['smart-packet.css'].filter((name) => existsSync(fromRoot(join('dist', name))));
  return Object.fromEntries(
    [...scriptTagFiles(), ...styles].map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(fromRoot(join('dist', name))))
        .digest('base64');
      return [name, `sha384-${hash}`];
    }),
  );
}

function bundledLicences() {
  const texts = bundledLibraries.map((name) => {
    const { version, license } = JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8'));
    const file = fromRoot(`node_modules/${name}/LICENSE`);
    // One library has no such file; the name of its licence stands above.
    const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The script-tag files and the modules for servers contain code of these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @returns {string} the sizes of the script-tag files and their chunks */
export function builtSizes() {
  const files = scriptTagFiles().map((name) => fromRoot(join('dist', name)));
  return sizeTable(fromRoot('dist'), files, fromRoot('dist/smart-packet.min.js'));
}

if (isMain(import.meta.url)) {
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  if (!buildModules()) process.exitCode = 1;
  await buildForServers();
  buildFrameworkTypes();
  await buildScriptTagFiles();
  cpSync(fromRoot('src/themes'), fromRoot('dist/themes'), { recursive: true });
  console.log(`\n${builtSizes()}`);
}
