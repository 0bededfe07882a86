import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/load-locale.js';
import { directionOf, lookUpLanguage } from '../../src/present/language.js';

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
    ...['en-US', 'de', 'es-419', 'fr-CA', 'hi', 'hi-Latn', 'it', 'ja-JP', 'ko', 'pt-BR', 'zh-TW'].map(
      (language) => [language, 'ltr'] as const,
    ),
    ['en-Arab', 'rtl'],
    ...['arz', 'ary', 'arc', 'pnb', 'syr', 'ckb', 'sdh', 'lrc', 'mzn', 'azb', 'nqo', 'rhg', 'dv', 'yi', 'ps', 'ug'].map(
      (language) => [language, 'rtl'] as const,
    ),
    ...['prs', 'pbu', 'aii', 'syc', 'ydd', 'hbo', 'acm', 'afb', 'man-Nkoo', 'ff-Adlm', 'tr-Arab', 'und-Hebr'].map(
      (language) => [language, 'rtl'] as const,
    ),
    ...['uz-AF', 'az-IR', 'ku-IQ', 'kk-CN', 'pa-PK', 'ms-CC', 'ar_SA.UTF-8', 'iw', 'ur-Aran'].map(
      (language) => [language, 'rtl'] as const,
    ),
    ...['ur-Latn', 'fa-Latn', 'sd-Deva', 'ks-Deva', 'ar-Latn', 'he-Latn', 'yi-Latn', 'ug-Cyrl'].map(
      (language) => [language, 'ltr'] as const,
    ),
    ...['ha', 'ku', 'az', 'pa', 'ff', 'tr', 'arn-CL', 'ur-Latn-PK', 'hy', 'am', 'th', 'mn-Mong'].map(
      (language) => [language, 'ltr'] as const,
    ),
    ['und', 'auto'],
    ['mul', 'auto'],
    ['qaa', 'auto'],
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
    ['zh_CN', 'zh-Hans', 'zh-CN'],
    ['de_DE.UTF-8@euro', 'de', 'de-DE'],
    ['POSIX', null],
    ['C.UTF-8', null],
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
