const HEADER_BYTES = 44;

/**
 * Encodes samples as a WAV file: linear PCM, 16 bits (Microsoft and IBM, "Multimedia Programming Interface and Data
 * Specifications 1.0"). Samples are clamped to -1 … 1, and NaN is silence.
 *
 * @param channels of the same length, at least one
 * @param sampleRate hertz
 */
export function toWav(channels: readonly Float32Array[], sampleRate: number): ArrayBuffer {
  const count = channels.length;
  const dataBytes = (channels[0]?.length ?? 0) * count * 2;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes));
  const text = (at: number, letters: string): void => {
    for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, count, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * count * 2, true);
  view.setUint16(32, count * 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  channels.forEach((samples, channel) => {
    for (let i = 0; i < samples.length; i++) {
      view.setInt16(HEADER_BYTES + (i * count + channel) * 2, Math.max(-1, Math.min(samples[i]!, 1)) * 0x7fff, true);
    }
  });
  return view.buffer;
}
