/** Statistics of the benchmarks, and what must hold. */

/**
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 * @returns {number} by linear interpolation; NaN for none
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  return low + ((sorted[Math.ceil(place)] ?? NaN) - low) * (place % 1);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Prints what must hold, and has the process end with an error where it does not.
 *
 * @param {{ text: string, holds: boolean }[]} musts
 */
export function report(musts) {
  for (const { text, holds } of musts) console.log(`${holds ? '✓' : '✗'} ${text}`);
  if (musts.some(({ holds }) => !holds)) process.exitCode = 1;
}

/** @template T @param {readonly T[]} list @returns {T[]} in random order */
export function shuffle(list) {
  return list
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
