/** Letters of other scripts as Latin ones, for rules that then read them letter by letter. */
const ROMAN = new Map<string, string>();
const add = (letters: string, roman: string) => {
  const each = roman.split(' ');
  [...letters].forEach((letter, index) => ROMAN.set(letter, each[index] === '_' ? '' : (each[index] ?? '')));
};
// Cyrillic, with Ukrainian and Serbian letters
add('абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґђћљњџј', 'a b v g d e z z i i k l m n o p r s t u f h ts č š š _ i _ e iu ia io i i ie g b č l n b i');
// Greek
add('αβγδεζηθικλμνξοπρστυφχψως', 'a v w v e z i f i k l m n ks o p r s t i f h ps o s');
// Hebrew and Arabic: vowels are mostly not written
add('אבגדהוזחטיכלמנסעפצקרשתךםןףץ', 'a ve ge de he o ze he te i he le me ne se a pe tse ke re še te h m n f ts');
add('ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ', 'a be te fe že he he de ve re ze se še se de te ze a re fe ke ke le me ne he u i a a a i a _ i u');
// Devanagari: consonants carry a vowel, unless a sign takes it away
add('अआइईउऊएऐओऔऋ', 'a a i i u u e ai o au ri');
add('कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह', 'k k g g n č č j j n t t d d n t t d d n p p b b m i r l v š š s h');
add('ािीुूेैोौृंँ', 'a i i u u e ai o au ri n n');

const DEVANAGARI = /(\p{sc=Deva})/u;
const INITIALS = 'g g n d d r m b b s s _ j j č k t p h'.split(' ');
const MEDIALS = 'a e ia ie o e io ie o wa we we io u wo we wi iu u ui i'.split(' ');
const FINALS = '_ k k k n n n t l k m l l l p l m p p t t n t t k t p _'.split(' ');
const KANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもや ゆ よらりるれろわ   を';

/** Hangul by its arithmetic (Unicode, 3.12). */
function hangul(code: number): string {
  const parts = [INITIALS[Math.floor(code / 588)], MEDIALS[Math.floor(code / 28) % 21], FINALS[code % 28]];
  return parts.filter((part) => part !== '_').join('');
}

/** One kana sign; a katakana sign as its hiragana twin. Null for what is no kana. */
function kana(letter: string): string | null {
  const [plain = '', mark] = letter.normalize('NFD');
  const code = plain.charCodeAt(0);
  const twin = code > 0x30a0 && code < 0x30f7 ? String.fromCharCode(code - 0x60) : plain;
  const at = KANA.indexOf(twin);
  if (at >= 0 && twin !== ' ') {
    const row = ' kstnhmyrw'[Math.floor(at / 5)]!;
    const voiced = 'kg sz td hb'.split(' ').find((pair) => pair.startsWith(row))?.[1];
    return ((mark && voiced) ?? row).trim().replace('y', 'i') + 'aiueo'[at % 5]!;
  }
  if ('ぁぃぅぇぉゃゅょ'.includes(twin)) return 'aiueoauo'['ぁぃぅぇぉゃゅょ'.indexOf(twin)]!;
  return twin === 'ん' ? 'n' : twin === 'っ' ? 'q' : letter === 'ー' ? '' : null;
}

/**
 * A word of any script as the Latin letters it is said with, units `C` and `V` standing for a consonant and a vowel that
 * the script does not tell: a character of Chinese is one syllable, in Japanese nearly two.
 */
export function romanise(word: string, language: string): string {
  let roman = '';
  for (const letter of word) {
    const code = letter.codePointAt(0)!;
    const known = ROMAN.get(letter);
    if (DEVANAGARI.test(letter)) {
      const sign = 'ािीुूेैोौृ्'.includes(letter);
      if (sign && roman.endsWith('a')) roman = roman.slice(0, -1);
      roman += (known ?? '') + ('क' <= letter && letter <= 'ह' ? 'a' : '');
    } else if (known !== undefined) roman += known;
    else if (code >= 0xac00 && code < 0xd7a4) roman += hangul(code - 0xac00);
    else if (/\p{sc=Han}/u.test(letter)) roman += language === 'ja' ? 'CVCV' : 'CV';
    else roman += kana(letter) ?? (/[\p{sc=Latin}\p{M}’']/u.test(letter) ? letter : /\p{L}/u.test(letter) ? 'CV' : '');
  }
  return roman;
}
