import { describe, expect, it } from 'vitest';
import { finish } from '../../src/align/gradual.js';
import { mixDown } from '../../src/audio/mix-down.js';

const mix = (...channels: number[][]): number[] =>
  Array.from(finish(mixDown(channels.map((samples) => Float32Array.from(samples)))));

describe('mixDown', () => {
  it.each<[string, number[][], number[]]>([
    ['one channel', [[0.5, -0.25]], [0.5, -0.25]],
    [
      'the same twice',
      [
        [0.5, -0.25],
        [0.5, -0.25],
      ],
      [0.5, -0.25],
    ],
    [
      'sound on one side',
      [
        [0.5, -0.5],
        [0, 0],
      ],
      [0.25, -0.25],
    ],
    [
      'two speakers, a side each',
      [
        [0.5, 0.25, 0, 0],
        [0, 0, 0.5, -0.25],
      ],
      [0.25, 0.125, 0.25, -0.125],
    ],
    [
      'opposite phase',
      [
        [0.5, -0.25],
        [-0.5, 0.25],
      ],
      [0.5, -0.25],
    ],
    [
      'nearly opposite phase, the second louder',
      [
        [0.25, -0.25],
        [-0.5, 0.5],
      ],
      [-0.5, 0.5],
    ],
    ['six channels, of which two cancel out', [[0.5], [-0.5], [0], [0], [0], [0]], [0.5]],
    ['six channels, one with sound', [[0], [0], [0.75], [0], [0], [0]], [0.125]],
    [
      'what is no number',
      [
        [NaN, Infinity, 0.5],
        [0.5, 0.5, 0.5],
      ],
      [0.25, 0.25, 0.5],
    ],
    [
      'what is no number, in opposite phase',
      [
        [NaN, 0.5],
        [0, -0.5],
      ],
      [0, 0.5],
    ],
    [
      'silence',
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ],
    ['no samples', [[], []], []],
  ])('of %s', (_, channels, mixed) => {
    expect(mix(...channels)).toEqual(mixed);
  });
});
