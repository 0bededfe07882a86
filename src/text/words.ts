import { createSplitter, findWithin } from './splitter.js';
import type { Word } from './timing.js';

/** A character of a script that is written without spaces. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Most words of many texts: nothing has to be split, or taken off. */
export const PLAIN_WORD = /^[a-z\d]+$/i;

// A dash or dots between words part them as a space does, and so does a space that isn't seen: "yes—no" are two words.
const TOKEN = /[^\s—…\u200b]+/g;

/** From the first letter or digit to the last, with the joiner that shapes it, currency signs and per cent. */
const WORD = /\p{Sc}?[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}\p{Sc}%\u200c\u200d])?/su;

/**
 * The words of a text, in order: what stands between white space, without the punctuation around it. Chinese, Japanese,
 * Thai, Lao, Khmer and Burmese are split by the browser's dictionary, else by character.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
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
