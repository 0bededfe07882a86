import { createSplitter, findWithin } from './splitter.js';
import type { Word } from './timing.js';

// Where Intl.Segmenter is missing: up to a full stop, and the quote or bracket that closes after it.
const SENTENCE = /.+?(?:[.!?…]\W?(?=\s)|[。！？]|$)/gsu;

/**
 * A function that finds the sentences of a stretch of a text: all of it in order, punctuation included, except the white
 * space between them.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
 */
export function createSentenceFinder(language: string | null): (text: string, range: Word) => Word[] {
  const split = createSplitter(language, 'sentence', SENTENCE);
  return (text, range) =>
    [...split(text, range)]
      .map((part) => findWithin(text, part, /\S(?:.*\S)?/s))
      .filter((sentence) => sentence !== null);
}
