import { readNumber } from './numbers.js';

/** What signs are called: dot, at, slash, per cent, dollars, euros, pounds, and. */
const SIGNS: Record<string, string> = {
  en: 'dot at slash percent dollars euros pounds and',
  fr: 'point arobase slash pourcent dollars euros livres et',
  es: 'punto arroba barra porciento dólares euros libras y',
  de: 'punkt at schrägstrich prozent dollar euro pfund und',
  it: 'punto chiocciola barra percento dollari euro sterline e',
  pt: 'ponto arroba barra porcento dólares euros libras e',
};
const SIGN_ORDER = '.@/%$€£&';

/** Names of the letters in English; other languages nearly say theirs as the rest does. */
const LETTERS =
  'ay bee see dee ee ef jee aitch eye jay kay el em en oh pee kyoo are ess tee you vee dubbelyou ex why zee'.split(' ');
const OTHER_LETTERS: Record<string, string> = { h: 'asch', k: 'ka', x: 'ix' };

function letterName(letter: string, language: string): string {
  const known = language === 'en' ? LETTERS[letter.charCodeAt(0) - 97] : OTHER_LETTERS[letter];
  if (known) return known;
  if (/[aeiou]/.test(letter)) return letter;
  return /[flmnrs]/.test(letter) ? `e${letter}e` : `${letter}e`;
}

// Digits with their separators, letters with their marks and apostrophes, or one sign.
const PART = /\d+(?:[.,]\d+)*|[\p{L}\p{M}’']+|[.@/%\p{Sc}&]/gu;

/** Capitals that are said one by one: up to three, or more without a vowel among them. */
const SPELLED = /^(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ]{4,6}|www)$/u;

/** Phone numbers are said digit by digit. */
const PHONE = /^\+|\d-\d{3}/;

const ORDINALS = new Map([
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
]);

/**
 * A written word as it is said, in words of letters, in lower case: numbers, currencies, acronyms, mail and web addresses
 * are read out.
 */
export function readWord(written: string, language: string): string[] {
  const ordinal = ORDINALS.get(written);
  if (ordinal) return [ordinal];
  const address = /[@/]|\w\.[a-z]{2}/i.test(written);
  const signs = (SIGNS[language] ?? SIGNS.en!).split(' ');
  const said: string[] = [];
  let currency = -1;
  for (const [part] of written.matchAll(PHONE.test(written) ? /\d/g : PART)) {
    const sign = SIGN_ORDER.indexOf(part);
    if (/^\d/.test(part)) {
      said.push(...readNumber(part, language));
      if (currency > 0) said.push(signs[currency]!);
    } else if (/\p{Sc}/u.test(part) && !said.length) currency = sign;
    else if (sign > 0 || (!sign && address)) said.push(signs[sign]!);
    else if (sign < 0 && isSpelled(part, written))
      said.push(...Array.from(part.toLowerCase(), (letter) => letterName(letter, language)));
    else if (sign < 0) said.push(part.toLowerCase());
  }
  return said;
}

/** A capital alone is a word ("I"), inside of one it is an initial ("U.S", "X-ray"). */
const isSpelled = (part: string, written: string) =>
  SPELLED.test(part) || (/^\p{Lu}$/u.test(part) && written.length > 1 && !/['’]/.test(written));
