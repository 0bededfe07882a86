import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex, nextChangeAt, wordIndexAt } from '../../src/text/timeline.js';
import type { WordTiming } from '../../src/text/timing.js';

/** Words one after the other, from pairs of start and end. */
const timed = (...times: [number, number][]): WordTiming[] =>
  times.map(([start, end], index) => ({ from: index * 2, to: index * 2 + 1, start, end }));

// A short gap after the first, a long one after the second, none after the third.
const timings = timed([1, 1.5], [1.7, 2], [3, 3.5], [3.5, 4]);

describe('wordIndexAt', () => {
  it.each<[string, number, number]>([
    ['before the first word', 0.99, -1],
    ['at the start of the first word', 1, 0],
    ['inside of a word', 1.2, 0],
    ['in a short gap', 1.6, 0],
    ['at the start of the word after it', 1.7, 1],
    ['at the end of a word before a long gap', 2, -1],
    ['in a long gap', 2.5, -1],
    ['just before the word after it', 2.999, -1],
    ['at a boundary of two words', 3.5, 3],
    ['at the end of the last word', 4, -1],
    ['after the last word', 100, -1],
    ['before the recording', -1, -1],
    ['at no time', NaN, -1],
    ['at infinity', Infinity, -1],
  ])('%s', (_name, seconds, index) => {
    expect(wordIndexAt(timings, seconds)).toBe(index);
  });

  it.each<[string, WordTiming[], number, number]>([
    ['no words', [], 1, -1],
    ['equal starts: the last', timed([1, 2], [1, 2], [1, 2]), 1, 2],
    ['equal starts, the last without length, a word soon after', timed([1, 2], [1, 1], [1.2, 2]), 1, 1],
    ['equal starts, the last without length, a silence after', timed([1, 2], [1, 1], [3, 4]), 1, -1],
    ['overlapping words: the one that started last', timed([1, 5], [2, 3], [9, 10]), 2.5, 1],
    ['a gap of exactly 0.3 s', timed([0, 1], [1.3, 2]), 1.1, -1],
    ['a gap of a little less', timed([0, 1], [1.29, 2]), 1.1, 0],
  ])('%s', (_name, words, seconds, index) => {
    expect(wordIndexAt(words, seconds)).toBe(index);
  });
});

describe('nextChangeAt', () => {
  it.each<[string, number, number]>([
    ['before the first word', 0, 1],
    ['at the start of a word with a short gap behind', 1, 1.7],
    ['in the short gap', 1.6, 1.7],
    ['in a word with a long gap behind', 1.8, 2],
    ['at its end', 2, 3],
    ['at a boundary', 3.5, 4],
    ['at the end of the last word', 4, Infinity],
    ['at no time', NaN, Infinity],
  ])('%s', (_name, seconds, next) => {
    expect(nextChangeAt(timings, seconds)).toBe(next);
  });

  it('has nothing to wait for without words', () => {
    expect(nextChangeAt([], 0)).toBe(Infinity);
  });

  it('skips a word of no length that never lights up', () => {
    expect(nextChangeAt(timed([1, 1], [5, 6]), 0)).toBe(5);
  });
});

// Tenths of a second, so that equal starts, ends that touch and zero lengths are frequent.
const anyTimings = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 12 }).map((steps) => {
  let tenths = 0;
  return timed(
    ...steps.map(([pause, length]): [number, number] => {
      tenths += pause;
      return [tenths / 10, (tenths + length) / 10];
    }),
  );
});
const anySeconds = fc.nat(160).map((value) => value / 10);

function slowWordIndexAt(words: readonly WordTiming[], seconds: number): number {
  const index = words.findLastIndex(({ start }) => start <= seconds);
  const word = words[index];
  if (!word) return -1;
  if (seconds < word.end) return index;
  const next = words[index + 1];
  return next && next.start - word.end < 0.3 ? index : -1;
}

describe('any words', () => {
  it('are found as by a linear search', () => {
    fc.assert(
      fc.property(anyTimings, anySeconds, (words, seconds) => {
        expect(wordIndexAt(words, seconds)).toBe(slowWordIndexAt(words, seconds));
      }),
      { numRuns: 1000 },
    );
  });

  it('change at nextChangeAt, and not before', () => {
    fc.assert(
      fc.property(anyTimings, anySeconds, (words, seconds) => {
        const now = wordIndexAt(words, seconds);
        const next = nextChangeAt(words, seconds);
        expect(next).toBeGreaterThan(seconds);
        const moments = words.flatMap(({ start, end }) => [start, end]).filter((moment) => moment > seconds);
        for (const moment of moments) {
          if (moment < next) expect(wordIndexAt(words, moment)).toBe(now);
        }
        if (next < Infinity) expect(wordIndexAt(words, next)).not.toBe(now);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('firstIndex', () => {
  it.each<[number, number, number]>([
    [0, 0, 0],
    [5, 0, 0],
    [5, 3, 3],
    [5, 5, 5],
  ])('of %i items, where the test holds from %i on', (length, from, index) => {
    expect(firstIndex(length, (item) => item >= from)).toBe(index);
  });
});
