import { cutText } from '../packet/text.js';

/** One of the words that are looked for. */
export interface QueryWord {
  readonly word: string;
  /** It may also be the beginning of a word. */
  readonly isBeginning: boolean;
}

/** UTF-16 units of a word; what is longer is known by its beginning. */
const MAX_WORD_LENGTH = 40;

const ASCII = /^[\n -~]*$/;
/**
 * Accents, points of Hebrew and vowel marks of Arabic, what joins, parts or shapes letters, and the line that lengthens
 * Arabic words. Vowels of other scripts are marks as well, and the two marks of Japanese make other letters: they stay.
 */
const LEFT_OUT =
  /[\p{Mn}\p{Cf}\u0640](?<![\u3099\u309a])(?<=[\p{sc=Zinh}\p{sc=Zyyy}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])/gu;
const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
/** What `UNSPACED` is for one letter, with the signs that several of these scripts share, such as the long vowel of Japanese. */
const RUN =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const UNSPACED_START = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const LETTER = /\P{M}\p{M}*|^\p{M}+/gu;

/**
 * The words of a text by which it is found, in order, each as often as it is there: without accents, in lower case, in the
 * form NFC of what NFKD makes of them (Unicode, UAX #15).
 *
 * In scripts without spaces words can't be told apart without a dictionary, and those of engines differ. There each letter
 * makes a word with the one behind it, and the last one stands alone: 東京都 is 東京, 京都, 都. Letters are counted by code
 * points and marks, since what engines call a grapheme depends on their version of Unicode.
 */
export const searchWords = (text: string): string[] =>
  wordsIn(text, (letters) => [...pairsOf(letters), ...letters.slice(-1)]);

/**
 * The words that are looked for, each once. The last may be a beginning; so may a letter that stands alone in a script
 * without spaces, which is the first half of a pair.
 */
export function queryWords(text: string): QueryWord[] {
  const words = wordsIn(text, (letters) => (letters.length > 1 ? pairsOf(letters) : letters));
  const last = words.at(-1);
  return [...new Set(words)].map((word) => ({ word, isBeginning: word === last || isLoneLetter(word) }));
}

const pairsOf = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, index) => letters[index]! + letter);

const isLoneLetter = (word: string): boolean => UNSPACED_START.test(word) && lettersOf(word).length === 1;

const lettersOf = (word: string): string[] => word.match(LETTER)!;

/** @param unspaced the words of a run of letters of a script without spaces */
function wordsIn(text: string, unspaced: (letters: string[]) => string[]): string[] {
  if (ASCII.test(text)) return (text.toLowerCase().match(/[a-z\d]+/g) ?? []).map(cut);
  const folded = fold(text);
  const tokens = folded.match(TOKEN) ?? [];
  // So it is several times faster, for most languages.
  if (!UNSPACED.test(folded)) return tokens.map(cut);
  return tokens.flatMap((token) => {
    if (ASCII.test(token)) return cut(token);
    return token.match(RUN)!.flatMap((run) => (UNSPACED_START.test(run) ? unspaced(lettersOf(run)) : cut(run)));
  });
}

const cut = (word: string): string => cutText(word, MAX_WORD_LENGTH);

/** Upper case first: `ß` becomes `ss`, and the Turkish `ı` an `i`. */
const fold = (text: string): string =>
  text.normalize('NFKD').replace(LEFT_OUT, '').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
