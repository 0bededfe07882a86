/** What the manifest says: the element class and its events as they are published, without what is private. */

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

const onlyPublic = {
  name: 'only-public',
  /** @param {{ customElementsManifest: any }} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter((/** @type {any} */ each) => each.kind === 'class');
      for (const declaration of module.declarations) declaration.members = declaration.members?.filter(isPublic);
      const names = module.declarations.map((/** @type {any} */ each) => each.name);
      module.exports = module.exports.filter(
        (/** @type {any} */ each) => each.kind !== 'js' || names.includes(each.declaration.name),
      );
    }
    manifest.modules.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.path < b.path ? -1 : 1));
    publishPaths(manifest);
  },
};

export default {
  globs: ['src/element/smart-packet-element.ts', 'src/element/events.ts', 'src/element/define.ts'],
  litelement: true,
  packagejson: false,
  plugins: [onlyPublic],
};
