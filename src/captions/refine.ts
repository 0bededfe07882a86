import type { WordTiming } from '../text/timing.js';

/**
 * Replaces the caption times of words that share a phrase with the times found in the recording. Starts never decrease.
 *
 * @param timings from captions: each word has its share of its phrase
 * @param phrases in the order of the text
 * @param found in the recording, for the same words
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
