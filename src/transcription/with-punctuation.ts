import { UNSPACED } from '../text/words.js';
import type { ListedWord } from './timed-word.js';

/** Characters within which the next word is looked for; between two words stand few. */
const REACH = 100;
const MARKS_AT_END = /[^\s\p{L}\p{M}\p{N}]+$/u;
const MARKS_AT_START = /^[^\s\p{L}\p{M}\p{N}]+/u;

/**
 * Gives words the punctuation and the blanks that they have in a transcript, which some services write without times.
 * A word that stands there in another form stays as it is.
 */
export function withPunctuation(words: readonly ListedWord[], transcript: string): ListedWord[] {
  const lower = transcript.toLowerCase();
  const text = lower.length === transcript.length ? lower : transcript;
  const texts: string[] = [];
  let cursor = 0;
  let isKnown = false;
  const close = (marks: string | undefined): void => {
    if (isKnown && marks) texts.push(`${texts.pop() ?? ''}${marks}`);
  };
  for (const { text: written } of words) {
    const word = written.trim();
    const at = findWord(text, word.toLowerCase(), cursor);
    if (at < 0) {
      close(MARKS_AT_START.exec(transcript.slice(cursor, cursor + REACH))?.[0]);
      texts.push(` ${word}`);
      isKnown = false;
      continue;
    }
    const { closing, blank, opening } = splitGap(transcript.slice(cursor, at));
    close(closing);
    texts.push((isKnown ? blank : ' ') + opening + transcript.slice(at, at + word.length));
    cursor = at + word.length;
    isKnown = true;
  }
  close(MARKS_AT_START.exec(transcript.slice(cursor, cursor + REACH))?.[0]);
  return words.map((word, index) => ({ ...word, text: texts[index]! }));
}

/** What stands between two words: the marks of the first, a blank, the marks of the second. */
function splitGap(gap: string): { closing: string; blank: string; opening: string } {
  const closing = MARKS_AT_START.exec(gap)?.[0] ?? '';
  const rest = gap.slice(closing.length);
  const opening = MARKS_AT_END.exec(rest)?.[0] ?? '';
  const between = rest.slice(0, rest.length - opening.length).trim();
  // A dash between blanks goes with the word before; words in between are told by nobody.
  const dash = between && !/[\p{L}\p{N}]/u.test(between) ? ` ${between}` : '';
  return { closing: closing + dash, blank: /\s/.test(rest) ? ' ' : '', opening };
}

/** Where a word begins at or soon after a place, not inside of another one; -1 if it does not. */
function findWord(text: string, word: string, from: number): number {
  if (!word) return -1;
  const window = text.slice(from, from + REACH + word.length);
  for (let at = window.indexOf(word); at >= 0; at = window.indexOf(word, at + 1)) {
    const before = at ? window[at - 1]! : '';
    const isInside = /[\p{L}\p{N}]/u.test(before) && !UNSPACED.test(before);
    const after = window.slice(at + word.length, at + word.length + 1);
    if (!isInside && (UNSPACED.test(word) || !/[\p{L}\p{N}]/u.test(after))) return from + at;
  }
  return -1;
}
