import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { segmentWords } from '../../src/text/words.js';

const wordsOf = (text: string, language: string | null = 'en'): string[] =>
  segmentWords(text, language).map(({ from, to }) => text.slice(from, to));

afterEach(() => vi.unstubAllGlobals());

describe('segmentWords', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space alone', ' \n\t ', []],
    ['punctuation alone', '… — ! "" ()', []],
    ['plain words', 'Hello big world', ['Hello', 'big', 'world']],
    ['punctuation around', '“Hello,” (big) world!?', ['Hello', 'big', 'world']],
    ['a token of punctuation', 'one – two & three', ['one', 'two', 'three']],
    ['an apostrophe inside', "don't l’été rock'n'roll", ["don't", 'l’été', "rock'n'roll"]],
    ['an apostrophe outside', "'tis the dogs'", ['tis', 'the', 'dogs']],
    ['hyphens', 'state-of-the-art e-mail', ['state-of-the-art', 'e-mail']],
    ['dots inside', 'U.S. 3.14 example.com.', ['U.S', '3.14', 'example.com']],
    ['slashes and at signs inside', 'and/or me@example.com', ['and/or', 'me@example.com']],
    ['a long dash without spaces', 'yes—no', ['yes', 'no']],
    ['dots without spaces', 'wait…what', ['wait', 'what']],
    ['money and percent', '$5 5€ 20% 1,000', ['$5', '5€', '20%', '1,000']],
    ['a currency sign alone', 'only $ here', ['only', 'here']],
    ['emoji', 'Hi 👋 there 🎉', ['Hi', 'there']],
    ['line breaks', 'one\ntwo\r\nthree\u2028four', ['one', 'two', 'three', 'four']],
    ['no-break spaces', 'Bonjour\u00a0! Ça\u202fva ?', ['Bonjour', 'Ça', 'va']],
    ['decomposed accents', 'Cafe\u0301 noe\u0308l', ['Cafe\u0301', 'noe\u0308l']],
    ['Arabic with its marks', 'مرحبًا، يا عالم؟', ['مرحبًا', 'يا', 'عالم']],
    ['Hindi with its vowel signs', 'नमस्ते, दुनिया।', ['नमस्ते', 'दुनिया']],
    ['Korean, which has spaces', '안녕하세요, 세계!', ['안녕하세요', '세계']],
    ['direction marks', '\u200fשלום\u200f, עולם', ['שלום', 'עולם']],
    ['letters beyond the first plane', '𝔘nicode 😀', ['𝔘nicode']],
  ])('%s', (_name, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each<[string, string, string, string[]]>([
    ['Chinese', 'zh', '你好，世界。', ['你好', '世界']],
    ['Chinese with Latin letters and digits', 'zh', '买iPhone手机3.5台', ['买', 'iPhone', '手机', '3.5', '台']],
    ['Japanese', 'ja', '東京タワーが好き。', ['東京タワー', 'が', '好き']],
    ['Thai', 'th', 'สวัสดีชาวโลก', ['สวัสดี', 'ชาว', 'โลก']],
  ])('splits %s by the dictionary', (_name, language, text, words) => {
    expect(wordsOf(text, language)).toEqual(words);
  });

  it('gives offsets in UTF-16 units', () => {
    expect(segmentWords('👋 “Hi” 你好', 'zh')).toEqual([
      { from: 4, to: 6 },
      { from: 8, to: 10 },
    ]);
  });

  it('does without a known language', () => {
    expect(wordsOf('Hello 世界', null)).toEqual(['Hello', '世界']);
  });

  it('splits by character where the browser has no dictionary', () => {
    vi.stubGlobal('Intl', {});
    expect(wordsOf('Hello 你好，世界。𠀀', 'zh')).toEqual(['Hello', '你', '好', '世', '界', '𠀀']);
    expect(wordsOf('好'.repeat(2500), 'zh')).toHaveLength(2500);
  });

  it('finds the same words whether a long run is cut into windows or not', () => {
    const text = '你好世界'.repeat(2000);
    expect(wordsOf(text, 'zh')).toHaveLength(4000);
  });

  it('splits texts of 50,000 words and hostile ones', () => {
    expect(segmentWords('word '.repeat(50_000), 'en')).toHaveLength(50_000);
    expect(segmentWords('a' + '!'.repeat(500_000), 'en')).toEqual([{ from: 0, to: 1 }]);
    expect(segmentWords('a!'.repeat(250_000), 'en')).toHaveLength(1);
    expect(segmentWords('—'.repeat(500_000), 'en')).toEqual([]);
    expect(segmentWords('あ'.repeat(50_000), 'ja').length).toBeGreaterThan(0);
  });

  it('finds words in order, apart and without white space, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { from, to } of segmentWords(text, null)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).not.toMatch(/\s/);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
