/** The tables, and what must hold. */
import { formatKilobytes, limitOf } from '../../../scripts/sizes.mjs';
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
    ...judgeSizes(sizes),
    atMost('cold start, against hyperaudio-lite', startRatio('hyperaudio-lite', 'usableMs'), 1.15, 0.95),
    atMost(
      'main thread of each further one, against plyr',
      each('ours', 'taskMs') / each('plyr', 'taskMs'),
      1 / 3,
      native,
    ),
    ...judgeCounts(of('ours'), further),
    atMost('main thread while playing, against the floor', playing('ours') / playing('floor'), 1.5, 1.2),
    // Linear: ten times as many, at most ten times the work; and what is there already does not count.
    atMost('1,000 lazy ones against 100, main thread', waiting(1000, 'taskMs') / waiting(100, 'taskMs'), 10, 10),
    atMost('first screen of 1,000 lazy ones against 10', waiting(1000, 'usableMs') / waiting(10, 'usableMs'), 1.15, 1),
    ...judgeLives(lives),
    atMost('ms of the longest task, load to end', Math.max(...lives.map(({ longestMs }) => longestMs)), 50, 50),
  ];
}

/**
 * @param {Results} results
 * @param {Sizes} sizes
 * @param {number} further
 * @returns {{ text: string, holds: boolean }[]} what must hold on any machine, however busy: nothing that is a time
 */
export function judgeWithoutTimes({ players, lazy, lives }, sizes, further) {
  const runs = [...players.values()].flat();
  const loads = [...lazy.values(), runs.flatMap(({ start, one, many }) => [start, one, many])].flat();
  const figures = [
    ...runs.map(({ playMs, shift }) => [playMs, shift]),
    ...loads.map((load) => Object.values(load ?? {})),
  ]
    .flat()
    .filter((figure) => typeof figure === 'number');
  return [
    ...judgeSizes(sizes),
    ...judgeCounts(players.get('ours') ?? [], further),
    ...judgeLives(lives),
    { text: `${figures.length} figures, each a number`, holds: figures.length > 0 && figures.every(Number.isFinite) },
  ];
}

/** @param {Sizes} sizes */
const judgeSizes = ({ module, aligned }) => [
  atMost('module with its static imports', module, limitOf('the script-tag module'), 24 * 1024, formatKilobytes),
  atMost(
    'everything for a packet without captions',
    aligned,
    limitOf('all that a packet without captions needs when it is played'),
    40 * 1024,
    formatKilobytes,
  ),
];

/** @param {Run[]} runs @param {number} further */
function judgeCounts(runs, further) {
  /** @param {keyof Load} key */
  const each = (key) => median(perFurther(runs, key, further));
  return [
    atMost('heap of each further one, kB', each('heap') / 1024, 20, 8),
    atMost('listeners of each further one', each('listeners'), 16, 6),
    atMost('nodes of each further one', each('nodes'), 150, 90),
  ];
}

/** @param {Results['lives']} lives */
const judgeLives = (lives) => [
  atMost('layout shift, load to end', Math.max(...lives.map(({ shift }) => shift)), 0, 0),
  {
    text: `words found in the recording: ${lives.map(({ timing }) => timing).join(', ')}`,
    holds: lives.length > 0 && lives.every(({ timing }) => timing === 'aligned'),
  },
];

/** A build may take so much more than the one before. */
const MOST_OF_BEFORE = 1.03;

/**
 * @param {Results} results
 * @param {number} further
 * @returns {{ text: string, holds: boolean }[]} ours as a share of the other build, by medians and by first quartiles
 */
export function judgeAgainst({ players }, further) {
  const [ours, before] = /** @type {const} */ (['ours', 'before']).map((name) => players.get(name) ?? []);
  /** @type {[string, (runs: Run[]) => number[]][]} */
  const figures = [
    ['cold start', (runs) => starts(runs, 'usableMs')],
    ['main thread at the start', (runs) => starts(runs, 'taskMs')],
    ['main thread of each further one', (runs) => perFurther(runs, 'taskMs', further)],
    ['heap of each further one', (runs) => perFurther(runs, 'heap', further)],
    ['nodes of each further one', (runs) => perFurther(runs, 'nodes', further)],
    ['main thread while playing', (runs) => runs.map(({ playMs }) => playMs)],
  ];
  return figures.map(([what, list]) => {
    const [middle, low] = [0.5, 0.25].map(
      (share) => quantile(list(ours ?? []), share) / quantile(list(before ?? []), share),
    );
    const text = `${what}: ${middle?.toFixed(3)} × the other build's (first quartiles ${low?.toFixed(3)}), at most ${MOST_OF_BEFORE}`;
    return { text, holds: Math.min(middle ?? NaN, low ?? NaN) <= MOST_OF_BEFORE };
  });
}
