import { describe, expect, it } from 'vitest';
import { bandsInPhrases } from '../../src/align/bands.js';

/** Three words of one unit each. */
const words = [
  { from: 0, to: 3 },
  { from: 4, to: 7 },
  { from: 8, to: 11 },
];
const steps = words.map((_, word) => ({ unit: 1, word, frames: 10, spread: 0.5, begins: 'word' as const }));

/** @param ranges first and last frame (exclusive) of each band */
const bands = (...ranges: [number, number][]) => ranges.map(([from, to]) => ({ from, to }));

describe('bandsInPhrases', () => {
  it.each([
    ['no phrase leaves them', [], bands([0, 900], [0, 900], [0, 900])],
    ['a phrase of one word', [{ from: 4, to: 7, start: 4, end: 5 }], bands([0, 900], [380, 900], [380, 900])],
    [
      'two phrases',
      [
        { from: 0, to: 7, start: 1, end: 2 },
        { from: 8, to: 11, start: 3, end: 4 },
      ],
      bands([80, 221], [80, 221], [280, 421]),
    ],
    ['a phrase after the end', [{ from: 8, to: 11, start: 50, end: 60 }], bands([0, 900], [0, 900], [900, 901])],
    ['a phrase without numbers', [{ from: 8, to: 11, start: NaN, end: NaN }], bands([0, 900], [0, 900], [0, 900])],
  ])('%s', (_, phrases, expected) => {
    expect(bandsInPhrases(bands([0, 900], [0, 900], [0, 900]), steps, 900, words, phrases)).toEqual(expected);
  });
});
