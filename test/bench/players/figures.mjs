/** The tables, and what must hold. */
import { formatKilobytes } from '../../../scripts/sizes.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { median, quantile } from '../statistics.mjs';

/** @typedef {import('./measure.mjs').Load} Load */
/** @typedef {import('./pages.mjs').Name} Name */

/**
 * @typedef {object} Run of one player
 * @property {Awaited<ReturnType<typeof import('./measure.mjs').measureStart>> | null} start
 * @property {Load | null} one
 * @property {Load | null} many
 * @property {number} playMs
 * @property {number} shift
 */

/**
 * @typedef {object} Results
 * @property {Map<Name, Run[]>} players
 * @property {Map<number, Load[]>} lazy by the number of packets that wait for the viewport
 * @property {Awaited<ReturnType<typeof import('./measure.mjs').measureLife>>[]} lives
 */

/** @typedef {import('./sizes.mjs').Sizes} Sizes */

/** @param {readonly number[]} list @param {number} [digits] */
const cell = (list, digits = 0) =>
  list.length ? `${median(list).toFixed(digits)} (${quantile(list, 0.25).toFixed(digits)})` : '-';

/** @param {Run[]} runs @param {'usableMs' | 'taskMs'} key */
const starts = (runs, key) => runs.flatMap(({ start }) => (start ? [start[key]] : []));

/** @param {Run[]} runs @param {keyof Load} key @param {number} further */
const perFurther = (runs, key, further) =>
  runs.flatMap(({ one, many }) => (one && many ? [(many[key] - one[key]) / further] : []));

/**
 * @param {Results} results
 * @param {Sizes} sizes
 * @param {number} further players on the page with many, beside the first
 * @returns {string}
 */
export function playersTable({ players }, sizes, further) {
  const rows = [
    [
      '',
      'download kB',
      'usable ms',
      'start task ms',
      'further: ms',
      'heap kB',
      'listeners',
      'nodes',
      'playing ms/s',
      'shift',
    ],
  ];
  for (const [name, runs] of players) {
    const bytes = sizes.players.get(name);
    rows.push([
      name,
      bytes === undefined || name === 'floor' ? '-' : (bytes / 1024).toFixed(1),
      cell(starts(runs, 'usableMs')),
      cell(starts(runs, 'taskMs')),
      cell(perFurther(runs, 'taskMs', further), 2),
      cell(
        perFurther(runs, 'heap', further).map((bytes) => bytes / 1024),
        1,
      ),
      cell(perFurther(runs, 'listeners', further), 1),
      cell(perFurther(runs, 'nodes', further)),
      cell(
        runs.map(({ playMs }) => playMs),
        1,
      ),
      Math.max(...runs.map(({ shift }) => shift)).toFixed(3),
    ]);
  }
  return formatTable(rows);
}

/** @param {Results} results @returns {string} */
export function lazyTable({ lazy }) {
  const rows = [['loading="lazy"', 'first usable ms', 'task ms', 'heap MB', 'nodes', 'listeners']];
  for (const [count, loads] of lazy) {
    /** @param {keyof Load} key */
    const list = (key) => loads.map((load) => load[key]);
    rows.push([
      String(count),
      cell(list('usableMs')),
      cell(list('taskMs')),
      cell(
        list('heap').map((bytes) => bytes / 1e6),
        2,
      ),
      cell(list('nodes')),
      cell(list('listeners')),
    ]);
  }
  return formatTable(rows);
}

/**
 * @param {string} what
 * @param {number} figure
 * @param {number} must
 * @param {number} goal
 * @param {(figure: number) => string} [format]
 */
const atMost = (what, figure, must, goal, format = (value) => value.toFixed(2)) => ({
  text: `${what}: ${format(figure)}, at most ${format(must)}${figure <= goal ? ', and the goal' : `; the goal is ${format(goal)}`}`,
  holds: figure <= must,
});

/**
 * @param {Results} results
 * @param {Sizes} sizes
 * @param {number} further
 * @returns {{ text: string, holds: boolean }[]} what must hold, with the figures
 */
export function judge({ players, lazy, lives }, sizes, further) {
  /** @param {Name} name */
  const of = (name) => players.get(name) ?? [];
  /** @param {Name} other @param {'usableMs' | 'taskMs'} key */
  const startRatio = (other, key) => median(starts(of('ours'), key)) / median(starts(of(other), key));
  /** @param {Name} name @param {keyof Load} key */
  const each = (name, key) => median(perFurther(of(name), key, further));
  /** @param {Name} name */
  const playing = (name) => median(of(name).map(({ playMs }) => playMs));
  /** @param {number} count @param {keyof Load} key */
  const waiting = (count, key) => median((lazy.get(count) ?? []).map((load) => load[key]));
  const native = each('native', 'taskMs') / each('plyr', 'taskMs');
  return [
    atMost('module with its static imports', sizes.module, 22 * 1024, 20 * 1024, formatKilobytes),
    atMost('everything for a packet without captions', sizes.aligned, 32 * 1024, 28 * 1024, formatKilobytes),
    atMost('cold start, against hyperaudio-lite', startRatio('hyperaudio-lite', 'usableMs'), 1.15, 0.95),
    atMost(
      'main thread of each further one, against plyr',
      each('ours', 'taskMs') / each('plyr', 'taskMs'),
      1 / 3,
      native,
    ),
    atMost('heap of each further one, kB', each('ours', 'heap') / 1024, 20, 8),
    atMost('listeners of each further one', each('ours', 'listeners'), 15, 6),
    atMost('nodes of each further one', each('ours', 'nodes'), 130, 90),
    atMost('main thread while playing, against the floor', playing('ours') / playing('floor'), 1.5, 1.2),
    // Linear: ten times as many, at most ten times the work; and what is there already does not count.
    atMost('1,000 lazy ones against 100, main thread', waiting(1000, 'taskMs') / waiting(100, 'taskMs'), 10, 10),
    atMost('first screen of 1,000 lazy ones against 10', waiting(1000, 'usableMs') / waiting(10, 'usableMs'), 1.15, 1),
    atMost('layout shift, load to end', Math.max(...lives.map(({ shift }) => shift)), 0, 0),
    atMost('ms of the longest task, load to end', Math.max(...lives.map(({ longestMs }) => longestMs)), 50, 50),
    {
      text: `words found in the recording: ${lives.map(({ timing }) => timing).join(', ')}`,
      holds: lives.every(({ timing }) => timing === 'aligned'),
    },
  ];
}
