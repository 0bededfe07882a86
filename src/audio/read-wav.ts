import { readWavHeader, type WavFault, type WavHeader } from './wav-header.js';

/** The samples of a recording. */
export interface Samples {
  readonly ok: true;
  /** From -1 to 1, all of one length. */
  readonly channels: Float32Array<ArrayBuffer>[];
  /** Hertz. */
  readonly sampleRate: number;
}

type ReadSample = (view: DataView, at: number) => number;

/** Integers of 8 bits have no sign, the others have one; all are little-endian. */
const READERS: Readonly<Record<WavHeader['encoding'], Readonly<Record<number, ReadSample>>>> = {
  integer: {
    1: (view, at) => (view.getUint8(at) - 0x80) / 0x80,
    2: (view, at) => view.getInt16(at, true) / 0x8000,
    3: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x800000,
    4: (view, at) => view.getInt32(at, true) / 0x80000000,
  },
  float: {
    4: (view, at) => view.getFloat32(at, true),
    8: (view, at) => view.getFloat64(at, true),
  },
};

/** Reads a WAV file (`readWavHeader`). Of a file that has been cut off, what is there. */
export function readWav(bytes: Uint8Array): Samples | WavFault {
  const header = readWavHeader(bytes);
  if (!header.ok) return header;
  const { encoding, sampleBytes, channelCount, sampleRate, from, to } = header;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = READERS[encoding][sampleBytes]!;
  const frameBytes = sampleBytes * channelCount;
  const channels = Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array((to - from) / frameBytes);
    for (let i = 0, at = from + channel * sampleBytes; i < samples.length; i++, at += frameBytes)
      samples[i] = read(view, at);
    return samples;
  });
  return { ok: true, channels, sampleRate };
}
