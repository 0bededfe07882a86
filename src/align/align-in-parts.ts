import { alignWhole } from './align-whole.js';
import type { Gradual } from './gradual.js';
import { HOP_SECONDS } from './mel.js';
import type { AlignedWord, AlignOptions } from './options.js';
import { readText } from './reading.js';

/**
 * A recording this many times longer than the text at a usual pace contains something else: music, ringing, the text
 * again.
 */
const MUCH_LONGER = 1.7;
/** Length of a part and distance to the next, in usual lengths of the text. */
const PART = 1.5;
const PART_STEP = 0.5;
/** Seconds before and after the text. */
const PART_MARGIN = 1;
/** Limit for the number of parts; beyond it, parts get longer. */
const MOST_PARTS = 24;
/** Share of the whole recording's confidence that a part must reach: in a part, words are closer together. */
const NEARLY = 0.9;
/** Minimum confidence for a part to count as found. */
const FOUND = 0.3;

const meanConfidence = (words: readonly AlignedWord[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;

/**
 * If a recording is much longer than its text, searches for the text in one part after another, each on its own: what
 * comes before it would suggest a wrong pace and train wrong sounds.
 */
export function* alignInParts(options: AlignOptions, whole: AlignedWord[]): Gradual<AlignedWord[]> {
  const { samples, sampleRate, text, language } = options;
  const seconds = samples.length / sampleRate;
  const usual = readText(text, language).frames * HOP_SECONDS;
  if (!whole.length || !(seconds > MUCH_LONGER * usual + 2 * PART_MARGIN)) return whole;
  const length = Math.max(PART * usual + 2 * PART_MARGIN, (2 * seconds) / MOST_PARTS);
  let best = whole;
  let most = 0;
  const look = function* (from: number, to: number): Gradual<void> {
    const first = Math.max(0, Math.round(from * sampleRate));
    const words = yield* alignWhole({ ...options, samples: samples.subarray(first, Math.round(to * sampleRate)) });
    const confidence = meanConfidence(words);
    if (confidence <= most) return;
    most = confidence;
    const before = first / sampleRate;
    best = words.map((word) => ({ ...word, start: word.start + before, end: word.end + before }));
  };
  const step = Math.max(PART_STEP * usual, length / 3);
  for (let from = 0; from < seconds - step; from += step) yield* look(from, Math.min(from + length, seconds));
  if (most < Math.max(FOUND, NEARLY * meanConfidence(whole))) return whole;
  // Once more around the best part, which may have cut the text off.
  yield* look(best[0]!.start - PART_MARGIN, Math.min(best.at(-1)!.end + PART_MARGIN, seconds));
  return best;
}
