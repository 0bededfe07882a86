/**
 * Scores the aligner against recordings with known word times: `npm run bench:align -- [FOLDER] [OPTIONS]`. The options
 * are described in tools/align/README.md.
 *
 * Without a folder: the synthesised speech of test/fixtures/align. `--quick` ends with an error where words are missing,
 * out of order or far from where they are spoken.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../../../scripts/paths.mjs';
import { bundleAligner, loadAligner } from '../../../tools/align/load.mjs';
import { summarise } from '../../../tools/align/score.mjs';
import { report } from '../statistics.mjs';
import { printTimes } from './against.mjs';
import { printConfidence } from './confidence.mjs';
import { printContest } from './contest.mjs';
import { printGrid } from './grid.mjs';
import { loadEchogarden } from './peer.mjs';
import { atLeast, heardIn, optionsOf, readRecordings, tryOut } from './recordings.mjs';
import { byLanguage, COLUMNS, row, worstOf } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string', default: '16000' },
    drop: { type: 'string', default: '0' },
    lang: { type: 'string' },
    noise: { type: 'string' },
    snr: { type: 'string' },
    dist: { type: 'string' },
    against: { type: 'string' },
    peer: { type: 'string' },
    runs: { type: 'string', default: '15' },
    conditions: { type: 'boolean', default: false },
    confidence: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const { conditions, confidence, long, quick, against, peer } = values;
if (peer !== undefined && peer !== 'echogarden') throw new Error('--peer knows echogarden only');

const modules = await loadAligner();
/** @type {{ alignTranscript: import('./recordings.mjs').Align }} */
const { alignTranscript } = /** @type {any} */ (values.dist === undefined ? modules : await loadAligner(values.dist));

const folder = positionals[0] ? resolve(positionals[0]) : fromRoot('test/fixtures/align');
const clean = readRecordings(folder, {
  rate: Number(values.rate),
  drop: Number(values.drop),
  quick,
  language: values.lang,
});
const condition = values.noise && { kind: values.noise, ...(values.snr && { snr: Number(values.snr) }) };
const recordings = condition ? clean.map((each) => heardIn(each, condition, clean)) : clean;

function printScores() {
  const results = recordings.map((recording) => tryOut(alignTranscript, recording));
  console.log(COLUMNS);
  for (const result of results) console.log(row(result.id, [result]));
  console.log();
  for (const [lang, part] of byLanguage(results)) {
    const worst = summarise([worstOf(part)]).within300;
    console.log(`${row(`all ${lang}`, part)}  worst clip within 300 ms: ${worst.toFixed(1)} %`);
  }
  console.log(row('all', results));
  return results;
}

/** Of the words of each recording, within 300 ms. */
const LEAST_NEAR_PERCENT = 90;
/** Chinese characters do not tell their sounds: each counts as one syllable like any other. */
const SPREAD = new Set(['zh']);

/** @param {ReturnType<typeof printScores>} results */
function check(results) {
  console.log();
  report(
    results.map((result) => {
      const { words, within300, missed, ordered } = summarise([result]);
      const least = SPREAD.has(result.lang) ? 0 : LEAST_NEAR_PERCENT;
      const text = `${result.id}: ${words} words, ${missed} missed, ${within300.toFixed(1)} % within 300 ms, at least ${least}`;
      return { text, holds: words > 0 && missed === 0 && ordered && within300 >= least };
    }),
  );
}

function printLong() {
  const once = recordings.find(({ lang }) => lang === 'en');
  if (!once) throw new Error('--long needs an English clip');
  for (const minutes of [2.5, 5, 10]) {
    const result = tryOut(alignTranscript, atLeast(once, minutes * 60));
    console.log(row(`${minutes} minutes: ${(result.ms / 1000).toFixed(1)} s`, [result]));
  }
}

/** @param {string} name @param {import('./contest.mjs').Contestant} align */
const contest = (name, align) =>
  printContest(name, async (recording) => alignTranscript(optionsOf(recording)), align, recordings);

if (conditions) printGrid(alignTranscript, clean, modules.areBelieved);
if (confidence) printConfidence(alignTranscript, clean, /** @type {any} */ (modules));
if (peer) {
  const { name, align } = await loadEchogarden();
  await contest(name, align);
}
if (against !== undefined) {
  const other = await loadAligner(against);
  await contest(against, async (recording) => other.alignTranscript(optionsOf(recording)));
  console.log();
  const files = /** @type {[string, string]} */ ([await bundleAligner(values.dist), await bundleAligner(against)]);
  await printTimes(files, recordings, { runs: Number(values.runs), long });
}
if (!conditions && !confidence && !peer && against === undefined) {
  const results = printScores();
  if (quick) check(results);
  if (long) printLong();
}
