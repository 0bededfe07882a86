import { describe, expect, it } from 'vitest';
import { isExpired, parseDate } from '../../src/packet/dates.js';
import type { Packet } from '../../src/packet/model.js';

const iso = (text: string, endOfDay = false) => {
  const date = parseDate(text, { endOfDay });
  return date && [new Date(date.time).toISOString(), date.dateOnly];
};

describe('parseDate', () => {
  it.each([
    ['2025-05-28', '2025-05-28T00:00:00.000Z', true],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', true],
    ['1000-01-01', '1000-01-01T00:00:00.000Z', true],
    ['9999-12-31', '9999-12-31T00:00:00.000Z', true],
    ['2025-05-24T18:00:00Z', '2025-05-24T18:00:00.000Z', false],
    ['2025-05-24T18:00Z', '2025-05-24T18:00:00.000Z', false],
    ['2025-05-24T18:00:00', '2025-05-24T18:00:00.000Z', false],
    ['2025-05-24T18:00:00.125Z', '2025-05-24T18:00:00.125Z', false],
    ['2025-05-24T18:00:00.123456789Z', '2025-05-24T18:00:00.123Z', false],
    ['2025-05-24T18:00:00+02:00', '2025-05-24T16:00:00.000Z', false],
    ['2025-05-24T18:00:00-0330', '2025-05-24T21:30:00.000Z', false],
    ['2025-01-01T00:00:00+14:00', '2024-12-31T10:00:00.000Z', false],
  ])('%s', (text, expected, dateOnly) => {
    expect(iso(text)).toEqual([expected, dateOnly]);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '0999-01-01',
    '0000-01-01',
    '12025-01-01',
    '2025-1-1',
    '2025-05',
    '2025',
    '20250528',
    '2025-05-28T',
    '2025-05-28T24:00:00Z',
    '2025-05-28T25:00:00Z',
    '2025-05-28T10:60:00Z',
    '2025-05-28T10:00:60Z',
    '2025-05-28T10Z',
    '2025-05-28T10:00:00+24:00',
    '2025-05-28T10:00:00+01:60',
    '2025-05-28Z',
    '2025-05-28 ',
    ' 2025-05-28',
    '28/05/2025',
    'May 28, 2025',
    'next week',
    '',
    '٢٠٢٥-٠٥-٢٨',
    '2025-05-28T10:00:00.' + '0'.repeat(100_000),
  ])('not %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads the end of a day without a time only', () => {
    expect(iso('2025-12-31', true)).toEqual(['2026-01-01T00:00:00.000Z', true]);
    expect(iso('2025-12-31T10:00:00Z', true)).toEqual(['2025-12-31T10:00:00.000Z', false]);
    expect(iso('9999-12-31', true)).toEqual(['+010000-01-01T00:00:00.000Z', true]);
  });
});

describe('isExpired', () => {
  const packet = (expires: string | null): Packet => ({
    id: null,
    title: null,
    voice: null,
    transcript: 'Hello.',
    intent: null,
    actions: [],
    meta: {
      author: null,
      created: null,
      language: null,
      tags: [],
      expires: expires === null ? null : parseDate(expires, { endOfDay: true }),
    },
    captions: null,
  });

  it.each([
    ['2025-12-31', '2025-12-31T23:59:59.999Z', false],
    ['2025-12-31', '2026-01-01T00:00:00.000Z', true],
    ['2025-12-31T12:00:00+02:00', '2025-12-31T09:59:59.999Z', false],
    ['2025-12-31T12:00:00+02:00', '2025-12-31T10:00:00.000Z', true],
    [null, '9999-12-31T00:00:00.000Z', false],
  ])('expires %s, now %s', (expires, now, expected) => {
    expect(isExpired(packet(expires), Date.parse(now))).toBe(expected);
  });

  it('takes the current time', () => {
    expect(isExpired(packet('2020-01-01'))).toBe(true);
    expect(isExpired(packet('9999-01-01'))).toBe(false);
  });
});
