import type { Word } from '../text/timing.js';
import { pronounce } from './pronounce.js';
import type { Step } from './search.js';
import { seedLengths, seedSpreads } from './seeds.js';
import { UNITS } from './units.js';

/** After a word: the speaker is likely to pause. Anything but spaces, quotes and hyphens. */
const PHRASE_END = /[^\s\p{Pi}\p{Pf}"'-]|\n/u;

/** Unstressed words: those of one or two letters, and the most frequent longer ones. */
const WEAK = /^(?:[a-z]{1,2}|the|and|les|des|que|und|der|die)$/i;

/** Hesitations, which are drawn out. */
const HESITATION = /^(?:[eu]+[hmr]+|[aä]+h+m?|h?m+)$/i;

const LAST_UNITS = 3;

/** All units of a text's words, in order, with their expected lengths at a usual pace. */
export function stepsOf(text: string, words: readonly Word[], language: string): Step[] {
  const known = new Map<string, string>();
  // In a text entirely in capitals, nothing is an acronym.
  const isShouted = /^[^\p{Ll}\p{Lo}]*$/u.test(text);
  let begins: Step['begins'] = 'phrase';
  return words.flatMap(({ from, to }, word) => {
    const written = text.slice(from, to);
    const behind = text.slice(to, words[word + 1]?.from);
    // A sign on its own is spoken with the word before: "50 %", "salt & pepper".
    const spoken = written + behind;
    const said = known.get(spoken) ?? pronounce(isShouted ? spoken.toLowerCase() : spoken, language);
    known.set(spoken, said);
    const isLast = PHRASE_END.test(behind);
    const steps = Array.from(said, (unit, index) => {
      const model = UNITS.indexOf(unit);
      let frames = seedLengths[model]!;
      if (WEAK.test(written) && 'aeiou'.includes(unit)) frames *= 0.9;
      if (isLast && index >= said.length - LAST_UNITS) frames *= 1.7;
      if (HESITATION.test(written)) frames *= 2.5;
      return { unit: model, word, frames, spread: seedSpreads[model]!, begins: index ? ('' as const) : begins };
    });
    begins = isLast ? 'phrase' : 'word';
    return steps;
  });
}
