/** Latin letters for consecutive code points of other scripts; `_` is silent. */
const ALPHABETS: readonly (readonly [from: number, roman: string])[] = [
  // Greek; Cyrillic with its Ukrainian and Serbian letters
  [0x3b1, 'avgvezifiklmnxoprsstyfhpo'],
  [0x430, 'abvgdesziiklmnoprstufhccss_i_eUAeOJgEsiiilnckiuJ'],
  // Hebrew; Arabic
  [0x5d0, 'avgdhozhtihhlmmnnsafpssqrst'],
  [0x621, '_aauiiabatfshhdvrzsssdtzar______fkklmnhuai'],
  // Devanagari: vowels, consonants, vowel signs
  [0x905, 'aaiiuur___ea__oakkggnccJJnttddnttddn_ppbbmir_l__vsssh____aiiuur___ea__oa_'],
  // Hangul, whose syllables decompose (NFD) into initials, vowels and finals
  [0x1100, 'kknddrmbbss_cccktph'],
  [0x1161, 'aeAEoeOEoWYYOuWYiUuii'],
  [0x11a8, 'kkknnntlkmlllplmppttnttktpt'],
];

/** Hiragana in Unicode order: consonants and vowels. */
const KANA_CONSONANTS = '__________kgkgkgkgkgszszszszsztdtdqtdtdtdnnnnnhbphbphbphbphbpmmmmmiiiiiirrrrrWWWW_n';
const KANA_VOWELS = 'aaiiuueeooaaiiuueeooaaiiuueeooaaii_uueeooaiueoaaaiiiuuueeeoooaiueoaauuooaiueoaaieo_';

/** A Devanagari consonant's inherent vowel, `X`, is silent at the end of a word. */
const DROPPED = /(?<=..)X$/;

/**
 * Transliterates a lower-case word of any script to Latin letters, by pronunciation. The units `C` and `V` stand for a
 * consonant and a vowel that the script does not reveal: a character is one syllable in Chinese, nearly two in
 * Japanese.
 */
export function romanise(word: string, language: string): string {
  let roman = '';
  for (const letter of word.normalize()) {
    // Katakana map to hiragana.
    const kana = letter.charCodeAt(0) - (letter > '゠' ? 0x60 : 0) - 0x3041;
    if (KANA_VOWELS[kana]) roman += `${KANA_CONSONANTS[kana]!}${KANA_VOWELS[kana]}`;
    else
      for (const sign of letter.normalize('NFD')) {
        const code = sign.codePointAt(0)!;
        const [from, letters = ''] = ALPHABETS.find(
          ([from, letters]) => code >= from && code < from + letters.length,
        ) ?? [0];
        // Hebrew and Arabic mostly omit vowels.
        if (from > 0x5cf && from < 0x622 && /[^_aoui]$/.test(roman)) roman += 'e';
        // A Devanagari consonant has an inherent vowel, `X`, unless a sign changes or removes it.
        if (from === 0x905 && code > 0x93c) roman = roman.replace(/X$/, '');
        if (from) roman += letters[code - from]!;
        else if (/(?!\p{sc=Latin})[\p{Ll}\p{Lo}\d]/u.test(sign)) roman += language === 'ja' ? 'CVCV' : 'CV';
        else roman += sign;
        if (code > 0x914 && code < 0x93a) roman += 'X';
      }
  }
  return roman.replace(DROPPED, '');
}
