/**
 * Makes a recording: mono, 16 bit, a quiet tone, so that tests need no file and know its length to the sample.
 * @param seconds its length
 * @param frequency of the tone in hertz; 0 is silence
 */
export function wavBytes(seconds: number, frequency = 440, sampleRate = 8000): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * sampleRate);
  const bytes = new Uint8Array(44 + samples * 2);
  const view = new DataView(bytes.buffer);
  const text = (offset: number, value: string) => bytes.set(new TextEncoder().encode(value), offset);
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index++) {
    view.setInt16(44 + index * 2, 3000 * Math.sin((2 * Math.PI * frequency * index) / sampleRate), true);
  }
  return bytes;
}

/** The same recording as an address for `src`; revoke it, or let the page go. */
export const wavUrl = (seconds: number, frequency?: number): string =>
  URL.createObjectURL(new Blob([wavBytes(seconds, frequency)], { type: 'audio/wav' }));
