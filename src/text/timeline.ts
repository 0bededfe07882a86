import type { WordTiming } from './timing.js';

/** Seconds of silence that a word's highlight bridges, so that it does not flicker between words. */
const BRIDGED_GAP_SECONDS = 0.3;

/**
 * Binary search: the first index in `[0, length]` for which `test` is true. `test` must be monotonic: once true, true
 * for every later index.
 */
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

/** When the highlight leaves a word: when the next one starts or, before a longer silence, when the word ends. */
function litUntil(timings: readonly WordTiming[], index: number): number {
  const word = timings[index];
  if (!word) return -Infinity;
  const next = timings[index + 1]?.start ?? Infinity;
  return next - word.end < BRIDGED_GAP_SECONDS ? next : word.end;
}

/**
 * Index of the word being spoken, or -1 before the first, after the last and in silences of 0.3 s or more. At a
 * boundary it is the word that starts; if several start together, the last of them.
 */
export function wordIndexAt(timings: readonly WordTiming[], seconds: number): number {
  const index = lastStarted(timings, seconds);
  return seconds < litUntil(timings, index) ? index : -1;
}

/** The next time, in seconds, at which `wordIndexAt` changes; Infinity if it never changes again. */
export function nextChangeAt(timings: readonly WordTiming[], seconds: number): number {
  let index = lastStarted(timings, seconds);
  const until = litUntil(timings, index);
  if (until > seconds) return until;
  while (++index < timings.length) {
    const { start } = timings[index]!;
    // A word of zero length before a silence is never highlighted.
    if (litUntil(timings, index) > start) return start;
  }
  return Infinity;
}
