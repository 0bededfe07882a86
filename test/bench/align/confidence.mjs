/** `--confidence`: whether the confidence tells the right text from others. */
import { nameOf, NOISES } from '../../../tools/align/conditions.mjs';
import { quantile } from '../statistics.mjs';
import { heardIn, optionsOf } from './recordings.mjs';
import { line, progress } from './table.mjs';
import { wrongTexts } from './wrong-texts.mjs';

/**
 * @typedef {import('./recordings.mjs').AlignedWord} AlignedWord
 * @typedef {{ mean: number, believed: boolean }} Call
 * @typedef {{ name: string, own: Call[], wrong: Call[] }} Calls
 */

const DECILES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const SNR = 15;

/** @param {readonly Call[]} calls @param {boolean} right */
function percentWrong(calls, right) {
  const wrong = calls.filter(({ believed }) => believed !== right).length;
  return calls.length ? `${((100 * wrong) / calls.length).toFixed(1)} %` : '-';
}

/** @param {string} name @param {readonly Call[]} calls @param {boolean} right whether it is the text */
function distribution(name, calls, right) {
  const means = calls.map(({ mean }) => mean);
  const cells = DECILES.map((share) => quantile(means, share).toFixed(3));
  return `${line(`${name} (${calls.length})`, cells)}  wrong calls: ${percentWrong(calls, right)}`;
}

/** @param {string} title @param {readonly Calls[]} list */
function print(title, list) {
  const [quiet, ...noisy] = list;
  console.log(`\n${line(title, [...DECILES.map((share) => `${100 * share} %`)])}`);
  for (const [name, calls] of /** @type {[string, Calls[]][]} */ ([
    ['as it is', quiet ? [quiet] : []],
    [`${SNR} dB`, noisy],
  ])) {
    const own = calls.flatMap((each) => each.own);
    const wrong = calls.flatMap((each) => each.wrong);
    console.log(distribution(`own text, ${name}`, own, true));
    if (wrong.length) console.log(distribution(`wrong text, ${name}`, wrong, false));
  }
  console.log(`\n${line('wrong calls', ['own', 'wrong'])}`);
  for (const { name, own, wrong } of list)
    console.log(line(name, [percentWrong(own, true), percentWrong(wrong, false)]));
}

/**
 * @param {import('./recordings.mjs').Align} align
 * @param {readonly import('./recordings.mjs').Recording[]} recordings
 * @param {{ areBelieved: (words: readonly AlignedWord[]) => boolean, meanConfidence: (words: readonly AlignedWord[]) => number, segmentWords: (text: string, language: string) => { from: number, to: number }[] }} modules
 */
export function printConfidence(align, recordings, { areBelieved, meanConfidence, segmentWords }) {
  /** @param {import('./recordings.mjs').Recording} recording @param {string} text @returns {Call} */
  const call = (recording, text) => {
    const words = align({ ...optionsOf(recording), text });
    return { mean: meanConfidence(words), believed: areBelieved(words) };
  };
  const conditions = [undefined, ...NOISES.map((kind) => ({ kind, snr: SNR }))];
  /** @type {(Calls & { lang: string })[]} */
  const all = [];
  for (const condition of conditions) {
    const name = condition ? nameOf(condition) : 'as it is';
    progress(name);
    for (const recording of recordings) {
      const heard = condition ? heardIn(recording, condition, recordings) : recording;
      const texts = wrongTexts(recording, recordings, (text) => segmentWords(text, recording.lang));
      const own = [call(heard, recording.text)];
      all.push({ lang: recording.lang, name, own, wrong: texts.map((text) => call(heard, text)) });
    }
  }
  const names = [...new Set(all.map(({ name }) => name))];
  /** @param {readonly Calls[]} some */
  const pooled = (some) =>
    names.map((name) => {
      const same = some.filter((each) => each.name === name);
      return { name, own: same.flatMap(({ own }) => own), wrong: same.flatMap(({ wrong }) => wrong) };
    });
  const languages = [...new Set(all.map(({ lang }) => lang))];
  for (const lang of languages) print(lang, pooled(all.filter((each) => each.lang === lang)));
  if (languages.length > 1) print('all', pooled(all));
}
