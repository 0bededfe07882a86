/** What the aligner is given: recordings with their text and the true times. */
import { inCondition, seedOf } from '../../../tools/align/conditions.mjs';
import { decode, readClips } from '../../../tools/align/clips.mjs';
import { dropWords, judge } from '../../../tools/align/score.mjs';

/**
 * @typedef {object} Recording
 * @property {string} id
 * @property {string} lang
 * @property {string} text
 * @property {import('../../../tools/align/score.mjs').Timed[]} truth
 * @property {Float32Array} samples
 * @property {number} rate
 * @property {number} seconds
 *
 * @typedef {import('../../../src/align/align-transcript.ts').AlignedWord} AlignedWord
 * @typedef {import('../../../src/align/align-transcript.ts').AlignOptions} AlignOptions
 *
 * @typedef {(options: AlignOptions) => AlignedWord[]} Align
 *
 * @typedef {import('../../../tools/align/score.mjs').Judged & { id: string, lang: string, seconds: number, ms: number }} Result
 */

/**
 * @param {string} folder
 * @param {{ rate: number, drop: number, quick: boolean, language: string | undefined }} options
 * @returns {Recording[]}
 */
export function readRecordings(folder, { rate, drop, quick, language }) {
  const clips = readClips(folder).filter(({ lang }) => language === undefined || lang === language);
  return clips
    .filter(({ lang }, index) => !quick || clips.findIndex((clip) => clip.lang === lang) === index)
    .map((clip) => {
      const samples = decode(clip, rate);
      const seconds = samples.length / rate;
      return { id: clip.id, lang: clip.lang, ...dropWords(clip.text, clip.truth, drop), samples, rate, seconds };
    });
}

/**
 * @param {Recording} recording
 * @param {import('../../../tools/align/conditions.mjs').Condition} condition
 * @param {readonly Recording[]} all with those of other people
 * @returns {Recording}
 */
export function heardIn(recording, condition, all) {
  const others = all.filter(({ id }) => id !== recording.id).map(({ samples }) => samples);
  const { samples, rate } = recording;
  return { ...recording, samples: inCondition(samples, rate, condition, { seed: seedOf(recording.id), others }) };
}

/** @param {Recording} recording @returns {AlignOptions} */
export const optionsOf = ({ samples, rate, text, lang }) => ({ samples, sampleRate: rate, text, language: lang });

/** @param {Recording} recording @param {readonly import('../../../tools/align/score.mjs').Timed[]} words @param {number} ms @returns {Result} */
const resultOf = ({ id, lang, truth, seconds }, words, ms) => ({
  id,
  lang,
  seconds,
  ms,
  ...judge([...words], truth, seconds),
});

/** @param {Align} align @param {Recording} recording */
export function tryOut(align, recording) {
  const begin = performance.now();
  const words = align(optionsOf(recording));
  return { words, ...resultOf(recording, words, performance.now() - begin) };
}

/** @param {(recording: Recording) => Promise<import('../../../tools/align/score.mjs').Timed[]>} align @param {Recording} recording */
export async function tryOutLater(align, recording) {
  const begin = performance.now();
  const words = await align(recording);
  return resultOf(recording, words, performance.now() - begin);
}

/**
 * Recordings one after the other, each with its text in a paragraph of its own.
 *
 * @param {readonly Recording[]} parts of one rate and language
 * @returns {Recording}
 */
export function join(parts) {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  const { id = '', lang = '', rate = 16000 } = parts[0] ?? {};
  let at = 0;
  let text = '';
  const truth = [];
  for (const part of parts) {
    for (const { from, to, start, end } of part.truth) {
      const seconds = at / rate;
      truth.push({ from: from + text.length, to: to + text.length, start: start + seconds, end: end + seconds });
    }
    samples.set(part.samples, at);
    at += part.samples.length;
    text += `${part.text}\n`;
  }
  return { id, lang, text, truth, samples, rate, seconds: at / rate };
}

/** @param {Recording} recording @param {number} seconds @returns {Recording} repeated until it is at least so long */
export const atLeast = (recording, seconds) =>
  join(Array.from({ length: Math.max(1, Math.ceil(seconds / recording.seconds)) }, () => recording));

/** Seconds that pass for half a minute; times are scaled to it. */
const LEAST = 20;
const MOST = 45;

/** @param {readonly Recording[]} recordings @returns {Recording} one of about half a minute */
export function halfMinute(recordings) {
  const near = recordings.filter(({ seconds }) => seconds >= LEAST && seconds <= MOST);
  const nearest = near.sort((a, b) => Math.abs(a.seconds - 30) - Math.abs(b.seconds - 30))[0];
  if (nearest) return nearest;
  const first = recordings[0];
  if (!first) throw new Error('no recordings');
  let count = 1;
  const same = recordings.filter(({ lang }) => lang === first.lang);
  while (count < same.length && join(same.slice(0, count)).seconds < LEAST) count++;
  return atLeast(join(same.slice(0, count)), LEAST);
}
