import type { Word, WordTiming } from './timing.js';

/** Punctuation takes time too, but a long line of dashes not more than this many letters. */
const LONGEST_PAUSE_CHARACTERS = 4;

/**
 * Word times guessed from the length of the words alone: a stopgap until better ones are known.
 * Empty for a duration that is negative or not finite.
 */
export function spreadEvenly(words: readonly Word[], durationSeconds: number): WordTiming[] {
  if (!(durationSeconds >= 0 && durationSeconds < Infinity)) return [];
  let position = 0;
  const places = words.map(({ from, to }, index) => {
    const start = position;
    const end = start + to - from;
    position = end + Math.min((words[index + 1]?.from ?? to) - to, LONGEST_PAUSE_CHARACTERS);
    return { from, to, start, end };
  });
  const scale = durationSeconds / (position || 1);
  return places.map(({ from, to, start, end }) => ({ from, to, start: start * scale, end: end * scale }));
}
