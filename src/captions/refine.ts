import type { WordTiming } from '../text/timing.js';

/**
 * The times of captions, but those that were found for words of a phrase with several. Starts never decrease.
 *
 * @param timings of captions, each word's share of its phrase
 * @param phrases in the order of the text
 * @param found for the same words
 */
export function refine(
  timings: readonly WordTiming[],
  phrases: readonly WordTiming[],
  found: readonly WordTiming[],
): WordTiming[] {
  let latest = 0;
  let next = 0;
  return timings.map((timing, index) => {
    while (next < phrases.length && phrases[next]!.to < timing.to) next++;
    const { from, to } = phrases[next] ?? timings[index]!;
    const isExact = from === timing.from && to === timing.to;
    const better = isExact ? timing : found[index]!;
    latest = Math.max(latest, better.start);
    return { ...better, start: latest, end: Math.max(latest, better.end) };
  });
}
