/** What a WAV file says of itself. Byte offsets. */
export interface WavHeader {
  readonly ok: true;
  readonly encoding: 'integer' | 'float';
  readonly sampleBytes: number;
  readonly channelCount: number;
  /** Hertz. */
  readonly sampleRate: number;
  /** Where the samples begin, and where they end by what the header says, or the file. */
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

/**
 * Why a file can't be read: no WAV file; samples that are no linear PCM (`format` is the tag of their encoding); or a WAV
 * file whose header is not complete or contradicts itself.
 */
export type WavFault =
  | { readonly ok: false; readonly code: 'not-wav' | 'damaged-wav' }
  | { readonly ok: false; readonly code: 'not-pcm'; readonly format: number };

interface SampleFormat {
  readonly tag: number;
  readonly channelCount: number;
  readonly sampleRate: number;
  readonly sampleBytes: number;
}

const INTEGER = 1;
const FLOAT = 3;
/** The first bytes of an identifier are the tag. */
const EXTENSIBLE = 0xfffe;

/** Bytes of one sample that can be read, by encoding. */
const SIZES: Readonly<Record<number, readonly number[]>> = { [INTEGER]: [1, 2, 3, 4], [FLOAT]: [4, 8] };

/** What a program writes as a size that it does not know. In RF64 it stands in `ds64`. */
const UNKNOWN = 0xffffffff;

/**
 * Reads the header of a WAV file: linear PCM with 8 to 32 bits, or floating point with 32 or 64. Sources: Microsoft and
 * IBM, "Multimedia Programming Interface and Data Specifications 1.0"; Microsoft, `WAVEFORMATEXTENSIBLE`; EBU Tech 3306
 * (RF64).
 *
 * @param bytes the file, or its beginning
 * @param fileBytes of the whole file. Samples beyond its end, or of a size that the header leaves open, end with it
 */
export function readWavHeader(bytes: Uint8Array, fileBytes = bytes.length): WavHeader | WavFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const container = letters(view, 0);
  if (!['RIFF', 'RF64', 'BW64'].includes(container) || letters(view, 8) !== 'WAVE') return fault('not-wav');
  let format: SampleFormat | null = null;
  let longSize = UNKNOWN;
  // Chunks begin at even places; in a damaged file each is at least a header long.
  for (let at = 12; at + 8 <= view.byteLength;) {
    const id = letters(view, at);
    const size = view.getUint32(at + 4, true);
    const content = at + 8;
    if (id === 'fmt ') format = readFormat(view, content, size);
    if (id === 'ds64' && content + 16 <= view.byteLength) longSize = Number(view.getBigUint64(content + 8, true));
    if (id === 'data')
      return format ? header(format, content, size === UNKNOWN ? longSize : size, fileBytes) : fault('damaged-wav');
    at = content + size + (size & 1);
  }
  return fault('damaged-wav');
}

function readFormat(view: DataView, at: number, size: number): SampleFormat | null {
  if (size < 16 || at + size > view.byteLength) return null;
  const tag = view.getUint16(at, true);
  return {
    tag: tag === EXTENSIBLE && size >= 40 ? view.getUint16(at + 24, true) : tag,
    channelCount: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    // Samples of 12 or 20 bits are at the upper end of whole bytes.
    sampleBytes: Math.ceil(view.getUint16(at + 14, true) / 8),
  };
}

function header(format: SampleFormat, from: number, size: number, fileBytes: number): WavHeader | WavFault {
  const { tag, channelCount, sampleRate, sampleBytes } = format;
  if (!SIZES[tag]?.includes(sampleBytes)) return { ok: false, code: 'not-pcm', format: tag };
  if (!channelCount || !sampleRate) return fault('damaged-wav');
  const frameBytes = sampleBytes * channelCount;
  // Programs that write to a pipe leave the size 0, or the largest that there is.
  const available = Math.max(0, fileBytes - from);
  const frames = Math.floor(Math.min(size || available, available) / frameBytes);
  return {
    ok: true,
    encoding: tag === FLOAT ? 'float' : 'integer',
    sampleBytes,
    channelCount,
    sampleRate,
    from,
    to: from + frames * frameBytes,
    seconds: frames / sampleRate,
  };
}

const fault = (code: 'not-wav' | 'damaged-wav'): WavFault => ({ ok: false, code });

const letters = (view: DataView, at: number): string =>
  at + 4 <= view.byteLength ? String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index))) : '';
