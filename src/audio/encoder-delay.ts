/** Silence that an MP3 encoder added around the sound, in seconds. */
export interface EncoderDelay {
  /** Before the sound, including the decoder's own delay. */
  readonly lead: number;
  readonly total: number;
}

/** Delay of every MP3 decoder, in samples: 528 plus one (LAME technical FAQ). */
const DECODER_DELAY = 529;
/** Lengths that differ by less count as equal, in seconds. */
const SAME_SECONDS = 0.005;
/** The same for lengths that browsers read from other parts of the file. */
const NEAR_SECONDS = 0.1;

const SAMPLE_RATES = [44_100, 48_000, 32_000];

/**
 * Reads the encoder delay and padding from the first frame of an MP3 file; null without such a frame. Source: the
 * "Xing"/"Info" frame with the "LAME" tag (Gabriel Bouvigne, "Mp3 info tag specification", revision 1).
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
  // Four optional fields: frames, bytes, table of contents, quality.
  const flags = byte(xing + 7);
  const lame = xing + 8 + (flags & 1 && 4) + (flags & 2 && 4) + (flags & 4 && 100) + (flags & 8 && 4);
  const delay = (byte(lame + 21) << 4) | (byte(lame + 22) >> 4);
  const padding = ((byte(lame + 22) & 15) << 8) | byte(lame + 23);
  return delay && rate ? { lead: (delay + DECODER_DELAY) / rate, total: (delay + padding) / rate } : null;
}

/** What a file declares as silent or empty at its beginning, which some browsers skip. */
export interface Beginning {
  readonly delay: EncoderDelay | null;
  /** Length of the empty edits before the sound, in seconds. */
  readonly emptySeconds: number;
}

/**
 * Seconds to add to a time in the decoded samples to get the player's time. It is not 0 if only one of the two skips
 * what is empty at the file's beginning, which their lengths reveal. All decoders skip empty edits. A player that keeps
 * them starts at their end, even if its length does not include them (Chromium).
 *
 * @param position of the player when it starts, in seconds
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
