/**
 * Lighting up the words of long transcripts, compared: `npm run bench:sync -- [--runs N] [--quick] [--words 5000]`.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` looks at ours and the floor once, and at
 * nothing that a busy machine changes.
 */
import { parseArgs } from 'node:util';
import { launch, prepare } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { report, shuffle } from '../statistics.mjs';
import { WORD_SECONDS } from '../transcript.mjs';
import { makeAnswers } from './answers.mjs';
import { judge, judgeWithoutTimes, judgeWords, table } from './figures.mjs';
import { judgeRecorded, recordedPages } from './first-words.mjs';
import { measure } from './measure.mjs';
import { names as allNames } from './pages.mjs';

const WORDS = 5000;
const MANY_WORDS = 50_000;
/** They play in real time, and hardly differ. */
const MOST_RECORDED_RUNS = 5;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    quick: { type: 'boolean', default: false },
    words: { type: 'string' },
  },
});
const { quick } = values;
const runs = quick ? 1 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);
const names = quick ? allNames.filter((name) => name !== 'hyperaudio-lite') : allNames;

/**
 * Every contestant once a round.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {number} wordCount
 * @param {number} rounds
 */
async function compare(browser, origin, wordCount, rounds) {
  /** @type {import('./figures.mjs').Runs} */
  const results = Object.fromEntries(names.map((name) => [name, []]));
  // Just after a word's start, so that every window holds as many starts.
  const middle = Math.floor(wordCount / 2) * WORD_SECONDS + 0.1;
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffle(names)) results[name]?.push(await measure(browser, origin, name, wordCount, middle));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return results;
}

prepare({ alone: quick });
const server = await serve(new Map([...(await makeAnswers(names, [WORDS, MANY_WORDS])), ...recordedPages()]));
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}; medians, in brackets the first quartile\n`);
  if (values.words === undefined) {
    console.log('Recorded in a browser');
    report(await judgeRecorded(browser, server.origin, Math.min(runs, MOST_RECORDED_RUNS), { timed: !quick }));
    console.log('');
  }
  if (values.words !== String(MANY_WORDS)) {
    const results = await compare(browser, server.origin, WORDS, runs);
    console.log(`${WORDS.toLocaleString('en')} words\n${table(results)}\n`);
    report(quick ? judgeWithoutTimes(results.ours ?? []) : judge(results));
  }
  if (values.words !== String(WORDS) && !quick) {
    const results = await compare(browser, server.origin, MANY_WORDS, Math.max(1, Math.round(runs / 6)));
    console.log(`\n${MANY_WORDS.toLocaleString('en')} words\n${table(results)}\n`);
    report(judgeWords(results.ours ?? []));
  }
} finally {
  await browser.close();
  server.close();
}
