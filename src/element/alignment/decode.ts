import { breathe } from './slices.js';

/** Hertz: what the search works with. Decoding resamples to it. */
export const SAMPLE_RATE = 16_000;
/** Samples that are mixed in one go: a few milliseconds of work. */
const BLOCK = 1_000_000;

/** Null for what the browser can't decode. `OfflineAudioContext` is missing in workers, so this is the page's part. */
export async function decode(bytes: ArrayBuffer): Promise<AudioBuffer | null> {
  try {
    return await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes);
  } catch {
    return null;
  }
}

/** A copy of the samples with all channels in one, their average. */
export async function mixDown(buffer: AudioBuffer): Promise<Float32Array<ArrayBuffer>> {
  const { length, numberOfChannels } = buffer;
  const mixed = new Float32Array(length);
  const channels = Array.from({ length: numberOfChannels }, (_, index) => buffer.getChannelData(index));
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(from + BLOCK, length);
    for (const channel of channels) {
      for (let at = from; at < to; at++) mixed[at]! += channel[at]! / numberOfChannels;
    }
    await breathe();
  }
  return mixed;
}
