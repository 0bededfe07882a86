import type { WordTiming } from './timing.js';

/** Seconds of silence that a word outlasts, so that the highlight does not flicker between words. */
const BRIDGED_GAP_SECONDS = 0.3;

/** The first index in `[0, length]` at which `test` holds; it must hold at every index after it, too. Binary search. */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  while (low < length) {
    const middle = (low + length) >> 1;
    if (test(middle)) length = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last word that has started, or -1. */
function lastStarted(timings: readonly WordTiming[], seconds: number): number {
  return firstIndex(timings.length, (index) => timings[index]!.start > seconds) - 1;
}

/** The moment at which a word goes dark: when the next one starts, or before a longer silence when it ends. */
function litUntil(timings: readonly WordTiming[], index: number): number {
  const word = timings[index];
  if (!word) return -Infinity;
  const next = timings[index + 1]?.start ?? Infinity;
  return next - word.end < BRIDGED_GAP_SECONDS ? next : word.end;
}

/**
 * Index of the word being spoken, or -1 before the first, after the last and in silences of 0.3 s or more.
 * At a boundary it is the word that starts; of words that start together, the last.
 */
export function wordIndexAt(timings: readonly WordTiming[], seconds: number): number {
  const index = lastStarted(timings, seconds);
  return seconds < litUntil(timings, index) ? index : -1;
}

/** Seconds of the next moment at which `wordIndexAt` changes; Infinity when it does not change any more. */
export function nextChangeAt(timings: readonly WordTiming[], seconds: number): number {
  let index = lastStarted(timings, seconds);
  const until = litUntil(timings, index);
  if (until > seconds) return until;
  while (++index < timings.length) {
    const { start } = timings[index]!;
    // A word of no length before a silence never lights up.
    if (litUntil(timings, index) > start) return start;
  }
  return Infinity;
}
