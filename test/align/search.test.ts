import { finish } from '../../src/align/gradual.js';
import { describe, expect, it } from 'vitest';
import { bandsAround, wideBands } from '../../src/align/bands.js';
import { search, type Costs, type Step } from '../../src/align/search.js';
import { UNITS } from '../../src/align/units.js';

const costs: Costs = { pause: 4, noPause: 1, phraseFiller: [0, 1], wordFiller: [0, 0.5], skip: 30, lengths: 1 };

/** Scores of frames that are surely what the letters say. */
const scoresOf = (frames: string) =>
  [...UNITS].map((unit) => Float32Array.from(frames, (frame) => (frame === unit ? 0 : -2)));

const stepsOf = (words: string[]): Step[] =>
  words.flatMap((units, word) =>
    [...units].map((unit, index) => ({
      unit: UNITS.indexOf(unit),
      word,
      frames: 5,
      spread: 0.5,
      begins: index ? ('' as const) : word ? ('word' as const) : ('phrase' as const),
    })),
  );

const run = (frames: string, words: string[]) => {
  const steps = stepsOf(words);
  const whole = steps.map(() => ({ from: 0, to: frames.length + 1 }));
  const { from, to } = finish(search(steps, whole, scoresOf(frames), costs));
  return steps.map((_, index) => [from[index], to[index]]);
};

describe('search', () => {
  it('finds units where they are', () => {
    expect(run('sssssaaaannnnnn', ['san'])).toEqual([
      [0, 5],
      [5, 9],
      [9, 15],
    ]);
  });

  it('leaves silence before, between and behind words', () => {
    expect(run('......ssssaaaa.........nnnniiii.....', ['sa', 'ni'])).toEqual([
      [6, 10],
      [10, 14],
      [23, 27],
      [27, 31],
    ]);
  });

  it('leaves out what is spoken but not written', () => {
    expect(run('ssssaaaavvvvvuuuullllllvvvvvvuuuuuunnnniiii', ['sa', 'ni'])).toEqual([
      [0, 4],
      [4, 8],
      [35, 39],
      [39, 43],
    ]);
  });

  it('gives no time to a word that is not spoken', () => {
    const [, , third, fourth, fifth] = run('ssssaaaannnniiii', ['sa', 'lolololololololo', 'ni']);
    expect(third).toEqual([8, 8]);
    expect(fourth).toEqual([8, 8]);
    expect(fifth).toEqual([8, 8]);
  });

  it('finds the same inside bands around a path', () => {
    const frames = '......ssssaaaa.........nnnniiii.....';
    const steps = stepsOf(['sa', 'ni']);
    const scores = scoresOf(frames);
    const path = finish(search(steps, wideBands(steps, new Uint8Array(frames.length).fill(1)), scores, costs));
    expect(finish(search(steps, bandsAround(steps, frames.length, path, 5), scores, costs))).toEqual(path);
  });
});

describe('wideBands', () => {
  it('are of limited width, move forward and reach both ends', () => {
    const frames = 60_000;
    const steps = stepsOf(Array.from({ length: 1500 }, () => 'sana'));
    const bands = wideBands(steps, new Uint8Array(frames).fill(1));
    expect(bands[0]!.from).toBe(0);
    expect(bands.at(-1)!.to).toBe(frames + 1);
    bands.forEach(({ from, to }, index) => {
      expect(to - from).toBeLessThan(5000);
      expect(from).toBeGreaterThanOrEqual(bands[index - 1]?.from ?? 0);
    });
  });
});
