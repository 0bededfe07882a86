import { createSplitter, findWithin } from './splitter.js';
import type { Word } from './timing.js';

/** A character of a script written without spaces between words. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Most words of many texts: nothing to split or to strip. */
export const PLAIN_WORD = /^[a-z\d]+$/i;

// A dash or dots between words separate them like a space, and so does an invisible space: "yes—no" is two words.
const TOKEN = /[^\s—…\u200b]+/g;

/** From the first letter or digit to the last, including shaping joiners, currency signs and per cent signs. */
const WORD = /\p{Sc}?[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}\p{Sc}%\u200c\u200d])?/su;

/**
 * The words of a text, in order: the parts between white space, without surrounding punctuation. Chinese, Japanese,
 * Thai, Lao, Khmer and Burmese are split with the browser's dictionary if it has one, otherwise by character.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function segmentWords(text: string, language: string | null): Word[] {
  const words: Word[] = [];
  const split = createSplitter(language, 'word', /\w+|.\p{M}*/gsu);
  for (const { 0: token, index: from } of text.matchAll(TOKEN)) {
    const range = { from, to: from + token.length };
    if (PLAIN_WORD.test(token)) {
      words.push(range);
      continue;
    }
    for (const part of UNSPACED.test(token) ? split(text, range) : [range]) {
      const word = findWithin(text, part, WORD);
      if (word) words.push(word);
    }
  }
  return words;
}
