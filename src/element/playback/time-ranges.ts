/** Seconds. */
export type TimeRange = readonly [from: number, to: number];

export const rangesOf = (ranges: TimeRanges): TimeRange[] =>
  Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)]);
