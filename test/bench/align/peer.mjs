/** Another project's aligner, installed beside the bench when it is asked for: half a gigabyte. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../../scripts/paths.mjs';
import { progress } from './table.mjs';

const VERSION = '2.10.2';
const HERE = 'test/bench/align';
const PACKAGE = fromRoot(`${HERE}/node_modules/echogarden`);

function install() {
  const file = `${PACKAGE}/package.json`;
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === VERSION) return;
  progress(`installing echogarden ${VERSION} in ${HERE}/node_modules`);
  const prefix = ['--prefix', fromRoot(HERE)];
  const options = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['install', ...options, ...prefix, `echogarden@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('echogarden could not be installed');
}

/**
 * @typedef {{ text: string, startTime: number, endTime: number, startOffsetUtf16?: number, endOffsetUtf16?: number }} Entry
 */

/**
 * @param {string} text
 * @param {readonly Entry[]} entries
 * @returns {import('../../../tools/align/score.mjs').Timed[]} those that say where in the text they are
 */
export const wordsOf = (text, entries) =>
  entries.flatMap(({ text: word, startTime, endTime, startOffsetUtf16: from = -1, endOffsetUtf16: to = -1 }) =>
    from >= 0 && text.slice(from, to) === word ? [{ from, to, start: startTime, end: endTime }] : [],
  );

/**
 * Echogarden's alignment by dynamic time warping to the text as eSpeak reads it, with its defaults.
 *
 * @returns {Promise<{ name: string, align: import('./contest.mjs').Contestant }>}
 */
export async function loadEchogarden() {
  install();
  const api = await import(pathToFileURL(`${PACKAGE}/dist/api/API.js`).href);
  api.setGlobalOption('logLevel', 'silent');
  /** @type {import('./contest.mjs').Contestant} */
  const align = async ({ samples, rate, text, lang }) => {
    const audio = { audioChannels: [samples.slice()], sampleRate: rate };
    const { wordTimeline } = await api.align(audio, text, { engine: 'dtw', language: lang });
    return wordsOf(text, wordTimeline);
  };
  return { name: `echogarden ${VERSION}`, align };
}
