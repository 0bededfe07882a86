import type { TimedWord } from './timed-word.js';

/**
 * Writes a Podcasting 2.0 transcript in JSON: a segment for each word, as in the namespace's own example, so that
 * players can highlight it; for each phrase where no word times are known.
 * Source: Podcasting 2.0, "Transcript File Format Details", JSON.
 */
export function writePodcasting(words: readonly TimedWord[]): string {
  const segments = words.map(({ speaker, start, end, text }) => ({
    ...(speaker !== undefined && { speaker }),
    startTime: start,
    endTime: end,
    body: text,
  }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`;
}
