import type { CaptionCue } from '../../packet/model.js';
import { decodeText, parseTimestamp, readTimedText, type TimedText } from './timed-text.js';

/** A tag or an inner timestamp; a `<` before anything else is text. */
const TAG = /(<(?:\/?[a-z]|\d+:)[^<>]*>)/i;

/**
 * The cues of a WebVTT file; one with inner timestamps, or with several voices, becomes one for each piece of text.
 * Source: WebVTT, section 6.4 (cue text), read leniently. Positions and styles are left out.
 *
 * @param text with `\n` line ends
 */
export function parseWebVtt(text: string): CaptionCue[] {
  return readTimedText(text).flatMap(splitCue);
}

/** The pieces of a cue between its inner timestamps and voices, without tags. */
export function splitCue({ start, end, text }: TimedText): CaptionCue[] {
  const cues: CaptionCue[] = [];
  let pieces: { text: string; speaker: string }[] = [];
  let speaker = '';
  let from = start;

  const closePieces = (to: number): void => {
    const total = pieces.reduce((length, piece) => length + piece.text.length, 0);
    let passed = 0;
    const time = (): number => (from * (total - passed) + to * passed) / total;
    for (const piece of pieces) {
      const pieceStart = time();
      passed += piece.text.length;
      const cue = { start: pieceStart, end: time(), text: decodeText(piece.text) };
      if (cue.text) cues.push(piece.speaker ? { ...cue, speaker: piece.speaker } : cue);
    }
    pieces = [];
    from = to;
  };

  // The small reading above a word (`<rt>`) is not said again. Every second token is a tag.
  for (const [index, token] of text
    .replace(/<rt>[^<]*/g, '')
    .split(TAG)
    .entries()) {
    const last = pieces.at(-1);
    if (index % 2) {
      const time = parseTimestamp(token.slice(1, -1));
      const voice = /^<v(?:\.\S*)?\s([^>]*)|^<\/v>/.exec(token);
      if (time >= from && time <= end) closePieces(time);
      else if (voice) speaker = decodeText(voice[1] ?? '');
    } else if (last?.speaker === speaker) {
      last.text += token;
    } else if (token.trim()) {
      pieces.push({ text: token, speaker });
    }
  }
  closePieces(end);
  return cues;
}
