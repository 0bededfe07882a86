import { WORDS } from './languages.js';

const SIGNS = '&,.@%$€/£';

/** Indices in a language's list of words. */
const enum Place {
  Ten = 10,
  /** Twenty is two entries on. */
  Tens = 15,
  Hundred = 25,
  Thousand = 26,
  And = 28,
  Point = 29,
}

const phrase = (...words: (string | number | boolean | undefined)[]) => words.filter(Boolean).join(' ');

/** The name of a sign; two syllables if it is unknown. */
export const readSign = (sign: string, language: string) =>
  WORDS.get(language)?.[Place.And + SIGNS.indexOf(sign)] ?? '十十';

/** 0 to 999,999,999 in words, approximately: only the sounds matter. */
function cardinal(value: number, language: string): string {
  const words = WORDS.get(language)!;
  if (value < 17) return words[value]!;
  if (value < 20 && /en|de/.test(language)) return words[value - 10]! + (language === 'en' ? 'teen' : 'zehn');
  const step = [100, 1e3, 1e6].filter((size) => value >= size).length;
  // Soixante-dix, quatre-vingt-dix: the odd tens of French continue from the even ones.
  const size = [language === 'fr' && value >= 60 ? 20 : 10, 100, 1e3, 1e6][step]!;
  const count = Math.floor(value / size);
  const rest = value % size && cardinal(value % size, language);
  const and = rest && words[Place.And];
  if (step) {
    const counted = (count > 1 || step > 2 || language === 'en') && cardinal(count, language);
    return phrase(counted, words[Place.Hundred - 1 + step], language === 'pt' && and, rest);
  }
  const ten = words[value < 20 ? Place.Ten : Place.Tens + Math.floor(value / 10)];
  if (language === 'de') return phrase(rest, and, ten);
  const isJoined = language === 'fr' ? value < 80 && value % 10 === 1 : /es|pt/.test(language);
  return phrase(ten, isJoined && and, rest);
}

/**
 * A number as spoken. Digits may be grouped and have a decimal part, with the language's separators. Four-digit years
 * are read in two halves in English, in hundreds in German; a separate "000" is a thousand ("10 000"); numbers of more
 * than nine digits, or with a leading zero, are read digit by digit.
 */
export function readNumber(written: string, language: string): string {
  const words = WORDS.get(language);
  const [whole = '', fraction = '', more] = written.split(language === 'en' ? '.' : ',');
  const digits = whole.replace(/\D/g, '');
  // As in Chinese: a syllable for each digit, and one for its power of ten; none for zero.
  if (!words) return digits.replace(/[1-9](?=\d)/g, '$&十').replace(/0/g, '') + fraction;
  const each = (list: string) => phrase(...Array.from(list, (digit) => words[+digit]));
  if (digits === '000') return words[Place.Thousand]!;
  if (more || digits.length > 9 || /^0./.test(digits)) return each(written.replace(/\D/g, ''));
  const rest = +digits % 100;
  const said = /^(?:(?:en|de)1[1-9]\d|en20[1-9])\d$/.test(language + whole)
    ? phrase(
        cardinal(Math.floor(+digits / 100), language),
        rest && language === 'en' ? rest < 10 && 'oh' : words[Place.Hundred],
        rest && cardinal(rest, language),
      )
    : cardinal(+digits, language);
  return phrase(said.replace('eins ', 'ein '), fraction && words[Place.Point], each(fraction));
}
