/** The table, and what must hold. */
import { formatTable } from '../../../scripts/table.mjs';
import { median, quantile } from '../statistics.mjs';

/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {import('./pages.mjs').Name} Name */
/** @typedef {Partial<Record<Name, Run[]>>} Runs of those who take part */

/** Above the floor's main-thread time per second of playback, at most. */
const FLOOR_FACTOR = 1.25;
const LONGEST_LAG_MS = 15;

/** @param {readonly number[]} values @param {number} digits */
const both = (values, digits) => `${median(values).toFixed(digits)} (${quantile(values, 0.25).toFixed(digits)})`;

/** @param {Run[]} runs @param {'right' | 'strict'} key */
const share = (runs, key) =>
  (100 * runs.reduce((sum, run) => sum + run[key], 0)) / runs.reduce((sum, run) => sum + run.frames, 0);

/** @type {[title: string, cell: (runs: Run[]) => string][]} */
const columns = [
  ['runs', (runs) => String(runs.length)],
  [
    'set-up ms',
    (runs) =>
      both(
        runs.map((run) => run.setupMs),
        0,
      ),
  ],
  [
    'start ms',
    (runs) =>
      both(
        runs.map((run) => run.startMs),
        0,
      ),
  ],
  [
    'main ms/s',
    (runs) =>
      both(
        runs.map((run) => run.playMs),
        1,
      ),
  ],
  ['script ms/s', (runs) => median(runs.map((run) => run.scriptMs)).toFixed(1)],
  ['style ms/s', (runs) => median(runs.map((run) => run.styleMs)).toFixed(1)],
  ['right %', (runs) => share(runs, 'right').toFixed(1)],
  ['strictly %', (runs) => share(runs, 'strict').toFixed(1)],
  [
    'lag ms',
    (runs) =>
      both(
        runs.flatMap((run) => run.lagsMs),
        1,
      ),
  ],
  ['heap MB', (runs) => median(runs.map((run) => run.heapMb)).toFixed(1)],
  ['nodes', (runs) => median(runs.map((run) => run.nodes)).toFixed(0)],
];

/**
 * @param {Runs} runs
 * @returns {string} a line for each contestant: medians, and the first quartile in brackets
 */
export function table(runs) {
  const rows = [['', ...columns.map(([title]) => title)]];
  for (const [name, own] of Object.entries(runs)) rows.push([name, ...columns.map(([, cell]) => cell(own))]);
  return formatTable(rows);
}

/**
 * @param {Runs} runs
 * @param {Name} other
 * @param {'setupMs' | 'playMs' | 'startMs'} key
 * @returns {number} ours compared with the other one's, by medians
 */
const ratio = (runs, other, key) =>
  median((runs.ours ?? []).map((run) => run[key])) / median((runs[other] ?? []).map((run) => run[key]));

/**
 * @param {Runs} runs
 * @returns {{ text: string, holds: boolean }[]} what must hold, with the figures
 */
export function judge(runs) {
  const floor = ratio(runs, 'floor', 'playMs');
  const peer = ratio(runs, 'hyperaudio-lite', 'playMs');
  const setup = ratio(runs, 'hyperaudio-lite', 'setupMs');
  return [
    { text: `main thread: ${floor.toFixed(2)} × the floor's, at most ${FLOOR_FACTOR}`, holds: floor <= FLOOR_FACTOR },
    { text: `main thread: ${peer.toFixed(2)} × hyperaudio-lite's, below 1`, holds: peer < 1 },
    { text: `set-up: ${setup.toFixed(2)} × hyperaudio-lite's, below 1`, holds: setup < 1 },
    ...judgeWords(runs.ours ?? []),
  ];
}

/**
 * @param {Run[]} runs
 * @returns {{ text: string, holds: boolean }[]} whether the words are lit on time
 */
export function judgeWords(runs) {
  const right = share(runs, 'right');
  const lag = median(runs.flatMap((run) => run.lagsMs));
  return [
    { text: `right word: ${right.toFixed(2)} % of the frames, 100`, holds: right === 100 },
    { text: `lag: ${lag.toFixed(1)} ms, at most ${LONGEST_LAG_MS}`, holds: lag <= LONGEST_LAG_MS },
  ];
}

/** Of the frames: on a busy machine a timer comes a frame or two late, now and then. */
const LEAST_RIGHT_PERCENT = 90;

/**
 * @param {Run[]} runs
 * @returns {{ text: string, holds: boolean }[]} what must hold on any machine, however busy: nothing that is a time
 */
export function judgeWithoutTimes(runs) {
  const right = share(runs, 'right');
  const words = runs.map(({ lagsMs }) => lagsMs.length);
  const figures = runs.flatMap(({ lagsMs, ...run }) => [...Object.values(run), ...lagsMs]);
  return [
    {
      text: `right word: ${right.toFixed(1)} % of the frames, at least ${LEAST_RIGHT_PERCENT}`,
      holds: right >= LEAST_RIGHT_PERCENT,
    },
    {
      text: `words lit one after the other: ${words.join(', ')}, at least 2`,
      holds: words.every((count) => count >= 2),
    },
    { text: `${figures.length} figures, each a number`, holds: figures.length > 0 && figures.every(Number.isFinite) },
  ];
}
