/** `--against`: time and memory of the sources and of a build, in turns. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../../scripts/paths.mjs';
import { median, quantile } from '../statistics.mjs';
import { clock } from './clock.mjs';
import { atLeast, halfMinute, optionsOf } from './recordings.mjs';
import { line, progress } from './table.mjs';

/**
 * @typedef {import('./recordings.mjs').Recording} Recording
 * @typedef {{ ms: number, cpu: number, megabytes?: number }} Measured
 */

const WARM_UPS = 2;
/** Ten minutes take long. */
const MOST_LONG_RUNS = 5;

/**
 * Both in each run, taking turns at being first.
 *
 * @template T
 * @param {number} runs
 * @param {string} name
 * @param {(which: number) => T} measure
 * @returns {[T, T][]}
 */
function inTurns(runs, name, measure) {
  return Array.from({ length: runs }, (_, run) => {
    progress(`${name}, run ${run + 1} of ${runs}`);
    if (run % 2 === 0) return /** @type {[T, T]} */ ([measure(0), measure(1)]);
    const second = measure(1);
    return /** @type {[T, T]} */ ([measure(0), second]);
  });
}

/** @type {[keyof Measured, string][]} */
const UNITS = [
  ['ms', 'ms'],
  ['cpu', 'CPU ms'],
  ['megabytes', 'MiB'],
];

/** @param {string} name @param {readonly [Measured, Measured][]} runs @param {number} [scale] of times */
function print(name, runs, scale = 1) {
  for (const [key, unit] of UNITS) {
    const ours = runs.map(([one]) => one[key] ?? NaN);
    const theirs = runs.map(([, other]) => other[key] ?? NaN);
    if (!(median(ours) > 0)) continue;
    const ratios = ours.map((each, at) => each / (theirs[at] ?? NaN));
    const by = key === 'megabytes' ? 1 : scale;
    const cells = [by * median(ours), by * median(theirs)].map((each) => each.toFixed(1));
    const quartiles = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(3));
    console.log(line(`${name}: ${unit}`, [...cells, ...quartiles, runs.length], 10));
  }
}

/** @param {readonly string[]} modules @param {Recording} recording @param {number} runs @param {string} name */
function inOwnProcesses(modules, recording, runs, name) {
  const folder = mkdtempSync(joinPath(tmpdir(), 'align-once-'));
  const [sound, text] = [joinPath(folder, 'samples'), joinPath(folder, 'text')];
  writeFileSync(sound, new Uint8Array(recording.samples.buffer));
  writeFileSync(text, recording.text);
  const script = fromRoot('test/bench/align/once.mjs');
  const pairs = inTurns(runs, name, (which) => {
    const args = [script, modules[which] ?? '', sound, String(recording.rate), text, recording.lang];
    return /** @type {Measured} */ (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  });
  rmSync(folder, { recursive: true });
  return pairs;
}

/**
 * @param {readonly [string, string]} modules bundles of the sources and of the build
 * @param {readonly Recording[]} recordings
 * @param {{ runs: number, long: boolean }} options
 */
export async function printTimes(modules, recordings, { runs, long }) {
  const short = halfMinute(recordings);
  const scale = 30 / short.seconds;
  const aligners = await Promise.all(modules.map((file) => import(pathToFileURL(file).href)));
  const options = optionsOf(short);
  const warm = inTurns(WARM_UPS + runs, '30 s, warm', (which) =>
    clock(() => aligners[which].alignTranscript(options)),
  ).slice(WARM_UPS);
  const cold = inOwnProcesses(modules, short, runs, '30 s, cold');
  console.log(
    `${short.seconds.toFixed(1)} s of ${short.id}, times scaled to 30 s; ratios: the first over the second\n`,
  );
  console.log(line('', ['this', 'build', 'ratio 1/4', '1/2', '3/4', 'runs'], 10));
  print('30 s, warm', warm, scale);
  print('30 s, new process', cold, scale);
  if (!long) return;
  print('10 minutes', inOwnProcesses(modules, atLeast(short, 600), Math.min(runs, MOST_LONG_RUNS), '10 minutes'));
}
