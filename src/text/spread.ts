import type { Word, WordTiming } from './timing.js';

/**
 * Estimates word times from the words' offsets in the text alone: a stopgap until better ones are known. Empty if the
 * duration is negative or not finite.
 */
export function spreadEvenly(words: readonly Word[], durationSeconds: number): WordTiming[] {
  const first = words[0]?.from ?? 0;
  const secondsPerCharacter = durationSeconds / ((words.at(-1)?.to ?? 0) - first);
  if (!(secondsPerCharacter >= 0 && secondsPerCharacter < Infinity)) return [];
  return words.map(({ from, to }) => ({
    from,
    to,
    start: (from - first) * secondsPerCharacter,
    end: (to - first) * secondsPerCharacter,
  }));
}
