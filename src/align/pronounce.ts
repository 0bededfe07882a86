import { soundLetters } from './letter-rules.js';
import { readWord } from './reading.js';
import { romanise } from './scripts.js';

/** Limit for letters of a word; anything longer is not a word, and must not take long either. */
const LONGEST = 500;

/**
 * The units of a word's pronunciation, at least one. Never silence, and never the same unit twice in a row.
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
