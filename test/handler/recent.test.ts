import { expect, it } from 'vitest';
import { createRecent } from '../../src/handler/recent.js';

/** Gets each of some keys, and tells which had to be made. */
function madeOf(keys: string, room: number, roomOf: (key: string) => number = () => 1): string {
  const recent = createRecent<string>(room, roomOf);
  let made = '';
  for (const key of keys) {
    const value = recent.get(key, () => {
      made += key;
      return key.toUpperCase();
    });
    expect(value).toBe(key.toUpperCase());
  }
  return made;
}

it.each([
  ['aaab', 8, 'ab'],
  ['abcdabcd', 8, 'abcd'],
  // The first half goes when the third begins, with `b`.
  ['abcdefabef', 6, 'abcdefb'],
  // Asked for again, `a` is in the second half.
  ['abcdaefab', 6, 'abcdefb'],
])('%s, with room for %d, makes %s', (keys, room, made) => {
  expect(madeOf(keys, room)).toBe(made);
});

it('keeps nothing that takes a quarter of the room', () => {
  const roomOf = (key: string) => (key === 'x' ? 5 : 1);
  expect(madeOf('abxabx', 20, roomOf)).toBe('abxx');
  expect(madeOf('abxabx', 21, roomOf)).toBe('abx');
});
