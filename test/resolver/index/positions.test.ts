import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers, writeNumbers } from '../../../src/resolver/index/numbers.js';
import { readPositions, writePositions } from '../../../src/resolver/index/positions.js';

describe('numbers as text', () => {
  it.each([
    [[], ''],
    [[0], 'A'],
    [[31], 'f'],
    [[32], 'gB'],
    [[0, 1, 1000], 'ABof'],
    [[2 ** 31 - 1], '______B'],
  ])('%j', (numbers, text) => {
    expect(writeNumbers(numbers)).toBe(text);
    expect(readNumbers(text)).toEqual(numbers);
  });

  it.each([
    ['no digit', 'A B'],
    ['no ASCII', 'é'],
    ['a number that does not end', 'Ag'],
    ['a number that is too large', '______C'],
    ['a number that never ends', `${'g'.repeat(2000)}A`.replace(/A$/, '_')],
  ])('is refused: %s', (_, text) => {
    expect(readNumbers(text)).toBeNull();
  });
});

describe('positions as text', () => {
  it.each([
    [[], ''],
    [[0], 'A'],
    [[0, 1, 2], '.H'],
    [[5, 100], 'F-C'],
    // 24 positions of the first 24.
    [Array.from({ length: 24 }, (_, position) => position), '.____'],
    // Every second one of 24.
    [Array.from({ length: 12 }, (_, position) => 2 * position), '.VVVV'],
  ])('%j', (positions, text) => {
    expect(writePositions(positions)).toBe(text);
    expect(readPositions(text, 101)).toEqual(positions);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000), { maxLength: 3000 }), (list) => {
        const positions = list.sort((a, b) => a - b);
        const text = writePositions(positions);
        expect(readPositions(text, 5001)).toEqual(positions);
        expect(text.length).toBeLessThanOrEqual(5000 / 6 + 2);
      }),
    );
  });

  it.each([
    ['a number', 7],
    ['nothing', undefined],
    ['a list', [1, 2]],
    ['no digit', 'A!'],
    ['no digit among bits', '.A!'],
    ['gaps beyond the end', '_-C'],
    ['bits beyond the end', `.${'A'.repeat(10)}_`],
  ])('is refused: %s', (_, text) => {
    expect(readPositions(text, 60)).toBeNull();
  });
});
