import { describe, expect, it } from 'vitest';
import { segmentWords } from '../../src/text/words.js';
import { wordsOf } from '../bench/align/peer.mjs';
import { atLeast, join, type Recording } from '../bench/align/recordings.mjs';
import { ofLength, wrongTexts } from '../bench/align/wrong-texts.mjs';

const split = (text: string) => [...segmentWords(text, 'en')];

const recording = (id: string, text: string, lang = 'en'): Recording => ({
  id,
  lang,
  text,
  truth: [{ from: 0, to: 3, start: 0.5, end: 0.8 }],
  samples: new Float32Array(16000),
  rate: 16000,
  seconds: 1,
});

describe('wrong texts', () => {
  it.each([
    ['one two', 'Red, green, blue.', 'Red, green'],
    ['one two three', 'Red, green, blue.', 'Red, green, blue'],
    ['one two three four', 'Red, green.', 'Red, green.\nRed, green'],
    ['one two', '...', '...'],
  ])('for %j, %j is %j', (own, other, expected) => {
    expect(ofLength(own, other, split)).toBe(expected);
  });

  it('are of the same language, and not the own', () => {
    const all = [
      recording('a', 'one'),
      recording('b', 'two'),
      recording('c', 'drei', 'de'),
      recording('d', 'one'),
      recording('e', 'four'),
    ];
    expect(wrongTexts(all[1]!, all, split)).toEqual(['one', 'four', 'one']);
    expect(wrongTexts(all[0]!, all, split)).toEqual(['two', 'four']);
    expect(wrongTexts(all[2]!, all, split)).toEqual([]);
  });
});

describe('joined recordings', () => {
  it('have their words where they are spoken', () => {
    const { text, truth, samples, seconds } = join([recording('a', 'one.'), recording('b', 'two!')]);
    expect({ text, length: samples.length, seconds }).toEqual({ text: 'one.\ntwo!\n', length: 32000, seconds: 2 });
    expect(truth.map(({ from, to, start }) => [text.slice(from, to), start])).toEqual([
      ['one', 0.5],
      ['two', 1.5],
    ]);
  });

  it('are as long as asked for', () => {
    expect(atLeast(recording('a', 'one'), 2.5).seconds).toBe(3);
    expect(atLeast(recording('a', 'one'), 0.5).seconds).toBe(1);
  });
});

describe("another aligner's words", () => {
  it('count where they are in the text', () => {
    const word = { text: 'two', startTime: 1, endTime: 2, startOffsetUtf16: 4, endOffsetUtf16: 7 };
    expect(wordsOf('one two', [word])).toEqual([{ from: 4, to: 7, start: 1, end: 2 }]);
    expect(wordsOf('two one', [word])).toEqual([]);
    expect(wordsOf('one two', [{ text: 'two', startTime: 1, endTime: 2 }])).toEqual([]);
  });
});
