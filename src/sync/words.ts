import { createSplitter } from './splitter.js';
import type { Word } from './timing.js';

/** Inside of a character class: scripts that are written without spaces, and the long-vowel mark that the Japanese ones share. */
export const UNSPACED =
  'ー' + ['Han', 'Hira', 'Kana', 'Thai', 'Lao', 'Khmr', 'Mymr'].map((s) => `\\p{sc=${s}}`).join('');

// A dash or dots between words part them as a space does: "yes—no" are two words.
const RUN = new RegExp(
  `([${UNSPACED}]+)|[\\p{L}\\p{N}\\p{Sc}](?:[^\\s—…${UNSPACED}]*(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\p{Sc}%])?`,
  'gu',
);

/**
 * The words of a text, in order: what stands between white space, without the punctuation around it. Chinese, Japanese,
 * Thai, Lao, Khmer and Burmese are split by the browser's dictionary, else by character.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
 */
export function segmentWords(text: string, language: string | null): Word[] {
  const words: Word[] = [];
  let split: ReturnType<typeof createSplitter> | undefined;
  for (const { 0: run, 1: unspaced, index: from } of text.matchAll(RUN)) {
    const to = from + run.length;
    if (unspaced) split ??= createSplitter(language, 'word', /.\p{M}*/gsu);
    for (const part of unspaced && split ? split(text, from, to) : [{ from, to }]) {
      // A currency sign or a Burmese full stop alone is no word.
      if (/[\p{L}\p{N}]/u.test(text.slice(part.from, part.to))) words.push(part);
    }
  }
  return words;
}
