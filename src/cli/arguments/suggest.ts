import { closestMatch } from 'leven';

/** Letters that may be wrong: one in a short word, a third of a long one. */
const limitFor = (word: string): number => Math.max(1, Math.floor(word.length / 3)) + 1;

/** What was probably meant by a mistyped word: the nearest of the words that there are, or the only one it begins. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const begun = known.filter((each) => word.length > 1 && each.startsWith(word));
  return begun.length === 1 ? begun[0] : closestMatch(word, known, { maxDistance: limitFor(word) });
}
