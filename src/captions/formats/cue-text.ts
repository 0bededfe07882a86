import type { CaptionCue } from '../../packet/model.js';
import { onlyMarkedWords } from './karaoke.js';
import { LABELLED_LINE, withColon } from './labels.js';
import { splitMarkup, unbroken } from './markup.js';
import { decodeText, parseTimestamp, readTimedText, type TimedText } from './timed-text.js';

/**
 * Parses a WebVTT or SRT file. A cue with timestamps inside, or with several voices, becomes one cue per piece of text.
 * Source: WebVTT, section 6.4 (cue text), read leniently: tags and escapes of SRT and ASS are recognised, too.
 * Positions and styles are ignored. A name before a colon stays in the text, since it can't be told from other words
 * here.
 *
 * @param text with `\n` line ends
 */
export function parseTimedText(text: string, isWebVtt: boolean): CaptionCue[] {
  const cues = readTimedText(text, isWebVtt).map((cue) => ({ ...cue, text: withColon(unbroken(cue.text)) }));
  return onlyMarkedWords(cues.sort((a, b) => a.start - b.start)).flatMap(splitCue);
}

/** Joins lines, except those with a label of their own. */
const linesOf = (text: string): string => text.split(LABELLED_LINE).map(decodeText).filter(Boolean).join('\n');

/** Splits a cue at its timestamps and voices, and removes the tags. */
function splitCue({ start, end, text }: TimedText): CaptionCue[] {
  const cues: CaptionCue[] = [];
  let pieces: { text: string; speaker: string }[] = [];
  let speaker = '';
  let from = start;
  /** Start of the syllable to which ASS gives a length: `{\k25}`, in hundredths of a second. */
  let syllable = start;

  const closePieces = (to: number): void => {
    const total = pieces.reduce((length, piece) => length + piece.text.length, 0);
    let passed = 0;
    const time = (): number => (from * (total - passed) + to * passed) / total;
    for (const piece of pieces) {
      const pieceStart = time();
      passed += piece.text.length;
      const cue = { start: pieceStart, end: time(), text: linesOf(piece.text) };
      if (cue.text) cues.push(piece.speaker ? { ...cue, speaker: piece.speaker } : cue);
    }
    pieces = [];
    from = to;
  };

  // Every second token is a tag.
  for (const [index, token] of splitMarkup(text).entries()) {
    if (index % 2) {
      const length = /\\k[fo]?(\d{1,6})/i.exec(token);
      const time = length ? syllable : parseTimestamp(token.slice(1, -1));
      if (length) syllable += Number(length[1]) / 100;
      const voice = /^<v(?:\.\S*)?\s([^>]*)|^<\/v>/.exec(token);
      if (time >= from && time <= end) closePieces(time);
      else if (voice) speaker = decodeText(voice[1] ?? '');
      continue;
    }
    const last = pieces.at(-1);
    if (last?.speaker === speaker) last.text += token;
    else if (token.trim()) pieces.push({ text: token, speaker });
  }
  closePieces(end);
  return cues;
}
