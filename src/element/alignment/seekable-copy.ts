import { toWav } from '../../audio/wav.js';
import { channelsOf, decode } from './decode.js';
import { loadRecording } from './load-recording.js';

/** Hertz; what most recordings have, and more than speech needs. */
const SAMPLE_RATE = 44_100;
/** A minute of one channel takes 5 MB. */
const MAX_SECONDS = 15 * 60;

/**
 * Makes a copy of a recording that any browser finds every place in: its samples as WAV.
 *
 * @param durationSeconds as the player has it; not finite where it has none
 * @returns an address to be revoked; null where the samples can't be had, or are too many
 */
export async function makeSeekableCopy(
  url: string,
  durationSeconds: number,
  signal: AbortSignal,
): Promise<string | null> {
  const loaded = await loadRecording(url, durationSeconds, signal);
  const decoded = loaded.ok && !signal.aborted ? await decode(loaded.bytes, SAMPLE_RATE) : null;
  if (!decoded || decoded.duration > MAX_SECONDS || signal.aborted) return null;
  return URL.createObjectURL(new Blob([toWav(channelsOf(decoded), SAMPLE_RATE)], { type: 'audio/wav' }));
}
