import { audioTypeOf } from '../../../audio/audio-type.js';
import { seekFault } from '../../../audio/seek-fault.js';
import { bufferOf } from '../../io/buffer-of.js';

/** Types that servers send where they know none. */
const UNKNOWN = /^(|application\/octet-stream|binary\/octet-stream|application\/x-binary)$/;

/** @param type of `Content-Type` */
export function judgeType(type: string | null, bytes: Uint8Array): 'audio' | 'wrong-type' | 'not-audio' {
  const essence = type?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (!audioTypeOf(bytes)) return /^audio\//.test(essence) && !isText(bytes) ? 'audio' : 'not-audio';
  return UNKNOWN.test(essence) || /^(audio|video)\/|^application\/ogg$/.test(essence) ? 'audio' : 'wrong-type';
}

/** A page of an error, say. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.length || bytes.subarray(0, 500).every((byte) => byte >= 9 && byte !== 127);

/** Why browsers miss the places they seek to, in words. */
export function inexactSeeking(bytes: Uint8Array): string | null {
  const fault = seekFault(bufferOf(bytes));
  return fault && { 'variable-rate-mp3': 'MP3 with a variable bit rate', vorbis: 'Ogg Vorbis' }[fault];
}
