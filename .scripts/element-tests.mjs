/**
 * Runs the element tests, and once more, one engine after the other, the files in which some failed: where several
 * engines share a small machine, the sound of one may stand still for longer than a test waits. A test that fails in both
 * has failed; the table of `npm test` says how many files had a second try.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fromRoot, projectRoot } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {Record<string, Record<string, Count>>} Counts by engine and file */

const RESULT = fromRoot('test-results/element.json');
const runner = [
  fromRoot('node_modules/@web/test-runner/dist/bin.js'),
  '--config',
  fromRoot('.config/web-test-runner.config.mjs'),
];

/**
 * @param {string[]} [files] default: all
 * @param {Record<string, string>} [env]
 * @returns {Counts}
 */
function run(files = [], env = {}) {
  rmSync(RESULT, { force: true });
  spawnSync(process.execPath, [...runner, ...files.flatMap((file) => ['--files', file])], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : {};
}

const counts = run();
/** @type {Record<string, Record<string, Count>>} */
const again = {};
for (const [engine, files] of Object.entries(counts)) {
  const failed = Object.keys(files).filter((file) => files[file]?.failed);
  if (!failed.length) continue;
  console.log(`\nOnce more in ${engine}, alone: ${failed.join(', ')}\n`);
  again[engine] = run(failed, { ENGINES: engine.toLowerCase() })[engine] ?? {};
}
const merged = Object.entries(counts).map(([engine, files]) => [engine, { ...files, ...again[engine] }]);
const repeated = Object.entries(again).map(([engine, files]) => [engine, Object.keys(files).length]);
const result = { counts: Object.fromEntries(merged), repeated: Object.fromEntries(repeated) };
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
const all = Object.values(result.counts).flatMap((files) => Object.values(files));
process.exitCode = all.length && all.every(({ failed }) => !failed) ? 0 : 1;
