import type { Turn } from '../text/paragraphs.js';
import type { Word } from '../text/timing.js';

/**
 * Splits a text into turns, one for each change of speaker. The turns cover the whole text.
 *
 * @param words of the text, in order
 * @param speakerAt returns the speaker of the word that starts at an offset of the text
 */
export function findTurns(text: string, words: readonly Word[], speakerAt: (offset: number) => string | null): Turn[] {
  const turns: Turn[] = [];
  let from = 0;
  let speaker: string | null = null;
  let previousTo = 0;
  for (const word of words) {
    const next = speakerAt(word.from);
    if (next !== speaker) {
      // Closing punctuation stays with the word before, opening punctuation goes with this one. French puts a space
      // before some marks.
      const to = previousTo + text.slice(previousTo, word.from).search(/\s(?![!?:;.»)])|[\p{Ps}\p{Pi}¿¡]|$/u);
      turns.push({ from, to, speaker });
      from = to;
      speaker = next;
    }
    previousTo = word.to;
  }
  return [...turns, { from, to: text.length, speaker }];
}
