import type { Word } from '../timing.js';
import { pronounce } from './pronounce.js';
import type { Step } from './search.js';
import { seedLengths, seedSpreads } from './seeds.js';
import { UNITS } from './units.js';

/** Behind a word: the speaker is likely to pause. */
const PHRASE_END = /[.,;:!?…—–()\n\u0964\u060c\u061b\u061f\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]/;

/** Words said in passing. */
const WEAK =
  /^(?:the|an?|of|to|and|in|is|it|that|for|as|at|or|are|was|be|s?he|we|you|i|his|her|with|on|les?|las?|des?|du|et|une?|que|qui|ce|se|au|en)$/i;

/** Sounds of thinking, drawn out. */
const HESITATION = /^(?:[eu]+[hmr]+|[ah]+h|h?m+|äh+m?)$/i;

const LAST_UNITS = 3;

/** All units of a text's words in order, with how long each is expected to last when spoken at a usual pace. */
export function stepsOf(text: string, words: readonly Word[], language: string): Step[] {
  const known = new Map<string, string>();
  let begins: Step['begins'] = 'phrase';
  return words.flatMap(({ from, to }, word) => {
    const written = text.slice(from, to);
    const said = known.get(written) ?? pronounce(written, language);
    known.set(written, said);
    const isLast = PHRASE_END.test(text.slice(to, words[word + 1]?.from));
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
