import { readNumber, readSign } from './numbers.js';

/** Names of the letters in English; other languages nearly say theirs as the rest does. */
const LETTERS =
  'ay bee see dee ee ef jee aitch eye jay kay el em en oh pee kyoo are ess tee you vee doubleyu ex why zee'.split(' ');

const spell = (letters: string, language: string) =>
  language === 'en'
    ? letters.replace(/[a-z]/g, (letter) => ` ${LETTERS[letter.charCodeAt(0) - 97]}`)
    : letters.replace(/[flmnrsx]/g, ' é$&').replace(/[b-dghjkp-qtvwz]/g, ' $&é');

// Digits with their separators, letters with their marks and apostrophes, or one sign; dots and slashes only in addresses.
const PART = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}’']*|\.(?=[a-z]{2})|(?<=\.[a-z]{2,9})\/|[@%$€£&]/gu;

/**
 * Letters that are said one by one: up to three capitals, or more without a vowel among them, or a single one that is no
 * word (K, S, V and Z are words in Slavic languages).
 */
const SPELLED = /^(?:\p{Lu}{2,3}|(?![KSVZ]$)[B-DF-HJ-NP-TV-XZ]{1,6}|https?|www)$/u;

/** "U.S", "p.m". */
const INITIALS = /^(?:\p{L}\.)+\p{L}\P{L}*$/u;

/** Phone numbers are said digit by digit. */
const PHONE = /^\+|(?<!\d)\d{3}-\d{3}/;

/** What stands behind a number for its last word. */
const ORDINALS = new Map([
  ['st', 'first'],
  ['nd', 'second'],
  ['rd', 'third'],
  ['er', 'premier'],
]);

/**
 * A written word as it is said, in words of letters, in lower case: numbers, currencies, acronyms, mail and web addresses
 * are read out.
 */
export function readWord(written: string, language: string): string {
  // The currency is said behind the number, but before the cents; full hours have no minutes.
  const parts = written
    .replace(/(\p{Sc})(\d[\d.,]*)/u, '$2$1')
    .replace(/[.,](\d\d)\s*(\p{Sc})/u, '$2$1')
    .replace(/:00\b/, '')
    .match(PHONE.test(written) ? /\d/g : PART);
  const isInitials = INITIALS.test(written);
  let said = '';
  for (const part of parts ?? []) {
    const lower = part.toLowerCase();
    const ordinal = said && ORDINALS.get(part);
    if (ordinal) said = said.replace(/\w+$/, ordinal);
    else if (/\d/.test(part)) said += ` ${readNumber(part, language)}`;
    else if (SPELLED.test(part) || isInitials) said += spell(lower, language);
    else if (/\p{L}/u.test(part)) said += ` ${lower}`;
    else said += ` ${readSign(part, language)}`;
  }
  return said.trim();
}
