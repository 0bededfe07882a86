import type { Word } from './timing.js';

/** A stretch of text of one speaker. */
export interface Turn extends Word {
  /** Null where the captions do not name one. */
  readonly speaker: string | null;
}

/** A paragraph of the transcript as it is shown: UTF-16 offsets, without white space at either end. */
export type Paragraph = Turn;

/** In characters: a longer paragraph becomes several. */
const LONG_LENGTH = 700;
const READABLE_LENGTH = 450;
/** More paragraphs would hold the page up; what is left goes into the last one. */
const MOST_PARAGRAPHS = 1000;

/**
 * Up to a full stop, and the quote or bracket that closes after it: good enough to break a long paragraph. Where none
 * comes, up to a space, or just so far: browsers take a second to lay out a paragraph of 400,000 characters.
 */
const SENTENCE = /.{1,1000}?(?:[.!?…]\W?(?=\s)|[。！？][」』”’）】》]*|$)|.{1,1000}(?=\s)|.{1,1000}/gsu;

/**
 * Splits a transcript into paragraphs: at line breaks, between turns and, where a paragraph would be long, between
 * sentences, into parts of about the same size.
 *
 * @param turns who says what, covering the text in order; by default nobody is named
 */
export function splitParagraphs(
  text: string,
  turns: readonly Turn[] = [{ from: 0, to: text.length, speaker: null }],
): Paragraph[] {
  const paragraphs: (Paragraph & { to: number })[] = [];
  for (const turn of turns) {
    for (const { 0: line, index } of text.slice(turn.from, turn.to).matchAll(/[^\r\n\u2028\u2029]+/g)) {
      const { length } = line;
      const isLong = length > LONG_LENGTH;
      const size = isLong ? length / Math.ceil(length / READABLE_LENGTH) : Infinity;
      let place = -1;
      for (const { 0: part, index: at } of isLong ? line.matchAll(SENTENCE) : [{ 0: line, index: 0 }]) {
        const sentence = part.trim();
        if (!sentence) continue;
        const from = turn.from + index + at + part.indexOf(sentence);
        const to = from + sentence.length;
        // By their middles, sentences fall into their paragraphs.
        const nextPlace = Math.floor((at + part.length / 2) / size);
        if (nextPlace > place && paragraphs.length < MOST_PARAGRAPHS)
          paragraphs.push({ from, to, speaker: turn.speaker });
        else paragraphs.at(-1)!.to = to;
        place = nextPlace;
      }
    }
  }
  return paragraphs;
}
