import { RULES } from './languages.js';

/** One expression with a group for each rule. */
function reader(rules: readonly string[]): (letters: string) => string {
  const pairs = [...rules, ...RULES.get('all')!].map((rule) => rule.normalize('NFKD').split('>') as [string, string]);
  const pattern = new RegExp(pairs.map(([letters]) => `(${letters})`).join('|'), 'g');
  return (letters) => letters.replace(pattern, (...found) => pairs[found.indexOf(found[0], 1) - 1]![1]);
}

const READERS = new Map(Array.from(RULES, ([language, rules]) => [language, reader(rules)]));

/**
 * The units of words in Latin letters, in lower case; what is no unit is to be left out.
 *
 * @param language two letters, or what else a page says
 */
export function soundLetters(letters: string, language: string): string {
  const read = READERS.get(language) ?? READERS.get('other')!;
  // What is between apostrophes is read by itself; `C` and `V` are units already.
  return letters.normalize('NFKD').replace(/[^'’ CV]+/g, read);
}
