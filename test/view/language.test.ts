import { describe, expect, it } from 'vitest';
import { directionOf, lookUpLanguage } from '../../src/view/language.js';

describe('directionOf', () => {
  it.each([
    [null, 'auto'],
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ha-Latn', 'ltr'],
    ['arn', 'ltr'],
    ['hebrew-like', 'ltr'],
    ['zh-Hans', 'ltr'],
  ] as const)('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('lookUpLanguage (RFC 4647, section 3.4)', () => {
  it.each([
    { wanted: ['fr'], found: { tag: 'fr', locale: 'fr' } },
    { wanted: ['fr-CA'], found: { tag: 'fr-CA', locale: 'fr' } },
    { wanted: ['FR-ca'], found: { tag: 'FR-ca', locale: 'fr' } },
    { wanted: ['de', 'fr'], found: { tag: 'fr', locale: 'fr' } },
    { wanted: ['', 'en-GB'], found: { tag: 'en-GB', locale: 'en' } },
    { wanted: ['zh-Hans-CN'], found: { tag: 'zh-Hans-CN', locale: 'zh-Hans' } },
    { wanted: ['zh-Hant'], found: null },
    { wanted: ['f', 'frx', 'x-fr'], found: null },
    { wanted: [], found: null },
  ])('$wanted finds $found', ({ wanted, found }) => {
    expect(lookUpLanguage(wanted, ['en', 'fr', 'zh-Hans'])).toEqual(found);
  });
});
