import type { Word } from './timing.js';

/** A range of the text that one speaker says. */
export interface Turn extends Word {
  /** Null if the captions name none. */
  readonly speaker: string | null;
}

/** A paragraph of the transcript as shown: UTF-16 offsets, without leading or trailing white space. */
export type Paragraph = Turn;

/** In characters: a longer paragraph is split. */
const LONG_LENGTH = 700;
const READABLE_LENGTH = 450;
/** More paragraphs would block the page; the last one takes the rest. */
const MOST_PARAGRAPHS = 1000;

/**
 * Up to a full stop and any closing quote or bracket after it: good enough to break a long paragraph. Without one, up
 * to a space, or to a maximum length: browsers take a second to lay out a paragraph of 400,000 characters.
 */
const SENTENCE = /.{1,1000}?(?:[.!?…]\W?(?=\s)|[。！？][」』”’）】》]*|$)|.{1,1000}(?=\s)|.{1,1000}/gsu;

/**
 * Splits a transcript into paragraphs: at line breaks, between turns and, if a paragraph would be long, between
 * sentences, into parts of similar size.
 *
 * @param turns who says what, covering the text in order; by default no speaker is named
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
        // The middle of a sentence decides which paragraph it belongs to.
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
