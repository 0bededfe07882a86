import { createSplitter, findWithin } from './splitter.js';
import type { Word } from './timing.js';

// Without Intl.Segmenter: up to a full stop and any closing quote or bracket after it.
const SENTENCE = /.+?(?:[.!?…]\W?(?=\s)|[。！？]|$)/gsu;

/**
 * Returns a function that finds the sentences within a range of a text, in order. They include punctuation, and leave
 * out only the white space between them.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function createSentenceFinder(language: string | null): (text: string, range: Word) => Word[] {
  const split = createSplitter(language, 'sentence', SENTENCE);
  return (text, range) =>
    [...split(text, range)]
      .map((part) => findWithin(text, part, /\S(?:.*\S)?/s))
      .filter((sentence) => sentence !== null);
}
