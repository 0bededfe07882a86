import { createSplitter } from '../text/splitter.js';
import { UNSPACED } from '../text/words.js';

/** Characters as wide as two Latin letters. */
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff01-\uff60]/gu;
/** Code points that take no room. */
const NARROW = /[\p{M}\p{Cf}]/gu;

/** Width of a text in columns of a Latin letter. */
export function widthOf(text: string): number {
  // Most texts are of such characters alone.
  if (/^[ -~]*$/.test(text)) return text.length;
  const narrow = text.match(NARROW)?.length ?? 0;
  return Array.from(text).length - narrow + (text.match(WIDE)?.length ?? 0);
}

/**
 * Breaks a text into lines of at most so many columns, at its blanks and, in scripts without blanks, between words. What
 * has no such place, like a long address, stays whole.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function breakLines(text: string, columns: number, language: string | null): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const unit of unitsOf(text, language)) {
    const unitWidth = widthOf(unit.trimEnd());
    if (line && width + unitWidth > columns) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += unit;
    width += widthOf(unit);
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** What a line break never cuts, with the blanks after it. */
function unitsOf(text: string, language: string | null): string[] {
  const split = createSplitter(language, 'word', /\w+|.\p{M}*/gsu);
  const units: string[] = [];
  for (const [token] of text.matchAll(/\S+\s*/g)) {
    if (!UNSPACED.test(token)) {
      units.push(token);
      continue;
    }
    let isOpening = false;
    let isFirst = true;
    for (const { from, to } of split(token, { from: 0, to: token.length })) {
      const part = token.slice(from, to);
      // Punctuation and blanks stay with the word before, what opens with the one after.
      const staysTogether = isOpening || (!isFirst && /^[\s\p{P}](?<!\p{Ps})/u.test(part));
      if (staysTogether) units.push(`${units.pop() ?? ''}${part}`);
      else units.push(part);
      isOpening = /^\p{Ps}/u.test(part);
      isFirst = false;
    }
  }
  return units;
}
