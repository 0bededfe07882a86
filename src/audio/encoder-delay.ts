/** Silence that an MP3 encoder put around the sound; seconds. */
export interface EncoderDelay {
  /** Before the sound, with the decoder's own delay. */
  readonly lead: number;
  readonly total: number;
}

/** Samples by which every MP3 decoder is late: 528, and one more (LAME technical FAQ). */
const DECODER_DELAY = 529;
/** Two lengths that differ by less are the same. */
const SAME_SECONDS = 0.005;
/** The same, of lengths that browsers take from other places of the file. */
const NEAR_SECONDS = 0.1;

const SAMPLE_RATES = [44_100, 48_000, 32_000];

/**
 * What the first frame of an MP3 file says about the silence around its sound; null without such a frame.
 * Source: the "Xing"/"Info" frame with the "LAME" tag (Gabriel Bouvigne, "Mp3 info tag specification", revision 1).
 */
export function readEncoderDelay(buffer: ArrayBuffer): EncoderDelay | null {
  const bytes = new DataView(buffer);
  const byte = (at: number): number => (at < bytes.byteLength ? bytes.getUint8(at) : 0);
  const text = (at: number): string => String.fromCharCode(byte(at), byte(at + 1), byte(at + 2), byte(at + 3));
  // ID3v2, section 3.1: a size of four times seven bits, without the header's ten bytes.
  const isTagged = text(0).startsWith('ID3');
  const frame = isTagged ? 10 + ((byte(6) << 21) | (byte(7) << 14) | (byte(8) << 7) | byte(9)) : 0;
  // ISO 11172-3, section 2.4.2.3: sync word, version, layer III.
  if (byte(frame) !== 0xff || (byte(frame + 1) & 0xe6) !== 0xe2) return null;
  const version = (byte(frame + 1) >> 3) & 3;
  const rate = (SAMPLE_RATES[(byte(frame + 2) >> 2) & 3] ?? NaN) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const isMono = byte(frame + 3) >> 6 === 3;
  const sideInfo = version === 3 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const xing = frame + 4 + sideInfo;
  if (text(xing) !== 'Xing' && text(xing) !== 'Info') return null;
  // Four optional fields: frames, bytes, a table of contents, quality.
  const flags = byte(xing + 7);
  const lame = xing + 8 + (flags & 1 && 4) + (flags & 2 && 4) + (flags & 4 && 100) + (flags & 8 && 4);
  const delay = (byte(lame + 21) << 4) | (byte(lame + 22) >> 4);
  const padding = ((byte(lame + 22) & 15) << 8) | byte(lame + 23);
  return delay && rate ? { lead: (delay + DECODER_DELAY) / rate, total: (delay + padding) / rate } : null;
}

/** What a file says of nothing at its beginning, which some browsers leave out. */
export interface Beginning {
  readonly delay: EncoderDelay | null;
  /** Of empty edits before the sound; seconds. */
  readonly emptySeconds: number;
}

/**
 * Seconds to add to a time in the decoded samples to get that of the player: not 0 where one of the two leaves out what is
 * empty at the file's beginning and the other does not, which their lengths tell. Empty edits are left out by all decoders.
 * A player that has kept them is at their end when it begins, also where its length has left them out (Chromium).
 *
 * @param position where the player is when it begins; seconds
 */
export function playerOffset(
  { delay, emptySeconds }: Beginning,
  decodedSeconds: number,
  playedSeconds: number,
  position: number,
): number {
  const surplus = decodedSeconds - playedSeconds;
  if (emptySeconds) {
    const isKept = Math.abs(surplus + emptySeconds) < NEAR_SECONDS || position > emptySeconds - NEAR_SECONDS;
    return isKept ? emptySeconds : 0;
  }
  if (!delay) return 0;
  if (Math.abs(surplus - delay.total) < SAME_SECONDS) return -delay.lead;
  if (Math.abs(surplus + delay.total) < SAME_SECONDS) return delay.lead;
  return 0;
}
