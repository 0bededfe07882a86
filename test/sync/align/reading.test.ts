import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/sync/align/reading.js';

describe('readWord', () => {
  it.each([
    ['en', '0', 'zero'],
    ['en', '25', 'twenty five'],
    ['en', '140', 'one hundred forty'],
    ['en', '2,000', 'two thousand'],
    ['en', '1,250.50', 'one thousand two hundred fifty point five zero'],
    ['en', '1999', 'nineteen ninety nine'],
    ['en', '007', 'zero zero seven'],
    ['en', '555-1234', 'five five five one two three four'],
    ['en', '7:30', 'seven thirty'],
    ['en', '1st', 'first'],
    ['fr', '21', 'vingt et un'],
    ['fr', '71', 'soixante et onze'],
    ['fr', '81', 'quatre-vingt un'],
    ['fr', '95', 'quatre-vingt quinze'],
    ['fr', '3,5', 'trois virgule cinq'],
    ['es', '45', 'cuarenta y cinco'],
    ['es', '200', 'dos ciento'],
    ['es', '101', 'ciento uno'],
    ['de', '1000000', 'eins million'],
    ['de', '21', 'ein und zwanzig'],
    ['de', '1.250', 'tausend zwei hundert fünfzig'],
    ['it', '45', 'quaranta cinque'],
    ['pt', '45', 'quarenta e cinco'],
    ['pt', '105', 'cento e cinco'],
    ['zh', '25', '一 十 一'],
  ])('%s numbers: %s', (language, written, said) => {
    expect(readWord(written, language).join(' ')).toBe(said);
  });

  it.each([
    ['en', '$50', 'fifty dollars'],
    ['en', '50%', 'fifty percent'],
    ['fr', '50€', 'cinquante euros'],
    ['de', '€5', 'fünf euro'],
    ['en', 'info@example.com', 'info at example dot com'],
    ['es', 'hola@example.es', 'hola arroba example punto es'],
    ['en', 'AT&T', 'ay tee and tee'],
    ['en', 'IBM', 'eye bee em'],
    ['en', 'U.S', 'you ess'],
    ['en', 'NASA', 'nasa'],
    ['en', 'I', 'i'],
    ['en', "I'm", "i'm"],
    ['en', 'Hello', 'hello'],
  ])('%s signs and acronyms: %s', (language, written, said) => {
    expect(readWord(written, language).join(' ')).toBe(said);
  });
});
