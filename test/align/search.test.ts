import { finish } from '../../src/align/gradual.js';
import { describe, expect, it } from 'vitest';
import { bandsAround, evenStarts, wideBands } from '../../src/align/bands.js';
import { search, type Step } from '../../src/align/search.js';
import { tabulate, type Costs } from '../../src/align/tables.js';
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
  const { from, to } = finish(search(steps, whole, finish(tabulate(scoresOf(frames), costs)), costs));
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

  it('finds the same within two frames where two are looked at as one', () => {
    const frames = '......ssssaaaa.........nnnniiii.....';
    const steps = stepsOf(['sa', 'ni']);
    const whole = steps.map(() => ({ from: 0, to: frames.length + 1 }));
    const [fine, coarse] = [1, 2].map((hop) =>
      finish(search(steps, whole, finish(tabulate(scoresOf(frames), costs, hop)), costs)),
    );
    fine!.from.forEach((from, index) => {
      expect(Math.abs(coarse!.from[index]! - from)).toBeLessThanOrEqual(2);
      expect(Math.abs(coarse!.to[index]! - fine!.to[index]!)).toBeLessThanOrEqual(2);
    });
  });

  it('ends at the last frame where an odd number is looked at in twos', () => {
    const steps = stepsOf(['san']);
    const whole = steps.map(() => ({ from: 0, to: 16 }));
    const { to } = finish(search(steps, whole, finish(tabulate(scoresOf('sssssaaaaannnnn'), costs, 2)), costs));
    expect(to.at(-1)).toBe(15);
  });

  it('leaves to filler what is longer than a byte tells', () => {
    const [step] = stepsOf(['s']);
    const frames = 's'.repeat(900);
    const tables = finish(tabulate(scoresOf(frames), costs));
    const slow = [{ ...step!, frames: 300 }];
    const { from, to } = finish(search(slow, [{ from: 0, to: 901 }], tables, costs));
    expect(to[0]! - from[0]!).toBe(255);
  });

  it('takes the nearer of two equal places', () => {
    const pause = '.'.repeat(400);
    const frames = `ssssaaaa${pause}ssssaaaa`;
    const steps = stepsOf(['sa']);
    const whole = steps.map(() => ({ from: 0, to: frames.length + 1 }));
    const tables = finish(tabulate(scoresOf(frames), { ...costs, phraseFiller: [0, 0] }));
    const startNear = (expected: number) =>
      finish(search(steps, whole, tables, costs, new Float64Array(steps.length).fill(expected))).from[0];
    expect([startNear(20), startNear(390)]).toEqual([0, 408]);
  });

  it('finds the same inside bands around a path', () => {
    const frames = '......ssssaaaa.........nnnniiii.....';
    const steps = stepsOf(['sa', 'ni']);
    const tables = finish(tabulate(scoresOf(frames), costs));
    const path = finish(search(steps, wideBands(steps, new Uint8Array(frames.length).fill(1)), tables, costs));
    expect(finish(search(steps, bandsAround(steps, frames.length, path, 5), tables, costs))).toEqual(path);
  });
});

describe('evenStarts', () => {
  it('spreads the text from the first to the last sound, with a pause before each phrase but the first', () => {
    const steps = stepsOf(['a', 'b', 'c']).map((step, index) => ({
      ...step,
      begins: index === 1 ? ('word' as const) : ('phrase' as const),
    }));
    const speech = new Uint8Array(100).fill(1, 10, 90);
    // 5 + 5 + 25 + 5 frames of text in 80 of sound.
    expect([...evenStarts(steps, speech)]).toEqual([10, 20, 80]);
  });

  it('takes the whole recording where there is no sound', () => {
    expect([...evenStarts(stepsOf(['a', 'b']), new Uint8Array(100))]).toEqual([0, 50]);
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
