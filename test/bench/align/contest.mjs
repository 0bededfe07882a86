/** Two aligners with the same recordings. */
import { summarise } from '../../../tools/align/score.mjs';
import { median } from '../statistics.mjs';
import { halfMinute, tryOutLater } from './recordings.mjs';
import { byLanguage, line, msFor30, progress } from './table.mjs';

/**
 * @typedef {import('./recordings.mjs').Result} Result
 * @typedef {import('./recordings.mjs').Recording} Recording
 * @typedef {(recording: Recording) => Promise<import('../../../tools/align/score.mjs').Timed[]>} Contestant
 */

/** @param {string} name @param {readonly [Result, Result][]} pairs */
function row(name, pairs) {
  const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const [one, other] = [summarise(a), summarise(b)];
  /** @param {(all: ReturnType<typeof summarise>) => string} cell */
  const both = (cell) => `${cell(one).padStart(7)} |${cell(other).padStart(7)}`;
  const ahead = one.within300 - other.within300;
  const cells = [
    one.words,
    both((all) => all.within300.toFixed(1)),
    both((all) => all.medianMs.toFixed(0)),
    both((all) => all.p90Ms.toFixed(0)),
    both((all) => all.worstSeconds.toFixed(2)),
    both((all) => all.lit.toFixed(1)),
    both((all) => all.missed.toFixed(0)),
    `${msFor30(a).toFixed(0).padStart(7)} |${msFor30(b).toFixed(0).padStart(7)}`,
  ];
  return `${line(name, cells, 18)}   ${ahead < 0 ? '' : '+'}${ahead.toFixed(1)}`;
}

const RUNS = 5;

/** Both in turns. @param {Contestant} ours @param {Contestant} theirs @param {Recording} recording */
async function printTime(ours, theirs, recording) {
  /** @type {[number, number][]} */
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const one = await tryOutLater(ours, recording);
    const other = await tryOutLater(theirs, recording);
    times.push([one.ms, other.ms]);
  }
  const [one, other] = [0, 1].map((at) => (30 / recording.seconds) * median(times.map((pair) => pair[at] ?? NaN)));
  console.log(`\n${recording.id}, for 30 s, median of ${RUNS} runs: ${one?.toFixed(0)} | ${other?.toFixed(0)} ms`);
}

/**
 * @param {string} name of the other
 * @param {Contestant} ours
 * @param {Contestant} theirs
 * @param {readonly Recording[]} recordings
 */
export async function printContest(name, ours, theirs, recordings) {
  const titles = ['words', '<=300', 'median ms', 'p90 ms', 'worst s', 'lit', 'missed', 'ms/30 s'];
  console.log(`this | ${name}; the last column: points of words within 300 ms that this is ahead\n`);
  console.log(line('', titles, 18));
  // Neither begins cold.
  for (const align of [ours, theirs]) await align(halfMinute(recordings));
  /** @type {{ lang: string, pair: [Result, Result] }[]} */
  const all = [];
  for (const recording of recordings) {
    progress(recording.id);
    /** @type {[Result, Result]} */
    const pair = [await tryOutLater(ours, recording), await tryOutLater(theirs, recording)];
    all.push({ lang: recording.lang, pair });
    console.log(row(recording.id, [pair]));
  }
  console.log();
  for (const [lang, some] of byLanguage(all)) {
    console.log(
      row(
        `all ${lang}`,
        some.map(({ pair }) => pair),
      ),
    );
  }
  console.log(
    row(
      'all',
      all.map(({ pair }) => pair),
    ),
  );
  await printTime(ours, theirs, halfMinute(recordings));
}
