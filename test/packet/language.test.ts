import { expect, it } from 'vitest';
import { canonicalLanguage } from '../../src/packet/language.js';

it.each([
  ['en', 'en'],
  ['FR-ca', 'fr-CA'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['en-', null],
  ['en-UTF-8', null],
  ['fr-x', null],
  ['en_US', null],
  ['', null],
  ['"><script>', null],
  ['a'.repeat(101), null],
])('canonicalLanguage(%s) is %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
});
