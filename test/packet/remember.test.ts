import { expect, it, vi } from 'vitest';
import { remember } from '../../src/packet/remember.js';

const counted = () => {
  const find = vi.fn((key: string) => key.length);
  return { find, found: remember(find) };
};

it('finds an answer once, also one that is nothing', () => {
  const find = vi.fn(() => undefined);
  const found = remember(find);
  found('de');
  found('de');
  expect(find).toHaveBeenCalledOnce();
});

it('keeps a hundred answers at most, whatever it is asked', () => {
  const { find, found } = counted();
  for (let asked = 0; asked < 1000; asked++) found(String(asked));
  find.mockClear();
  for (let asked = 0; asked < 1000; asked++) expect(found(String(asked))).toBe(String(asked).length);
  expect(find.mock.calls.length).toBeGreaterThanOrEqual(900);
});

it('does not keep what is too long for a language', () => {
  const { find, found } = counted();
  const long = 'x'.repeat(101);
  expect(found(long)).toBe(101);
  expect(found(long)).toBe(101);
  expect(find).toHaveBeenCalledTimes(2);
});
