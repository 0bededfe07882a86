import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../src/handler/fingerprint.js';

it('is sixteen digits, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprint(text)).toMatch(/^[\da-f]{16}$/);
      expect(fingerprint(`${text} `.slice(0, -1))).toBe(fingerprint(text));
    }),
  );
});

it('differs for texts that differ in one place', () => {
  const text = JSON.stringify({ id: 'spid:bakery.example:welcome', transcript: 'Hello, and welcome.', n: 1234567 });
  const others = [...text].flatMap((letter, place) =>
    Array.from({ length: 100 }, (_, step) => {
      const other = String.fromCharCode(letter.charCodeAt(0) + step + 1);
      return text.slice(0, place) + other + text.slice(place + 1);
    }),
  );
  const swapped = [...text].map((_, place) => text.slice(place) + text.slice(0, place));
  const all = new Set([...others, ...swapped]);
  const prints = [...all].map(fingerprint);
  expect(new Set(prints).size).toBe(all.size);
  // Each half for itself: 10,000 of 2³² meet once in a hundred times.
  for (const half of [prints.map((each) => each.slice(0, 8)), prints.map((each) => each.slice(8))])
    expect(all.size - new Set(half).size).toBeLessThan(3);
});
