import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));

/**
 * @param {string} path relative to the project's folder
 * @returns {string} absolute path
 */
export const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * @param {string} moduleUrl `import.meta.url` of the asking module
 * @returns {boolean} whether Node was started with that very file
 */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}
