import { loadPart } from '../browser/load-part.js';
import type { AlignedWord, AlignOptions } from '../../align/align-transcript.js';

/** How long the page is kept busy in one go. Longer than 50 ms would be felt (W3C Long Tasks). */
const SLICE_MS = 15;

/** Lets the page answer its visitor and paint. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Aligns on the page itself, a little at a time. @returns null when it is aborted, or its code can't be had */
export async function alignInSlices(options: AlignOptions, signal: AbortSignal): Promise<AlignedWord[] | null> {
  const aligner = await loadPart(null, () => import('../../align/align-transcript.js'));
  if (!aligner) return null;
  const work = aligner.alignGradually(options);
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await breathe();
  }
  return null;
}
