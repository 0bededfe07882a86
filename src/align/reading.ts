import { readNumber, readSign } from './numbers.js';

/** Names of the letters in English; the other languages name theirs much alike. */
const LETTERS =
  'ay bee see dee ee ef jee aitch eye jay kay el em en oh pee kyoo are ess tee you vee doubleyu ex why zee'.split(' ');

const spell = (letters: string, language: string) =>
  language === 'en'
    ? letters.replace(/[a-z]/g, (letter) => ` ${LETTERS[letter.charCodeAt(0) - 97]}`)
    : letters.replace(/[flmnrsx]/g, ' é$&').replace(/[b-dghjkp-qtvwz]/g, ' $&é');

// Digits with their separators, letters with combining marks and apostrophes, or a single sign; dots and slashes only
// in addresses.
const PART = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}’']*|\.(?=[a-z]{2})|(?<=\.[a-z]{2,9})\/|[@%$€£&]/gu;

/**
 * Letters that are spelled out: up to three capitals, or more if none is a vowel, or a single letter that is not a word
 * (K, S, V and Z are words in Slavic languages).
 */
const SPELLED = /^(?:\p{Lu}{2,3}|(?![KSVZ]$)[B-DF-HJ-NP-TV-XZ]{1,6}|https?|www)$/u;

/** "U.S", "p.m". */
const INITIALS = /^(?:\p{L}\.)+\p{L}\P{L}*$/u;

/** Phone numbers are read digit by digit. */
const PHONE = /^\+|(?<!\d)\d{3}-\d{3}/;

/** Ordinal endings after a number. */
const ORDINALS = new Map([
  ['st', 'first'],
  ['nd', 'second'],
  ['rd', 'third'],
  ['er', 'premier'],
]);

/**
 * A written word as spoken, as lower-case words made of letters: numbers, currencies, acronyms, email and web addresses
 * are spelled out.
 */
export function readWord(written: string, language: string): string {
  // The currency is spoken after the number but before the cents; full hours have no minutes.
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
