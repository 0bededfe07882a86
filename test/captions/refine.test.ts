import { describe, expect, it } from 'vitest';
import { refine } from '../../src/captions/refine.js';
import type { WordTiming } from '../../src/text/timing.js';

/** Words of one letter with a space between them. */
const times = (...rows: [start: number, end: number][]): WordTiming[] =>
  rows.map(([start, end], index) => ({ from: index * 2, to: index * 2 + 1, start, end }));

const phrase = (first: number, last: number): WordTiming => ({ from: first * 2, to: last * 2 + 1, start: 0, end: 9 });

describe('refine', () => {
  it.each<[string, WordTiming[], WordTiming[], WordTiming[], [number, number][]]>([
    [
      'takes what was found inside phrases',
      times([1, 2], [2, 3], [3, 4]),
      [phrase(0, 2)],
      times([1.1, 1.5], [1.5, 3.1], [3.1, 3.9]),
      [
        [1.1, 1.5],
        [1.5, 3.1],
        [3.1, 3.9],
      ],
    ],
    [
      'keeps the time of a word that is a phrase of its own',
      times([1, 2], [2, 3], [3, 4]),
      [phrase(0, 0), phrase(1, 2)],
      times([1.1, 1.5], [2.2, 2.9], [2.9, 3.9]),
      [
        [1, 2],
        [2.2, 2.9],
        [2.9, 3.9],
      ],
    ],
    [
      'takes what was found for words without a phrase',
      times([1, 2], [2, 3], [3, 4]),
      [phrase(0, 0), phrase(2, 2)],
      times([1.1, 1.5], [2.2, 2.9], [2.9, 3.9]),
      [
        [1, 2],
        [2.2, 2.9],
        [3, 4],
      ],
    ],
    [
      'never goes back',
      times([1, 2], [2, 3]),
      [phrase(0, 0), phrase(1, 1)],
      times([1, 2], [2, 3]).map((each) => ({ ...each, start: 0, end: 0 })),
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'never goes back where captions and recording differ',
      times([1, 2], [2, 3], [2.5, 3]),
      [phrase(0, 0), phrase(1, 2)],
      times([0.2, 0.4], [0.5, 0.8], [3, 3.1]),
      [
        [1, 2],
        [1, 1],
        [3, 3.1],
      ],
    ],
    ['gives nothing for nothing', [], [], [], []],
  ])('%s', (_, timings, phrases, found, expected) => {
    const refined = refine(timings, phrases, found);
    expect(refined.map(({ start, end }) => [start, end])).toEqual(expected);
    expect(refined.map(({ from, to }) => [from, to])).toEqual(timings.map(({ from, to }) => [from, to]));
  });
});
