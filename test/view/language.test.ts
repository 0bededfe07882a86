import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/load-locale.js';
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
    ['fr', 'fr', 'fr'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['FR-ca', 'fr', 'fr-CA'],
    ['fr-!!', 'fr', 'fr'],
    ['de-AT-1996', 'de', 'de-AT-1996'],
    ['es-419', 'es', 'es-419'],
    ['pt', 'pt', 'pt'],
    ['pt-PT', 'pt', 'pt-PT'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['he', 'he', 'he'],
    ['iw-IL', 'he', 'he-IL'],
    ['hi-Latn', 'hi', 'hi-Latn'],
    ['ja-JP-u-ca-japanese', 'ja', 'ja-JP-u-ca-japanese'],
    ['zh', 'zh-Hans', 'zh'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-Hans', 'zh-SG'],
    ['zh-hans-cn', 'zh-Hans', 'zh-Hans-CN'],
    ['zh-TW', 'zh-Hans', 'zh-TW'],
    ['zh-Hant-HK', 'zh-Hans', 'zh-Hant-HK'],
    ['cmn', 'zh-Hans', 'zh'],
    ['zh_CN', null],
    ['yue', null],
    ['f', null],
    ['frx', null],
    ['x-fr', null],
    ['*', null],
    ['', null],
  ] as const)('%s finds %s', (tag, locale, language?: string) => {
    expect(lookUpLanguage([tag], locales)).toEqual(locale && { language, locale });
  });

  it.each([
    { wanted: ['eo', 'fr'], found: { language: 'fr', locale: 'fr' } },
    { wanted: ['', 'en-GB'], found: { language: 'en-GB', locale: 'en' } },
    { wanted: ['zh-TW', 'ja'], found: { language: 'zh-TW', locale: 'zh-Hans' } },
    { wanted: [], found: null },
  ])('of $wanted the first that is there', ({ wanted, found }) => {
    expect(lookUpLanguage(wanted, locales)).toEqual(found);
  });
});
