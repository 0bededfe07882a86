import { seekFault } from '../../../audio/seek-fault.js';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/**
 * Whether bytes begin as a recording does: WAV, MP3, M4A, Ogg, WebM, FLAC, AAC. Source: WHATWG MIME Sniffing, section 6.2,
 * and the formats' own marks.
 */
export function startsAsAudio(bytes: Uint8Array): boolean {
  const start = ascii(bytes, 0, 4);
  if (start === 'OggS' || start === 'fLaC' || start.startsWith('ID3') || start === '\x1a\x45\xdf\xa3') return true;
  if (['RIFF', 'RF64', 'BW64'].includes(start)) return ascii(bytes, 8, 12) === 'WAVE';
  if (ascii(bytes, 4, 8) === 'ftyp') return true;
  // The sync word of MPEG audio: layers I to III, and AAC (ADTS), which has none.
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && bytes[1] !== 0xff;
}

/** Types that servers send where they know none. */
const UNKNOWN = /^(|application\/octet-stream|binary\/octet-stream|application\/x-binary)$/;

/** @param type of `Content-Type` */
export function judgeType(type: string | null, bytes: Uint8Array): 'audio' | 'wrong-type' | 'not-audio' {
  const essence = type?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (!startsAsAudio(bytes)) return /^audio\//.test(essence) && !isText(bytes) ? 'audio' : 'not-audio';
  return UNKNOWN.test(essence) || /^(audio|video)\/|^application\/ogg$/.test(essence) ? 'audio' : 'wrong-type';
}

/** A page of an error, say. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.length || bytes.subarray(0, 500).every((byte) => byte >= 9 && byte !== 127);

/** Why browsers miss the places they seek to, in words. */
export function inexactSeeking(bytes: Uint8Array): string | null {
  const fault = seekFault(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return fault && { 'variable-rate-mp3': 'MP3 with a variable bit rate', vorbis: 'Ogg Vorbis' }[fault];
}
