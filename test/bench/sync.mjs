/**
 * Lighting up the words of long transcripts, compared: `npm run bench:sync -- [--runs N] [--quick] [--words 5000]`.
 *
 * See README.md beside this file. Ends with an error when a must does not hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findEngines } from '../../.scripts/browsers.mjs';
import { fromRoot } from '../../.scripts/paths.mjs';
import { judge, judgeWords, table } from './figures.mjs';
import { measure } from './measure.mjs';
import { names } from './pages.mjs';
import { serveBench } from './server.mjs';
import { WORD_SECONDS } from './transcript.mjs';

const WORDS = 5000;
const MANY_WORDS = 50_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    quick: { type: 'boolean', default: false },
    words: { type: 'string' },
  },
});
const runs = values.quick ? 3 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);

function prepare() {
  if (!existsSync(fromRoot('dist/smart-packet.min.js'))) throw new Error('Nothing is built yet: npm run build');
  if (existsSync(fromRoot('test/bench/node_modules/hyperaudio-lite'))) return;
  console.log('Installing hyperaudio-lite in test/bench/');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: fromRoot('test/bench'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('hyperaudio-lite could not be installed');
}

/** @template T @param {readonly T[]} list @returns {T[]} in random order */
function shuffle(list) {
  return list
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * Every contestant once a round.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {number} wordCount
 * @param {number} rounds
 */
async function compare(browser, origin, wordCount, rounds) {
  /** @type {import('./figures.mjs').Runs} */
  const results = { ours: [], floor: [], 'hyperaudio-lite': [] };
  // Just after a word's start, so that every window holds as many starts.
  const middle = Math.floor(wordCount / 2) * WORD_SECONDS + 0.1;
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffle(names)) results[name].push(await measure(browser, origin, name, wordCount, middle));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return results;
}

/** @param {{ text: string, holds: boolean }[]} musts */
function report(musts) {
  for (const { text, holds } of musts) console.log(`${holds ? '✓' : '✗'} ${text}`);
  if (musts.some(({ holds }) => !holds)) process.exitCode = 1;
}

prepare();
const engine = findEngines().find(({ name }) => name === 'chromium');
if (!engine) throw new Error('Chromium is missing: npm run browsers');
const server = await serveBench([WORDS, MANY_WORDS]);
const browser = await chromium.launch({
  executablePath: engine.executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
});
try {
  console.log(`Chromium ${browser.version()}; medians, in brackets the first quartile\n`);
  if (values.words !== String(MANY_WORDS)) {
    const results = await compare(browser, server.origin, WORDS, runs);
    console.log(`${WORDS.toLocaleString('en')} words\n${table(results)}\n`);
    report(judge(results));
  }
  if (values.words !== String(WORDS)) {
    const results = await compare(browser, server.origin, MANY_WORDS, Math.max(1, Math.round(runs / 6)));
    console.log(`\n${MANY_WORDS.toLocaleString('en')} words\n${table(results)}\n`);
    report(judgeWords(results.ours));
  }
} finally {
  await browser.close();
  server.close();
}
