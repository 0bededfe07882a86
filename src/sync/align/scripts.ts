/** Letters of other scripts in the order of Unicode from a code point on, a Latin letter for each; `_` is not said. */
const ALPHABETS: readonly (readonly [from: number, roman: string])[] = [
  // Greek; Cyrillic with its Ukrainian and Serbian letters
  [0x3b1, 'avgvezifiklmnxoprsstifhpo'],
  [0x430, 'abvgdezziiklmnoprstufhsčšš_i_eiaeobge_siiilnč_iub'],
  // Hebrew; Arabic
  [0x5d0, 'avgdhozhtihhlmmnnsafpssqršt'],
  [0x621, '_aauiiabatfžhhdvrzsšsdtzar______fkklmnhuai'],
  // Devanagari: vowels, consonants, vowel signs
  [0x905, 'aaiiuur___ea__oakkggnččjjnttddnttddn_ppbbmir_l__vššsh____aiiuur___ea__oa_'],
];

/** Scripts whose vowels are mostly not written. */
const ABJAD = /[\p{sc=Hebr}\p{sc=Arab}]/u;

/** Hiragana in order: consonants and vowels. */
const KANA_CONSONANTS = '__________kgkgkgkgkgszszszszsztdtdqtdtdtdnnnnnhbphbphbphbphbpmmmmmiiiiiirrrrrwwww_n';
const KANA_VOWELS = 'aaiiuueeooaaiiuueeooaaiiuueeooaaii_uueeooaiueoaaaiiiuuueeeoooaiueoaauuooaiueoaaieo_';

/** Hangul by its arithmetic (Unicode, 3.12). */
const INITIALS = 'kknddrmbbss_jjčktph';
const MEDIALS = 'a e ia ie o e io ie o wa we we io u wo we wi iu u ui i'.split(' ');
const FINALS = '_kkknnntlkmlllplmppttnttktpt';

/**
 * A word of any script, in lower case, as the Latin letters it is said with. The units `C` and `V` stand for a consonant
 * and a vowel that the script does not tell: a character of Chinese is one syllable, in Japanese nearly two.
 */
export function romanise(word: string, language: string): string {
  let roman = '';
  for (const letter of word) {
    // Without accents; a katakana sign is its hiragana twin.
    const code = letter.codePointAt(0)!;
    const plain = letter.normalize('NFD').codePointAt(0)!;
    const alphabet = ALPHABETS.find(([from, letters]) => plain >= from && plain < from + letters.length);
    const kana = code - (code > 0x30a0 ? 0x60 : 0) - 0x3041;
    if (code > 0xabff && code < 0xd7a4) {
      const syllable = code - 0xac00;
      roman +=
        INITIALS[Math.floor(syllable / 588)]! + MEDIALS[Math.floor(syllable / 28) % 21]! + FINALS[syllable % 28]!;
    } else if (kana >= 0 && kana < KANA_VOWELS.length) roman += KANA_CONSONANTS[kana]! + KANA_VOWELS[kana]!;
    else if (alphabet) {
      const [from, letters] = alphabet;
      const isSign = from === 0x905 && plain > 0x93c;
      // A consonant of Devanagari carries a vowel, unless a sign changes it or takes it away.
      if (isSign) roman = roman.replace(/a$/, '');
      if (ABJAD.test(letter) && /[^_aoui]$/.test(roman)) roman += 'e';
      roman += letters[plain - from]!;
      if (from === 0x905 && plain > 0x914 && !isSign) roman += 'a';
    } else if (/\p{sc=Han}/u.test(letter)) roman += language === 'ja' ? 'CVCV' : 'CV';
    else if (/\p{sc=Latin}/u.test(letter)) roman += letter;
    else if (/\p{L}/u.test(letter) && letter !== 'ー') roman += 'CV';
  }
  return roman.replaceAll('_', '');
}
