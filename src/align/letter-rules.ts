import { RULES } from './languages.js';

/** Compiles the rules to one expression with a group for each. */
function reader(rules: readonly string[]): (letters: string) => string {
  const pairs = [...rules, ...RULES.get('all')!].map((rule) => rule.normalize('NFKD').split('>') as [string, string]);
  const pattern = new RegExp(pairs.map(([letters]) => `(${letters})`).join('|'), 'g');
  return (letters) => letters.replace(pattern, (...found) => pairs[found.indexOf(found[0], 1) - 1]![1]);
}

const READERS = new Map(Array.from(RULES, ([language, rules]) => [language, reader(rules)]));

/**
 * Converts words in lower-case Latin letters to units; characters of the result that are not units must be removed.
 *
 * @param language two letters, or whatever else a page declares
 */
export function soundLetters(letters: string, language: string): string {
  const read = READERS.get(language) ?? READERS.get('other')!;
  // Parts between apostrophes are converted separately; `C` and `V` are units already.
  return letters.normalize('NFKD').replace(/[^'’ CV]+/g, read);
}
