import { afterEach, describe, expect, it } from 'vitest';
import { formatDate } from '../../src/present/format-date.js';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

const times = [
  '2026-03-01T00:00:00Z',
  '2026-11-21T23:30:00Z',
  '2024-02-29T12:00:00Z',
  '1999-12-31T23:59:59Z',
  '2000-01-01T00:00:00Z',
  '0987-06-05T04:03:02Z',
  '9999-12-31T10:00:00Z',
].map((iso) => Date.parse(iso));

describe('a date in English', () => {
  // It is written without Intl, which must not be seen.
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])
    for (const dateOnly of [true, false])
      it(`is the one that Intl writes, ${dateOnly ? 'of a day' : 'of an instant'}, in ${zone}`, () => {
        process.env['TZ'] = zone;
        const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', ...(dateOnly && { timeZone: 'UTC' }) });
        for (const time of times)
          for (const language of ['en', 'en-US'])
            expect(formatDate({ time, dateOnly }, language)).toBe(format.format(time));
      });
});

describe('a date', () => {
  const date = { time: Date.parse('2026-03-01T00:00:00Z'), dateOnly: true };

  it.each([
    ['en-GB', '1 Mar 2026'],
    ['de', '01.03.2026'],
    ['ja', '2026/03/01'],
  ])('is as it is written in %s', (language, text) => {
    expect(formatDate(date, language)).toBe(text);
  });
});
