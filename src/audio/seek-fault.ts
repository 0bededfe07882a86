/**
 * Why browsers miss the positions they seek to: by tenths of a second or, in MP3 without a header, by whole seconds.
 */
export type SeekFault = 'variable-rate-mp3' | 'vorbis';

/** Frames examined for a varying bit rate; one second of sound has about 40. */
const FRAMES = 400;

/** Bit rates of layer III by index, in kbit/s (ISO 11172-3, 2.4.2.3; 13818-3, 2.4.2.3). */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

interface Frame {
  readonly kilobits: number;
  readonly bytes: number;
  /** Bytes from the frame's start to its main data. */
  readonly headerBytes: number;
}

/**
 * Tells from a file's first frames why browsers can't seek exactly in it; null if they can, and for other formats.
 *
 * MP3 with a variable bit rate: with a header ("Xing", "VBRI") they interpolate in its table of about a hundred
 * entries; without one they assume the first frames' rate throughout. Ogg Vorbis: they start at whatever packet the Ogg
 * page begins with.
 */
export function seekFault(buffer: ArrayBuffer): SeekFault | null {
  const bytes = new Uint8Array(buffer);
  // RFC 3533, section 6: the first page has one segment, the identification header.
  if (textAt(bytes, 0, 4) === 'OggS') return textAt(bytes, 29, 6) === 'vorbis' ? 'vorbis' : null;
  let at = id3Bytes(bytes);
  const first = frameAt(bytes, at);
  if (!first) return null;
  const tag = textAt(bytes, at + first.headerBytes, 4);
  if (tag === 'Xing' || textAt(bytes, at + 36, 4) === 'VBRI') return 'variable-rate-mp3';
  if (tag === 'Info') return null;
  for (let frame: Frame | null = first, count = 0; frame && count < FRAMES; count++) {
    if (frame.kilobits !== first.kilobits) return 'variable-rate-mp3';
    at += frame.bytes;
    frame = frameAt(bytes, at);
  }
  return null;
}

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** ID3v2, section 3.1: a size of four times seven bits, without the header's ten bytes. */
function id3Bytes(bytes: Uint8Array): number {
  if (textAt(bytes, 0, 3) !== 'ID3') return 0;
  const [, , , , , , a = 0, b = 0, c = 0, d = 0] = bytes;
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d);
}

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [sync = 0, kind = 0, rates = 0, mode = 0] = bytes.subarray(at, at + 4);
  // Sync word, version, layer III.
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return null;
  const version = (kind >> 3) & 3;
  const isOne = version === 3;
  const kilobits = (isOne ? RATES_1 : RATES_2)[rates >> 4];
  const sampleRate = SAMPLE_RATES[(rates >> 2) & 3];
  if (version === 1 || !kilobits || !sampleRate) return null;
  const hertz = sampleRate / (isOne ? 1 : version === 2 ? 2 : 4);
  const isMono = mode >> 6 === 3;
  const size = Math.floor(((isOne ? 144_000 : 72_000) * kilobits) / hertz) + ((rates >> 1) & 1);
  return { kilobits, bytes: size, headerBytes: 4 + (isOne ? (isMono ? 17 : 32) : isMono ? 9 : 17) };
}
