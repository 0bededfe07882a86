/** What the manifest says: the element classes and their events as they are published, without what is private. */

import { posix } from 'node:path';

/** Callbacks of the platform, which nobody calls. */
const lifecycle = ['connectedMoveCallback', 'adoptedCallback', 'attributeChangedCallback'];

/** @param {{ name: string, privacy?: string }} member */
const isPublic = ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !lifecycle.includes(name);

/**
 * @param {string} path such as `src/element/define.ts`, or `/src/element/define.js` as imports say it
 * @returns {string} where the package holds that module
 */
const publishedPath = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/npm/$1.js');

/** @param {any} part of the manifest, whose paths of modules are replaced in place */
function publishPaths(part) {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') part[key] = publishedPath(value);
    else publishPaths(value);
  }
}

/**
 * What a module hands on from another is named by its address from there, such as `./events.js`.
 * @param {{ module?: string }} declaration whose module is named by its path in the project from now on
 * @param {string} path of the module that exports it
 */
function fromRoot(declaration, path) {
  if (declaration.module?.startsWith('.')) declaration.module = posix.join(posix.dirname(path), declaration.module);
}

/**
 * Beside what `@fires` says the analyzer lists each event that is dispatched, and guesses its name.
 * @param {{ name?: string }} event
 */
const isNamed = ({ name }) => name?.startsWith('smart-packet-');

const onlyPublic = {
  name: 'only-public',
  /** @param {{ customElementsManifest: any }} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    // The one that knows `cssStates`; the analyzer writes them, and the first version's number.
    manifest.schemaVersion = '2.1.0';
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter((/** @type {any} */ each) => each.kind === 'class');
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(isNamed);
      }
      const names = module.declarations.map((/** @type {any} */ each) => each.name);
      for (const { declaration } of module.exports) fromRoot(declaration, module.path);
      module.exports = module.exports.filter(
        (/** @type {any} */ { kind, declaration }) =>
          kind !== 'js' || names.includes(declaration.name) || declaration.module !== module.path,
      );
    }
    manifest.modules.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.path < b.path ? -1 : 1));
    publishPaths(manifest);
  },
};

export default {
  globs: [
    'src/element/smart-packet-element.ts',
    'src/list/smart-packet-list-element.ts',
    'src/{element,list}/{events,define}.ts',
  ],
  litelement: true,
  packagejson: false,
  plugins: [onlyPublic],
};
