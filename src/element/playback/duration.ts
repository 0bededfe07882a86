/** Two lengths that differ by less are the same. */
const SAME_SECONDS = 0.2;

/**
 * Length of a recording, from what is said of it.
 *
 * @param reported by the browser, in seconds; NaN while unknown, Infinity where the file does not say it
 * @param measured by the samples, in seconds; NaN while the browser is known to have it wrong; null where only the browser
 *   knows. Takes precedence over the browser's own.
 * @returns seconds; null while unknown, and for a recording without end
 */
export function resolveDuration(reported: number, measured: number | null): number | null {
  if (measured !== null && !(Math.abs(reported - measured) < SAME_SECONDS)) return measured || null;
  return reported > 0 && reported < Infinity ? reported : null;
}
