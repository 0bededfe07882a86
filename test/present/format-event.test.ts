import { afterEach, describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/packet/values/event.js';
import { findLocale } from '../../src/locales/all-locales.js';
import { formatEventTime, placeOf } from '../../src/present/format-event.js';
import { createMsg } from '../../src/present/localize.js';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

interface Given {
  start: string;
  timezone?: string;
  /** Of the reader. */
  here?: string;
  isHere?: boolean;
  language?: string;
}

function written({ start, timezone, here = 'UTC', isHere = true, language = 'en' }: Given): string {
  process.env['TZ'] = here;
  const event = parseEvent({ label: 'Visit', start, timezone });
  if (!event) throw new Error('no event');
  const msg = createMsg(findLocale(language).templates);
  return formatEventTime(event, { language, msg, isHere, now: Date.parse('2026-11-29T12:00:00Z') });
}

describe('when an event begins', () => {
  it.each<[Given, string]>([
    [{ start: '2027-09-16T18:00', timezone: 'Europe/Dublin' }, 'Thu, Sep 16, 6:00 PM, Dublin (5:00 PM your time)'],
    [{ start: '2027-09-16T18:00', timezone: 'Europe/Dublin', here: 'Europe/London' }, 'Thu, Sep 16, 6:00 PM, Dublin'],
    [{ start: '2027-09-16T18:00', timezone: 'Europe/Dublin', isHere: false }, 'Thu, Sep 16, 6:00 PM, Dublin'],
    [
      { start: '2027-09-16T18:00', timezone: 'Europe/Dublin', here: 'Asia/Tokyo' },
      'Thu, Sep 16, 6:00 PM, Dublin (Fri, Sep 17, 2:00 AM your time)',
    ],
    [{ start: '2027-09-16T18:00+01:00' }, 'Thu, Sep 16, 6:00 PM, UTC+1 (5:00 PM your time)'],
    [
      { start: '2028-09-16T18:00', timezone: 'America/Los_Angeles', isHere: false },
      'Sat, Sep 16, 2028, 6:00 PM, Los Angeles',
    ],
    [{ start: '2026-09-16T18:00', timezone: 'utc' }, 'Wed, Sep 16, 2026, 6:00 PM, UTC'],
    [{ start: '2027-09-16T18:00Z', here: 'Asia/Kolkata' }, 'Sep 16, 2027, 11:30 PM'],
    [{ start: '2027-09-16T18:00', here: 'Asia/Kolkata' }, 'Sep 16, 2027, 6:00 PM'],
    [{ start: '2027-09-16', timezone: 'Europe/Dublin', here: 'Asia/Kolkata' }, 'Sep 16, 2027'],
    [
      { start: '2027-09-16T18:00', timezone: 'Europe/Dublin', language: 'de' },
      'Do., 16. Sept., 18:00, Dublin (17:00 Ihrer Zeit)',
    ],
  ])('%j: %s', (given, expected) => {
    expect(written(given)).toBe(expected);
  });
});

describe('a place', () => {
  const hour = 3_600_000;
  it.each<[string, number, string]>([
    ['Europe/Dublin', hour, 'Dublin'],
    ['europe/dublin', hour, 'Dublin'],
    ['AMERICA/NEW_YORK', -4 * hour, 'New York'],
    ['America/Argentina/Buenos_Aires', -3 * hour, 'Buenos Aires'],
    ['America/Port-au-Prince', -5 * hour, 'Port-au-Prince'],
    ['America/St_Johns', -2.5 * hour, 'St Johns'],
    ['US/Eastern', -4 * hour, 'US Eastern'],
    ['us/eastern', -4 * hour, 'US Eastern'],
    ['Canada/Atlantic', -3 * hour, 'Canada Atlantic'],
    ['Eire', hour, 'Eire'],
    ['CET', hour, 'CET'],
    ['EST5EDT', -4 * hour, 'EST5EDT'],
    ['Etc/GMT+5', -5 * hour, 'UTC-5'],
    ['UTC', 0, 'UTC'],
    ['Etc/UTC', 0, 'UTC'],
    ['Zulu', 0, 'UTC'],
    ['Z', 0, 'UTC'],
    ['GMT', 0, 'UTC'],
    ['GMT-3', -3 * hour, 'UTC-3'],
    ['+05:30', 5.5 * hour, 'UTC+5:30'],
    ['-0330', -3.5 * hour, 'UTC-3:30'],
  ])('%s is called %s', (timezone, offset, name) => {
    expect(placeOf(timezone, offset)).toBe(name);
  });
});
