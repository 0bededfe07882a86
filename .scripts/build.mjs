/** Fills dist/: npm modules with types, the two script-tag files, the worker, the licences of what those contain, themes. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fromRoot, isMain, projectRoot } from './paths.mjs';
import { sizeTable } from './sizes.mjs';

/** The libraries inside the script-tag files. Lit's packages share one licence text. */
const bundledLibraries = ['lit', '@lit/localize', 'zod'];

/** @returns {boolean} whether the compiler had nothing to complain about; it writes the modules all the same */
function buildModules() {
  const compiler = fromRoot('node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', '.config/tsconfig.build.json'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return status === 0;
}

/** Makes the two script-tag files, and the worker. */
export async function buildScriptTagFiles() {
  for (const mode of ['module', 'classic', 'worker']) {
    await build({ root: projectRoot, configFile: fromRoot('vite.config.ts'), mode, logLevel: 'warn' });
  }
  writeFileSync(fromRoot('dist/LICENSES.txt'), bundledLicences());
}

function bundledLicences() {
  const texts = bundledLibraries.map((name) => {
    const { version, license } = JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8'));
    const text = readFileSync(fromRoot(`node_modules/${name}/LICENSE`), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The script-tag files contain code of these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @returns {string} the sizes of the script-tag files and their chunks */
export function builtSizes() {
  const chunks = readdirSync(fromRoot('dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^chunks[\\/].*\.js$/.test(name))
    .sort();
  const files = ['smart-packet.min.js', ...chunks, 'align-worker.js', 'smart-packet.iife.min.js'].map((name) =>
    fromRoot(join('dist', name)),
  );
  return sizeTable(fromRoot('dist'), files, fromRoot('dist/smart-packet.min.js'));
}

if (isMain(import.meta.url)) {
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  if (!buildModules()) process.exitCode = 1;
  await buildScriptTagFiles();
  cpSync(fromRoot('src/themes'), fromRoot('dist/themes'), { recursive: true });
  console.log(`\n${builtSizes()}`);
}
