/** Seconds. */
export type Range = readonly [from: number, to: number];

export const rangesOf = (ranges: TimeRanges): Range[] =>
  Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)]);
