import { describe, expect, it } from 'vitest';
import { spreadEvenly } from '../../src/text/spread.js';

const words = [
  { from: 2, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 12 },
];

describe('spreadEvenly', () => {
  it('gives each word its share of the time, by characters', () => {
    expect(spreadEvenly(words, 20)).toEqual([
      { from: 2, to: 4, start: 0, end: 4 },
      { from: 5, to: 9, start: 6, end: 14 },
      { from: 10, to: 12, start: 16, end: 20 },
    ]);
  });

  it('gives all words one moment when there is no time', () => {
    expect(spreadEvenly(words.slice(0, 1), 0)).toEqual([{ from: 2, to: 4, start: 0, end: 0 }]);
  });

  it.each([NaN, Infinity, -1])('has no times for a length of %d', (seconds) => {
    expect(spreadEvenly(words, seconds)).toEqual([]);
  });

  it('has no times without words', () => {
    expect(spreadEvenly([], 10)).toEqual([]);
    expect(spreadEvenly([], 0)).toEqual([]);
  });
});
