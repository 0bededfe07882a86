import { mixDown } from '../../audio/mix-down.js';
import { breathe } from './slices.js';

/** Hertz: what the search works with. Decoding resamples to it. */
export const SAMPLE_RATE = 16_000;

/** Null for what the browser can't decode. `OfflineAudioContext` is missing in workers, so this is the page's part. */
export async function decode(bytes: ArrayBuffer, sampleRate = SAMPLE_RATE): Promise<AudioBuffer | null> {
  try {
    return await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes);
  } catch {
    return null;
  }
}

export const channelsOf = (buffer: AudioBuffer): Float32Array[] =>
  Array.from({ length: buffer.numberOfChannels }, (_, index) => buffer.getChannelData(index));

/** A copy of the samples with all channels in one. */
export async function mixChannels(buffer: AudioBuffer): Promise<Float32Array<ArrayBuffer>> {
  const work = mixDown(channelsOf(buffer));
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe();
  }
}
