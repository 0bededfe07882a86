/** A kind of recording, as servers and files name it. */
export interface AudioType {
  /** Media type, without parameters. */
  readonly type: string;
  /** Of a file, without the dot. */
  readonly extension: string;
}

/** The first bytes of each format, as hexadecimal digits. */
const SIGNATURES: readonly (readonly [RegExp, AudioType])[] = [
  // "OggS"; "RIFF" (for long recordings "RF64" or "BW64"), a size, "WAVE"; "fLaC"; a size, "ftyp"; the head of EBML.
  [/^4f676753/, { type: 'audio/ogg', extension: 'ogg' }],
  [/^(?:52494646|52463634|42573634).{8}57415645/, { type: 'audio/wav', extension: 'wav' }],
  [/^664c6143/, { type: 'audio/flac', extension: 'flac' }],
  [/^.{8}66747970/, { type: 'audio/mp4', extension: 'm4a' }],
  [/^1a45dfa3/, { type: 'audio/webm', extension: 'webm' }],
  // ADTS: 12 bits of sync, layer 0. An MPEG frame: 11 bits of sync, a version, layer, bit rate and sampling rate that exist.
  [/^fff[0189]/, { type: 'audio/aac', extension: 'aac' }],
  [/^ff(?:[ef][2-7]|f[a-f])[\da-e][\dab]/, { type: 'audio/mpeg', extension: 'mp3' }],
];
const ID3 = /^494433/;

/**
 * The kind of a recording by its first bytes: MP3, AAC (ADTS; both also behind an ID3v2 tag), Ogg, WAV, FLAC, MP4, WebM;
 * null for any other.
 */
export function audioTypeOf(bytes: Uint8Array): AudioType | null {
  const isTagged = ID3.test(hexOf(bytes, 0));
  const start = hexOf(bytes, isTagged ? endOfTag(bytes) : 0);
  const found = SIGNATURES.find(([signature]) => signature.test(start));
  if (found) return found[1];
  // The recording may be cut off in its cover picture, or zeros may follow the tag.
  return isTagged ? { type: 'audio/mpeg', extension: 'mp3' } : null;
}

/** ID3v2.4, section 3.1: the size, four times seven bits, counts neither the header nor the footer, ten bytes each. */
function endOfTag(bytes: Uint8Array): number {
  const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((bytes[index] ?? 0) & 127), 0);
  return 10 + size + ((bytes[5] ?? 0) & 16 ? 10 : 0);
}

const hexOf = (bytes: Uint8Array, start: number): string =>
  Array.from(bytes.subarray(start, start + 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
