import type { AlignedWord } from './options.js';

/** Below this mean confidence, what was found is doubtful: another text, music, noise. */
const MIN_CONFIDENCE = 0.06;

/** NaN for no words. */
export const meanConfidence = (words: readonly AlignedWord[]): number =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;

/** Whether the words may be called aligned. */
export const areBelieved = (words: readonly AlignedWord[]): boolean => !(meanConfidence(words) < MIN_CONFIDENCE);
