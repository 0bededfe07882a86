import { soundLetters } from './letter-rules.js';
import { readWord } from './reading.js';
import { romanise } from './scripts.js';

/** Letters of a word that are read; what is longer is no word, and must not take long either. */
const LONGEST = 500;

/**
 * The units a word is said with, at least one. Never silence; the same unit is not said twice in a row.
 *
 * @param language two letters, or empty
 */
export function pronounce(word: string, language: string): string {
  const letters = romanise(readWord(word.slice(0, LONGEST), language), language);
  return (
    soundLetters(letters, language)
      .replace(/[^bsfvnlrwaeiouCVQ]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replaceAll('Q', 'qx') || 'V'
  );
}
