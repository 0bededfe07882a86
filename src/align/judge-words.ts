import { UNSPACED } from '../text/words.js';
import { areBelieved, meanConfidence } from './believed.js';
import type { AlignedWord } from './options.js';

/** What does not agree between a text and its recording. Times in seconds. */
export type Disagreement =
  | { readonly code: 'another-text' }
  /** The words from one offset of the text to another are said far too fast: some of them are not said at all. */
  | { readonly code: 'words-not-spoken'; readonly from: number; readonly to: number }
  /** Sound that belongs to no word. */
  | { readonly code: 'sound-without-text'; readonly start: number; readonly seconds: number };

/** The limits are measured: test/bench/align/listen.mjs. */
const LIMITS = {
  /** How much faster and less like themselves words may be than those of the recording's slower quarter. */
  haste: 2.35,
  /** Seconds of sound. */
  sound: 1.1,
};

/** Words that are looked at together: single ones vary too much. */
const WINDOW = 8;
/** Windows that are needed to know how fast a recording is. */
const LEAST_WINDOWS = 3;

/**
 * Judges by the places where a text's words were found whether its recording says them, and nothing else. In scripts
 * without spaces, whose letters do not tell their sounds, only whether it is another text.
 *
 * @param samples mono, of the recording
 * @param sampleRate hertz
 */
export function judgeWords(
  text: string,
  words: readonly AlignedWord[],
  samples: Float32Array,
  sampleRate: number,
): Disagreement[] {
  if (!areBelieved(words)) return [{ code: 'another-text' }];
  if (UNSPACED.test(text)) return [];
  return [...hastyWords(words), ...soundBetween(words, samples, sampleRate)];
}

/** Where words that are not spoken have to be put, all are pressed together there, and fit badly. */
function hastyWords(words: readonly AlignedWord[]): Disagreement[] {
  const windows = Array.from({ length: words.length - WINDOW + 1 }, (_, index) => words.slice(index, index + WINDOW));
  if (windows.length < LEAST_WINDOWS) return [];
  const rates = windows.map(rateOf);
  const usualRate = [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 4)]!;
  const usualFit = meanConfidence(words);
  const hastes = windows.map(
    (window, index) => ((rates[index]! / usualRate) * usualFit) / Math.max(0.1, meanConfidence(window)),
  );
  const worst = hastes.indexOf(Math.max(...hastes));
  const window = windows[worst]!;
  return hastes[worst]! > LIMITS.haste
    ? [{ code: 'words-not-spoken', from: window[0]!.from, to: window.at(-1)!.to }]
    : [];
}

/** Characters a second; short words take longer than their letters. */
function rateOf(words: readonly AlignedWord[]): number {
  const size = words.reduce((sum, { from, to }) => sum + 2 + to - from, 0);
  const seconds = words.reduce((sum, { start, end }) => sum + end - start, 0);
  return size / Math.max(0.02, seconds);
}

/** Frames of 10 ms. */
const FRAMES_PER_SECOND = 100;

function soundBetween(words: readonly AlignedWord[], samples: Float32Array, sampleRate: number): Disagreement[] {
  const isLoud = loudFrames(samples, sampleRate);
  const frameAt = (seconds: number): number => Math.round(seconds * FRAMES_PER_SECOND);
  const gaps = [...words, null].map((word, index) => {
    const start = words[index - 1]?.end ?? 0;
    const frames = isLoud.slice(frameAt(start), word ? frameAt(word.start) : isLoud.length);
    return { start, seconds: frames.filter(Boolean).length / FRAMES_PER_SECOND };
  });
  const longest = gaps.reduce((most, gap) => (gap.seconds > most.seconds ? gap : most));
  return longest.seconds > LIMITS.sound ? [{ code: 'sound-without-text', ...longest }] : [];
}

/** Decibels below the loud frames that still are speech, and the level of what is no room but silence. */
const RANGE = 25;
const SILENCE = -70;

/** Which frames are as loud as speech: where there is noise, nearer to the speech than to the noise. */
function loudFrames(samples: Float32Array, sampleRate: number): boolean[] {
  const size = sampleRate / FRAMES_PER_SECOND;
  const levels = Array.from({ length: Math.floor(samples.length / size) }, (_, index) =>
    levelOf(samples.subarray(Math.round(index * size), Math.round((index + 1) * size))),
  );
  const sorted = [...levels].sort((a, b) => a - b);
  const loud = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const quiet = sorted[Math.floor(sorted.length * 0.05)] ?? 0;
  const limit = Math.max(loud - RANGE, quiet > SILENCE ? (loud + quiet) / 2 : -Infinity);
  return levels.map((level) => level > limit);
}

/** In decibels. */
const levelOf = (frame: Float32Array): number =>
  10 * Math.log10(frame.reduce((sum, sample) => sum + sample ** 2, 0) / frame.length + 1e-10);
