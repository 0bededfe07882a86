import { describe, expect, it } from 'vitest';
import { formatTime, spokenTime, timeParts } from '../../src/present/format-time.js';

describe('formatTime', () => {
  it.each<[number, string]>([
    [0, '0:00'],
    [-0, '0:00'],
    [0.999, '0:00'],
    [9, '0:09'],
    [59.9, '0:59'],
    [60, '1:00'],
    [754, '12:34'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [36_000, '10:00:00'],
    [360_000, '100:00:00'],
    [-1, '–:––'],
    [NaN, '–:––'],
    [Infinity, '–:––'],
  ])('%d s', (seconds, text) => {
    expect(formatTime(seconds, 'en')).toBe(text);
  });

  it.each([
    ['de', '1:02:03'],
    ['he', '1:02:03'],
    ['hi', '1:02:03'],
    ['ar-EG', '١:٠٢:٠٣'],
    ['hi-u-nu-deva', '१:०२:०३'],
    ['zh-Hans-CN', '1:02:03'],
  ])('has the digits of %s', (language, text) => {
    expect(formatTime(3723, language)).toBe(text);
  });
});

describe('timeParts', () => {
  it.each([
    [3723.9, { hours: 1, minutes: 2, seconds: 3 }],
    [0, { hours: 0, minutes: 0, seconds: 0 }],
    [NaN, { hours: 0, minutes: 0, seconds: 0 }],
    [-5, { hours: 0, minutes: 0, seconds: 0 }],
    [Infinity, { hours: 0, minutes: 0, seconds: 0 }],
  ])('%d s', (seconds, parts) => {
    expect(timeParts(seconds)).toEqual(parts);
  });
});

describe('spokenTime', () => {
  it.each<[number, string, string]>([
    [0, 'en', '0 seconds'],
    [0.5, 'en', '0 seconds'],
    [1, 'en', '1 second'],
    [60, 'en', '1 minute'],
    [65, 'en', '1 minute, 5 seconds'],
    [3600, 'en', '1 hour'],
    [3605, 'en', '1 hour, 5 seconds'],
    [7384, 'en', '2 hours, 3 minutes, 4 seconds'],
    [65, 'fr', '1 minute et 5 secondes'],
    [125, 'zh', '2分钟5秒钟'],
    [65, 'de', '1 Minute, 5 Sekunden'],
    [65, 'es', '1 minuto y 5 segundos'],
    [65, 'pt', '1 minuto e 5 segundos'],
    [65, 'it', '1 minuto e 5 secondi'],
    [65, 'ja', '1 分 5 秒'],
    [65, 'ko', '1분 5초'],
    [122, 'ar', 'دقيقتان وثانيتان'],
    [305, 'ar', '5 دقائق و5 ثوان'],
    [122, 'he', 'שתי דקות, שתי שניות'],
    [65, 'hi', '1 मिनट और 5 सेकंड'],
    [NaN, 'en', ''],
    [Infinity, 'en', ''],
    [-1, 'en', ''],
  ])('%d s in %s', (seconds, language, text) => {
    // Where the spaces do not break depends on the version of the language data.
    expect(spokenTime(seconds, language).replace(/\s/g, ' ')).toBe(text);
  });
});
