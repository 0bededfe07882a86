import { expect, it } from 'vitest';
import { withoutNaN } from '../../../src/captions/formats/json.js';

it.each([
  ['NaN', 'null'],
  ['-Infinity', 'null'],
  ['[NaN,Infinity,-Infinity]', '[null,null,null]'],
  ['{"NaN":NaN}', '{"NaN":null}'],
  [String.raw`["\"",NaN]`, String.raw`["\"",null]`],
  [String.raw`["\\",NaN]`, String.raw`["\\",null]`],
  [String.raw`["\\\"NaN",NaN]`, String.raw`["\\\"NaN",null]`],
  ['["a -Infinity", "NaN"]', '["a -Infinity", "NaN"]'],
  ['[1,"NaN', '[1,"NaN'],
  ['[NaN,"a\\', '[null,"a\\'],
  ['["\\\n",NaN]', '["\\\n",null]'],
  ['[NaNs]', '[nulls]'],
])('%j becomes %j', (text, expected) => {
  expect(withoutNaN(text)).toBe(expected);
});

it.each([
  ['a long string', 'A'],
  ['many escapes', '\\"'],
])('survives %s that is cut off', (_, part) => {
  const text = part.repeat(12_000_000 / part.length);
  expect(withoutNaN(`[NaN,"${text}`) === `[null,"${text}`).toBe(true);
});
