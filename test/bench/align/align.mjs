/**
 * Scores the aligner against recordings with known word times: `npm run bench:align -- [FOLDER] [--rate HZ] [--drop P]`.
 *
 * Without a folder: the synthesised speech of test/fixtures/align. `--drop 0.05` takes every twentieth word out of the
 * texts first, `--long` also times ten minutes of speech; `--quick` takes one recording of each language, and ends with an
 * error where words are missing, out of order or far from where they are spoken.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../../../scripts/paths.mjs';
import { decode, readClips } from '../../../tools/align/clips.mjs';
import { loadAligner } from '../../../tools/align/load.mjs';
import { dropWords, judge, summarise } from '../../../tools/align/score.mjs';
import { report } from '../statistics.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string' },
    drop: { type: 'string' },
    long: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
});
const folder = positionals[0] ? resolve(positionals[0]) : fromRoot('test/fixtures/align');
const rate = Number(values.rate ?? 16000);
const { alignTranscript } = await loadAligner();

const COLUMNS = ['words', 'median', 'p90 ms', '<=100', '<=200', '<=300', 'worst', 'bias', 'lit', 'missed', 'ms/30 s'];

/**
 * @param {string} name
 * @param {(import('../../../tools/align/score.mjs').Judged & { seconds: number, ms: number })[]} parts
 */
function row(name, parts) {
  const all = summarise(parts);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const ms = parts.reduce((sum, part) => sum + part.ms, 0);
  const cells = [
    all.words,
    all.medianMs.toFixed(0),
    all.p90Ms.toFixed(0),
    all.within100.toFixed(1),
    all.within200.toFixed(1),
    all.within300.toFixed(1),
    all.worstSeconds.toFixed(2),
    all.biasMs.toFixed(0),
    all.lit.toFixed(1),
    all.missed,
    ((ms / seconds) * 30).toFixed(0),
  ];
  return (
    name.padEnd(26) + cells.map((cell) => String(cell).padStart(8)).join('') + (all.ordered ? '' : '  NOT IN ORDER')
  );
}

const allClips = readClips(folder);
const isFirst = (/** @type {{ lang: string }} */ { lang }, /** @type {number} */ index) =>
  allClips.findIndex((clip) => clip.lang === lang) === index;
const clips = values.quick ? allClips.filter(isFirst) : allClips;
const results = clips.map((clip) => {
  const samples = decode(clip, rate);
  const { text, truth } = dropWords(clip.text, clip.truth, Number(values.drop ?? 0));
  const begin = performance.now();
  const words = alignTranscript({ samples, sampleRate: rate, text, language: clip.lang });
  const ms = performance.now() - begin;
  const seconds = samples.length / rate;
  return { id: clip.id, lang: clip.lang, seconds, ms, ...judge(words, truth, seconds) };
});

console.log(' '.repeat(26) + COLUMNS.map((title) => title.padStart(8)).join(''));
for (const result of results) console.log(row(result.id, [result]));
console.log();
for (const lang of new Set(results.map((result) => result.lang))) {
  const part = results.filter((result) => result.lang === lang);
  const worst = Math.min(...part.map((result) => summarise([result]).within300));
  console.log(`${row(`all ${lang}`, part)}  worst clip within 300 ms: ${worst.toFixed(1)} %`);
}
console.log(row('all', results));

/** Of the words of each recording, within 300 ms. */
const LEAST_NEAR_PERCENT = 90;
/** Chinese characters do not tell their sounds: each counts as one syllable like any other. */
const SPREAD = new Set(['zh']);
if (values.quick) {
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

if (values.long) {
  const clip = clips.find(({ lang }) => lang === 'en');
  if (!clip) throw new Error('--long needs an English clip');
  const once = decode(clip, rate);
  for (const minutes of [2.5, 5, 10]) {
    const times = Math.ceil((minutes * 60 * rate) / once.length);
    const samples = new Float32Array(times * once.length);
    for (let part = 0; part < times; part++) samples.set(once, part * once.length);
    const text = `${clip.text}\n`.repeat(times);
    const begin = performance.now();
    const words = alignTranscript({ samples, sampleRate: rate, text, language: clip.lang });
    const ms = performance.now() - begin;
    const truth = Array.from({ length: times }, (_, part) =>
      clip.truth.map((each) => ({
        from: each.from + part * (clip.text.length + 1),
        to: each.to + part * (clip.text.length + 1),
        start: each.start + (part * once.length) / rate,
        end: each.end + (part * once.length) / rate,
      })),
    ).flat();
    const seconds = samples.length / rate;
    console.log(
      row(`${minutes} minutes: ${(ms / 1000).toFixed(1)} s`, [{ ...judge(words, truth, seconds), seconds, ms }]),
    );
  }
}
