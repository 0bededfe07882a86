import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../src/align/steps.js';
import { UNITS } from '../../src/align/units.js';
import { segmentWords } from '../../src/text/words.js';

/** The units of each word. */
function units(text: string, language: string): string[] {
  const words = segmentWords(text, language);
  const said = words.map(() => '');
  for (const { word, unit } of stepsOf(text, words, language)) said[word]! += UNITS[unit]!;
  return said;
}

const begins = (text: string) =>
  stepsOf(text, segmentWords(text, 'en'), 'en')
    .map((step) => step.begins)
    .filter(Boolean);

describe('stepsOf', () => {
  it.each([
    ['en', 'salt & pepper', ['solqxenb', 'qxeqxer']],
    ['fr', '50 % ici', ['seqxaqxurs', 'isi']],
    ['en', 'to US', ['qxu', 'iues']],
    ['en', 'TO US', ['qxu', 'us']],
    ['zh', '用IT', ['CV', 'iqxe']],
  ])('%s: says what stands between words, and spells no shouting: %s', (language, text, said) => {
    expect(units(text, language)).toEqual(said);
  });

  it.each([
    ['one two', ['phrase', 'word']],
    ['one, two', ['phrase', 'phrase']],
    ['one\ntwo', ['phrase', 'phrase']],
    ['“one” two', ['phrase', 'word']],
    ['one (two', ['phrase', 'phrase']],
    ['one — two', ['phrase', 'phrase']],
  ])('lets a phrase begin behind punctuation and lines, but not behind quotes: %j', (text, expected) => {
    expect(begins(text)).toEqual(expected);
  });
});
