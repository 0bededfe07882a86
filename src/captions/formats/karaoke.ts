import { findLabels } from './labels.js';
import { splitMarkup } from './markup.js';
import type { TimedText } from './timed-text.js';

/** Limit for nested tags. */
const MOST_OPEN = 8;

/** A cue's text without tags, and the one range that is styled differently. */
interface MarkedText {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** How that range is marked; '' if there is none. */
  readonly style: string;
  /** Voice tags before that range. */
  readonly voice: string;
}

/**
 * Karaoke repeats a line once for each of its words, with that word underlined or coloured (`--highlight_words` of
 * Whisper and WhisperX, stable-ts), and unmarked during pauses. Keeps only the marked words of such lines, each with
 * its cue's time.
 */
export function onlyMarkedWords(cues: readonly TimedText[]): readonly TimedText[] {
  if (!cues.some(({ text }) => /<\/|\{\\/.test(text))) return cues;
  const marks = cues.map(({ text }) => readMarks(text));
  /** For each cue, the last one before it that marks a word of the same line. */
  const previous: (MarkedText | null)[] = [];
  let latest: MarkedText | null = null;
  for (const mark of marks) {
    if (mark.plain !== latest?.plain) latest = null;
    previous.push(latest);
    if (mark.style) latest = mark;
  }
  // Emphasised words look alike, but do not move through a line.
  const styles = new Set(
    marks.flatMap(({ style, to }, index) =>
      style && previous[index]?.style === style && previous[index].to < to ? [style] : [],
    ),
  );
  if (!styles.size) return cues;

  return cues.flatMap((cue, index) => {
    const { plain, style, voice, from, to } = marks[index]!;
    const before = previous[index];
    const next = marks[index + 1];
    if (!styles.has(style)) {
      // The whole line during a pause: before, between or after its words.
      const isPause = before || (next?.plain === plain && styles.has(next.style));
      return isPause ? [] : [cue];
    }
    const label = findLabels(plain)[0]?.to ?? 0;
    // If spoken words stay marked, the new word is what was added.
    const isGrowing = before?.from === from && before.to < to;
    const word = plain.slice(isGrowing ? before.to : from, to);
    return [{ ...cue, text: voice + (from < label ? '' : plain.slice(0, label)) + word }];
  });
}

function readMarks(text: string): MarkedText {
  const open: string[] = [];
  const parts: { from: number; to: number; style: string }[] = [];
  let plain = '';
  let isSpaced = true;
  let voice = '';
  let override = '';
  let isTimed = false;
  for (const [index, token] of splitMarkup(text).entries()) {
    if (index % 2) {
      isTimed ||= /^<\d|\\k/i.test(token);
      const [, end, name = ''] = /^<(\/?)([a-z]+)/i.exec(token.toLowerCase()) ?? [];
      if (name === 'v') voice = token;
      else if (end) open.splice(open.findLastIndex((tag) => tag.startsWith(`<${name}`)) >>> 0, 1);
      else if (name && open.length < MOST_OPEN) open.push(token.toLowerCase());
      // ASS overrides: a colour, or bold and the like, until it is reset or the usual white.
      else if (/\\(?:\d?c&(?!h0*f{6}&)|[bisu]1)/i.test(token)) override = token;
      else if (/\\(?:r|\d?c|[bisu]0)/i.test(token)) override = '';
      continue;
    }
    const spaced = token.replace(/\s+/g, ' ');
    const piece: string = isSpaced ? spaced.trimStart() : spaced;
    if (piece) isSpaced = piece.endsWith(' ');
    const from = plain.length + piece.search(/\S|$/);
    const to = from + piece.trim().length;
    plain += piece;
    if (to > from) parts.push({ from, to, style: open.join('') + override });
  }
  plain = plain.trimEnd();
  const usual = usualStyle(parts);
  const unusual = parts.filter(({ style }) => style !== usual);
  const [first, last] = [unusual[0], unusual.at(-1)];
  const isOne =
    !isTimed &&
    first &&
    last &&
    parts.every((part) => part.style !== usual || part.to <= first.from || part.from >= last.to);
  return isOne
    ? { plain, from: first.from, to: last.to, style: first.style, voice }
    : { plain, from: 0, to: 0, style: '', voice };
}

/** No tags if any text has none, otherwise the tags of most characters. */
function usualStyle(parts: readonly { from: number; to: number; style: string }[]): string {
  const lengths = new Map<string, number>();
  for (const { from, to, style } of parts)
    lengths.set(style, (lengths.get(style) ?? 0) + (style ? to - from : Infinity));
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
