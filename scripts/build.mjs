/**
 * Fills dist/: npm modules with types, also for frameworks and editors, those for servers, the command line, the script-tag
 * files, the worker, the hashes of these, the licences of what they contain, the JSON Schema, and the themes. Which files,
 * and of what: vite.config.ts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { writeEditorData } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { buildHydration } from './hydration-build.mjs';
import { collectLicences } from './licences.mjs';
import { fromRoot, isMain, projectRoot } from './paths.mjs';
import { buildStyleSheets } from './style-sheets.mjs';

const licences = collectLicences(
  fromRoot('dist/LICENSES.txt'),
  'The script-tag files and the modules for servers contain',
);
const licencesOfCommandLine = collectLicences(fromRoot('dist/cli/LICENSES.txt'), 'The command line contains');

/**
 * @param {string} mode of vite.config.ts
 * @param {import('./licences.mjs').Collect} [collect]
 */
const bundle = (mode, collect = licences) =>
  build({ root: projectRoot, configFile: fromRoot('vite.config.ts'), mode, logLevel: 'warn', plugins: [collect()] });

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

/** Writes the JSON Schema of a packet, for validators and for VS Code. */
async function writeSchemas() {
  /** @type {typeof import('../src/schema/packet-json-schema.js')} */
  const { packetJsonSchema } = await import(fileUrl('dist/npm/schema/packet-json-schema.js'));
  /** @type {typeof import('../src/schema/editor-json-schema.js')} */
  const { editorJsonSchema } = await import(fileUrl('dist/npm/schema/editor-json-schema.js'));
  /** @type {typeof import('../src/schema/ascii-json.js')} */
  const { asciiJson } = await import(fileUrl('dist/npm/schema/ascii-json.js'));
  writeFileSync(fromRoot('dist/schema.json'), asciiJson(packetJsonSchema()));
  writeFileSync(fromRoot('dist/vscode.packet-schema.json'), asciiJson(editorJsonSchema()));
}

/** @param {string} path relative to the project's folder */
const fileUrl = (path) => pathToFileURL(fromRoot(path)).href;

/** After the modules, whose types it takes over. */
async function buildForServers() {
  await bundle('server');
  renameSync(fromRoot('dist/npm/ssr.d.ts'), fromRoot('dist/server/ssr.d.ts'));
  rmSync(fromRoot('dist/npm/ssr.js'));
}

async function buildCommandLine() {
  await bundle('cli', licencesOfCommandLine);
  // Git would keep it; npm sets it for commands when it installs them, but not for those who run it from here.
  chmodSync(fromRoot('dist/cli/main.js'), 0o755);
}

/** Makes the script-tag files, and the worker. */
export async function buildScriptTagFiles() {
  for (const mode of ['module', 'hydrate', 'list', 'classic', 'worker']) await bundle(mode);
  writeFileSync(fromRoot('dist/integrity.json'), `${JSON.stringify(integrity(), null, 2)}\n`);
}

/** @returns {Record<string, string>} by file, what `integrity` wants (W3C Subresource Integrity) */
function integrity() {
  // The style sheets are made of the modules, which the demo does without.
  const files = globSync(['*.js', '*chunks/*.js', '*.css'], { cwd: fromRoot('dist') }).sort();
  return Object.fromEntries(
    files.map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(fromRoot(`dist/${name}`)))
        .digest('base64');
      return [name, `sha384-${hash}`];
    }),
  );
}

if (isMain(import.meta.url)) {
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  if (!buildModules()) process.exitCode = 1;
  await writeSchemas();
  await buildForServers();
  await buildCommandLine();
  await buildHydration();
  await buildStyleSheets();
  buildFrameworkTypes();
  writeEditorData();
  await buildScriptTagFiles();
  cpSync(fromRoot('src/themes'), fromRoot('dist/themes'), { recursive: true });
}
