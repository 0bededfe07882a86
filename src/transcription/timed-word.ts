import type { Word } from '../text/timing.js';
import { UNSPACED } from '../text/words.js';

/** A word with the punctuation around it, or a phrase that has only one time for all of its words. */
export interface TimedWord {
  /** One line, without white space around it. */
  readonly text: string;
  /** Seconds from the start of the recording, to the millisecond; later than the start of the word before. */
  readonly start: number;
  /** Later than `start`, at most the start of the next word. */
  readonly end: number;
  /** A name, or the label that the service gave. */
  readonly speaker?: string;
  /** 0 to 1, as the service says. */
  readonly confidence?: number;
  /** No blank stands between it and the word before. */
  readonly isJoined?: true;
  /** The times are those of a phrase. */
  readonly isPhrase?: true;
}

/** A word as a service lists it. */
export interface ListedWord {
  /** With white space around it where the service lists it. */
  readonly text: string;
  /** Seconds; NaN if the service gives none. */
  readonly start: number;
  readonly end: number;
  /** '' if the service names none. */
  readonly speaker: string;
  /** NaN if the service gives none. */
  readonly confidence: number;
  readonly isPhrase: boolean;
  /** The first of its segment: where blanks are listed, the first one often has none. */
  readonly isFirst: boolean;
  readonly isPunctuation: boolean;
  /** Which neighbour a punctuation mark belongs to, as Speechmatics says: `previous`, `next`, `both`; else ''. */
  readonly attaches: string;
  /** Times of the segment, in seconds: limits for words without times; NaN if there are none. */
  readonly from: number;
  readonly to: number;
}

/** A word whose times are not settled yet: NaN where unknown. */
export type LooseWord = {
  -readonly [Key in keyof TimedWord]: TimedWord[Key];
} & { readonly from: number; readonly to: number };

/** The words as text. */
export const textOf = (words: readonly TimedWord[]): string =>
  words.map(({ text, isJoined }, index) => (isJoined || !index ? text : ` ${text}`)).join('');

/** Where each of the words stands in that text. */
export function rangesOf(words: readonly TimedWord[]): Word[] {
  let to = 0;
  return words.map(({ text, isJoined }, index) => {
    const from = to + (isJoined || !index ? 0 : 1);
    to = from + text.length;
    return { from, to };
  });
}

/** Longer than words of scripts without blanks are, in UTF-16 units. */
const LONG = 8;

/** Whether a text is one word rather than a phrase. */
export function isOneWord(text: string): boolean {
  const trimmed = text.trim();
  return !/\s/.test(trimmed) && !(trimmed.length > LONG && UNSPACED.test(trimmed));
}
