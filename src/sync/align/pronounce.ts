import { soundLetters } from './letter-rules.js';
import { readWord } from './reading.js';
import { romanise } from './scripts.js';
import { UNITS } from './units.js';

/** Letters whose words are read by the rules of a language; the capitals are units already. */
const RUN = /[CV]+|[^CV]+/g;

/**
 * The units a word is said with, at least one. Never silence; the same unit is not said twice in a row.
 *
 * @param language two letters, or empty
 */
export function pronounce(word: string, language: string): string {
  const said = readWord(word, language)
    .map((part) => {
      const latin = /^[\p{sc=Latin}\p{M}’']*$/u.test(part);
      const letters = latin ? part : romanise(part, language);
      const rules = latin ? language : '-';
      return letters.replace(RUN, (run) => (/[CV]/.test(run) ? run : soundLetters(run, rules)));
    })
    .join('');
  const units = Array.from(said.replace(/(.)\1+/g, '$1').replaceAll('Q', 'qx')).filter(
    (unit) => UNITS.indexOf(unit) > 0,
  );
  return units.join('') || 'V';
}
