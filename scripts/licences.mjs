import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import license from 'rollup-plugin-license';

/** @typedef {import('rollup-plugin-license').Dependency} Dependency */

/** @typedef {() => import('vite').PluginOption} Collect makes the plugin for one build */

/** @param {Dependency} library */
const textOf = ({ name, version, license: id, licenseText }) =>
  `${name} ${version} (${id})\n\n${licenseText?.trim() ?? ''}\n`;

/**
 * @param {string} file that lists the libraries inside all builds that have the plugin
 * @param {string} contain what contains them, and the verb
 * @returns {Collect}
 */
export function collectLicences(file, contain) {
  /** @type {Map<string | null, string>} */
  const texts = new Map();
  /** @param {Dependency[]} libraries */
  const write = (libraries) => {
    for (const library of libraries) texts.set(library.name, textOf(library));
    const all = [...texts].sort(([a], [b]) => String(a).localeCompare(String(b))).map(([, text]) => text);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${contain} code of these libraries.\n\n${all.join(`\n${'-'.repeat(80)}\n\n`)}`);
  };
  return () => /** @type {any} */ (license({ thirdParty: { output: write } }));
}
