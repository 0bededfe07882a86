import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../../src/packet/values/event.js';

/** The times of an event as `kind iso`; null when it is refused. */
function times(fields: Record<string, unknown>): [start: string, end: string | null] | null {
  const event = parseEvent({ label: 'Book', start: undefined, ...fields });
  return event && [`${event.start.kind} ${event.start.iso}`, event.end && `${event.end.kind} ${event.end.iso}`];
}

describe('parseEvent: the start', () => {
  it.each([
    ['2026-03-01', 'date 2026-03-01'],
    ['2024-02-29', 'date 2024-02-29'],
    ['2026-03-01T09:30', 'floating 2026-03-01T09:30:00'],
    ['2026-03-01 09:30:15', 'floating 2026-03-01T09:30:15'],
    ['2026-03-01T09:30:15.250', 'floating 2026-03-01T09:30:15'],
    ['2026-03-01T09:30Z', 'utc 2026-03-01T09:30:00'],
    ['2026-03-01t09:30:00z', 'utc 2026-03-01T09:30:00'],
    ['2026-03-01T09:30:00.123456Z', 'utc 2026-03-01T09:30:00'],
    ['2026-03-01T09:30:00+02:00', 'utc 2026-03-01T07:30:00'],
    ['2026-03-01T00:30:00+0530', 'utc 2026-02-28T19:00:00'],
    ['2026-12-31T23:30:00-01:00', 'utc 2027-01-01T00:30:00'],
    [' 20260301T093000Z ', 'utc 2026-03-01T09:30:00'],
    ['20260301', 'date 2026-03-01'],
    ['2026-03-01 09:30:00 +02', 'utc 2026-03-01T07:30:00'],
    ['2026-03-01T24:00', 'floating 2026-03-02T00:00:00'],
    ['2026-03-01T09:30:00+01:00[Europe/Berlin]', 'utc 2026-03-01T08:30:00'],
  ])('%s: %s', (start, expected) => {
    expect(times({ start })).toEqual([expected, null]);
  });

  it.each([
    undefined,
    null,
    '',
    0,
    1772357400000,
    true,
    {},
    [],
    ['2026-03-01'],
    new Date(0),
    'tomorrow',
    '2026',
    '2026-03',
    '2026-3-1',
    '01/03/2026',
    '2026-00-01',
    '2026-13-01',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-03-32',
    '2026-03-01T25:00',
    '2026-03-01T09:60',
    '2026-03-01T09:30:60',
    '2026-03-01T9:30',
    '2026-03-01T09',
    '2026-03-01T09:30+25:00',
    '2026-03-01T09:30+2',
    '2026-03-01Z',
    '2026-W09-7',
    '0000-01-01',
    '0999-12-31',
    '3000-01-01',
    '+002026-03-01',
    '-002026-03-01',
    '９026-03-01',
    '2026-03-01T09:30:00[Europe/Berlin]',
    '2026-03-01\nSUMMARY:x',
    '2026-03-01T09:30:00.' + '1'.repeat(1_000_000),
  ])('refuses %j', (start) => {
    expect(times({ start })).toBeNull();
  });
});

describe('parseEvent: time zones', () => {
  it.each([
    ['UTC', '2026-03-01T09:30', '2026-03-01T09:30:00'],
    ['Asia/Kolkata', '2026-03-01T09:30', '2026-03-01T04:00:00'],
    ['Asia/Kathmandu', '2026-03-01T09:30', '2026-03-01T03:45:00'],
    ['Pacific/Kiritimati', '2026-03-01T09:30', '2026-02-28T19:30:00'],
    ['Etc/GMT+12', '2026-03-01T09:30', '2026-03-01T21:30:00'],
    // Berlin: clocks go from 02:00 to 03:00 on 29 March 2026, from 03:00 to 02:00 on 25 October.
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59'],
    ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T01:00:00'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00'],
    ['Europe/Berlin', '2026-03-29T03:30', '2026-03-29T01:30:00'],
    ['Europe/Berlin', '2026-03-28T12:00', '2026-03-28T11:00:00'],
    ['Europe/Berlin', '2026-03-30T12:00', '2026-03-30T10:00:00'],
    ['Europe/Berlin', '2026-10-25T01:59:59', '2026-10-24T23:59:59'],
    ['Europe/Berlin', '2026-10-25T02:00', '2026-10-25T00:00:00'],
    ['Europe/Berlin', '2026-10-25T02:59:59', '2026-10-25T00:59:59'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00'],
    ['Europe/Berlin', '2026-10-24T12:00', '2026-10-24T10:00:00'],
    ['Europe/Berlin', '2026-10-26T12:00', '2026-10-26T11:00:00'],
    // New York: 8 March and 1 November 2026.
    ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59:00'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00'],
    ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00:00'],
    // Half an hour, south of the equator.
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00'],
    ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-04T15:30:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:30', '2026-10-03T15:30:00'],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-29T12:00', '2011-12-29T22:00:00'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00'],
    ['Pacific/Apia', '2011-12-31T12:00', '2011-12-30T22:00:00'],
    ['America/New_York', '1970-01-01T00:00', '1970-01-01T05:00:00'],
    ['Europe/London', '1970-01-01T01:00', '1970-01-01T00:00:00'],
    // As it is written elsewhere; the same in each engine.
    ['+02:00', '2026-03-01T09:30', '2026-03-01T07:30:00'],
    ['+0200', '2026-03-01T09:30', '2026-03-01T07:30:00'],
    ['+02', '2026-03-01T09:30', '2026-03-01T07:30:00'],
    ['-03:30', '2026-03-01T09:30', '2026-03-01T13:00:00'],
    ['\u221203:30', '2026-03-01T09:30', '2026-03-01T13:00:00'],
    ['UTC+2', '2026-03-01T09:30', '2026-03-01T07:30:00'],
    ['UTC +05:30', '2026-03-01T09:30', '2026-03-01T04:00:00'],
    ['GMT-3', '2026-03-01T09:30', '2026-03-01T12:30:00'],
    ['gmt+1', '2026-03-01T09:30', '2026-03-01T08:30:00'],
    ['Z', '2026-03-01T09:30', '2026-03-01T09:30:00'],
    ['utc', '2026-03-01T09:30', '2026-03-01T09:30:00'],
    ['GMT', '2026-07-01T09:30', '2026-07-01T09:30:00'],
    ['Etc/GMT+5', '2026-03-01T09:30', '2026-03-01T14:30:00'],
    ['Zulu', '2026-03-01T09:30', '2026-03-01T09:30:00'],
    ['europe/dublin', '2026-07-01T09:30', '2026-07-01T08:30:00'],
    [' EUROPE/DUBLIN ', '2026-07-01T09:30', '2026-07-01T08:30:00'],
    ['US/Eastern', '2026-07-01T09:30', '2026-07-01T13:30:00'],
    ['EST5EDT', '2026-07-01T09:30', '2026-07-01T13:30:00'],
    ['EST', '2026-07-01T09:30', '2026-07-01T14:30:00'],
    ['CET', '2026-07-01T09:30', '2026-07-01T07:30:00'],
    ['Eire', '2026-07-01T09:30', '2026-07-01T08:30:00'],
    ['Europe/Kyiv', '2026-07-01T09:30', '2026-07-01T06:30:00'],
    ['Europe/Kiev', '2026-07-01T09:30', '2026-07-01T06:30:00'],
    ['America/Ciudad_Juarez', '2026-07-01T09:30', '2026-07-01T15:30:00'],
    ['America/Coyhaique', '2026-07-01T09:30', '2026-07-01T12:30:00'],
    ['Asia/Calcutta', '2026-07-01T09:30', '2026-07-01T04:00:00'],
    ['America/Argentina/Buenos_Aires', '2026-07-01T09:30', '2026-07-01T12:30:00'],
  ])('%s %s is %s', (timezone, start, iso) => {
    expect(times({ start, timezone })).toEqual([`utc ${iso}`, null]);
  });

  it.each([
    ...['PST', 'IST', 'CST', 'BST', 'JST', 'ACT', 'MIT', 'CEST', 'PDT', 'W. Europe Standard Time', 'Eastern Time'],
    ...['SystemV/AST4ADT', 'US/Pacific-New', 'Canada/East-Saskatchewan', 'Etc/Unknown', 'Factory', 'Etc/GMT+15'],
    ...['+24:00', '+25', '+2:0', '+02:60', 'UTC+2.5', 'UTC+123', '2', 'posix/Europe/Berlin', 'localtime', 'Etc/UTC+1'],
    ...['Mars/Olympus', 'x'.repeat(65), 'Europe', '\0', 1, {}, ['UTC'], false],
  ])('refuses the zone %j', (timezone) => {
    expect(times({ start: '2026-03-01T09:30', timezone })).toBeNull();
  });

  it.each([undefined, null, ''])('takes the zone %j as none', (timezone) => {
    expect(times({ start: '2026-03-01T09:30', timezone })).toEqual(['floating 2026-03-01T09:30:00', null]);
  });

  it('refuses a local time in a zone before there was one time for all', () => {
    expect(times({ start: '1969-12-31T12:00', timezone: 'Europe/Berlin' })).toBeNull();
    expect(times({ start: '1971-06-01T12:00', timezone: 'Africa/Monrovia' })).toBeNull();
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['2026-03-01T09:30', 'Europe/Berlin', 'Europe/Berlin'],
    ['2026-03-01T09:30Z', 'Europe/Berlin', 'Europe/Berlin'],
    ['2026-03-01T09:30+01:00', 'Europe/Berlin', 'Europe/Berlin'],
    ['2026-03-01T09:30+01:00', undefined, '+01:00'],
    ['2026-03-01T09:30-0330', undefined, '-03:30'],
    ['2026-03-01T09:30+01:00[Europe/Berlin]', undefined, 'Europe/Berlin'],
    ['2026-03-01T09:30+01:00[Mars/Olympus]', undefined, undefined],
    ['2026-03-01T09:30+01:00', 'Mars/Olympus', '+01:00'],
    ['2026-03-01T09:30+00:00', undefined, undefined],
    ['2026-03-01T09:30Z', undefined, undefined],
    ['2026-03-01T09:30', undefined, undefined],
    ['2026-03-01', 'Europe/Berlin', undefined],
  ])('keeps of %s in %s the zone %s', (start, timezone, kept) => {
    expect(parseEvent({ label: 'Book', start, timezone })?.timezone).toBe(kept);
  });

  it('has no need of the zone for dates and instants', () => {
    const timezone = 'Mars/Olympus';
    expect(times({ start: '2026-03-01', timezone })).toEqual(['date 2026-03-01', null]);
    expect(times({ start: '2026-03-01T09:30Z', timezone })).toEqual(['utc 2026-03-01T09:30:00', null]);
  });
});

describe('parseEvent: the end', () => {
  it.each<[Record<string, unknown>, string | null]>([
    [{ start: '2026-03-01', end: '2026-03-01' }, 'date 2026-03-02'],
    [{ start: '2026-03-01', end: '2026-03-02' }, 'date 2026-03-02'],
    [{ start: '2026-03-01', end: '2026-03-05' }, 'date 2026-03-05'],
    [{ start: '2026-03-01T09:00', end: '2026-03-01T10:00' }, 'floating 2026-03-01T10:00:00'],
    [{ start: '2026-03-01T09:00Z', end: '2026-03-01T10:00Z' }, 'utc 2026-03-01T10:00:00'],
    [{ start: '2026-03-01T09:00Z', end: '2026-03-01T10:00+01:00' }, null],
    [{ start: '2026-03-01T09:00Z', end: '2026-03-01T09:00Z' }, null],
    [{ start: '2026-10-25T02:30', end: '2026-10-25T03:30', timezone: 'Europe/Berlin' }, 'utc 2026-10-25T02:30:00'],
    [{ start: '2026-03-01T09:00Z', end: null, durationMinutes: 30 }, 'utc 2026-03-01T09:30:00'],
    [{ start: '2026-03-01T09:00', durationMinutes: 1 }, 'floating 2026-03-01T09:01:00'],
    [{ start: '2026-03-01T09:00', durationMinutes: 7.5 }, 'floating 2026-03-01T09:07:30'],
    [{ start: '2026-03-01T09:00', durationMinutes: 525600 }, 'floating 2027-03-01T09:00:00'],
    [{ start: '2026-03-01', durationMinutes: 60 }, 'date 2026-03-02'],
    [{ start: '2026-03-01', durationMinutes: 1441 }, 'date 2026-03-03'],
    [{ start: '2999-12-31', durationMinutes: 525600 }, 'date 3000-12-31'],
    [{ start: '2026-03-01T09:00Z', end: '2026-03-01T10:00Z', durationMinutes: 5 }, 'utc 2026-03-01T10:00:00'],
    ...[0, -5, 525601, NaN, Infinity, '30', null, {}].map((durationMinutes): [Record<string, unknown>, null] => [
      { start: '2026-03-01T09:00Z', durationMinutes },
      null,
    ]),
  ])('%j: %s', (fields, end) => {
    expect(times(fields)?.[1]).toBe(end);
  });

  it.each([
    { start: '2026-03-02', end: '2026-03-01' },
    { start: '2026-03-01T09:00Z', end: '2026-03-01T08:59Z' },
    { start: '2026-03-01T09:00Z', end: '2026-03-01T10:00+02:00' },
    { start: '2026-03-01', end: '2026-03-01T10:00' },
    { start: '2026-03-01T09:00', end: '2026-03-02' },
    { start: '2026-03-01T09:00Z', end: '2026-03-01T10:00' },
    { start: '2026-03-01T09:00Z', end: 'later' },
    { start: '2026-03-01T09:00Z', end: 5 },
    { start: '2026-03-01T09:00Z', end: '2026-02-30T10:00Z' },
  ])('refuses %j', (fields) => {
    expect(times(fields)).toBeNull();
  });
});

describe('parseEvent: the texts', () => {
  const start = '2026-03-01';

  it('are cleaned', () => {
    expect(
      parseEvent({
        label: 'Book',
        start,
        title: ' A\r\nvisit\u202e\0 ',
        location: 'Main\nStreet',
        description: '\nOne\r\nTwo\x07 \ud800\n',
      }),
    ).toEqual({
      title: 'A visit',
      start: { kind: 'date', iso: '2026-03-01' },
      end: null,
      location: 'Main Street',
      description: 'One\nTwo �',
    });
  });

  it.each([undefined, null, '', '  \n', 5, {}, ['x'], '\u202e'])('the label stands in for the title %j', (title) => {
    const event = parseEvent({ label: 'Book', start, title, location: title, description: title });
    expect(event).toMatchObject({ title: 'Book', location: null, description: null });
  });

  it('are cut between characters', () => {
    const long = '😀'.repeat(500_000);
    const event = parseEvent({ label: 'Book', start, title: long, location: long, description: long });
    expect(event?.title).toBe('😀'.repeat(100));
    expect(event?.location).toBe('😀'.repeat(150));
    expect(event?.description).toBe('😀'.repeat(1000));
  });
});

describe('parseEvent', () => {
  it('never throws, and its end comes after its start', () => {
    const digits = fc.stringMatching(
      /^[0-9]{4}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-][01][0-9]:?[0-5]0)?)?$/,
    );
    const value = fc.oneof(digits, digits, fc.anything());
    const zone = fc.oneof(
      fc.constantFrom(undefined, 'Europe/Berlin', 'America/St_Johns', 'Africa/Monrovia'),
      fc.anything(),
    );
    fc.assert(
      fc.property(value, value, fc.anything(), zone, fc.anything(), (start, end, durationMinutes, timezone, text) => {
        const event = parseEvent({ label: 'x', start, end, durationMinutes, timezone, title: text, description: text });
        if (!event) return;
        expect(event.start.iso).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/);
        expect(event.end === null || event.end.iso > event.start.iso).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back the local time in its zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('1975-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }),
        (timeZone, instant) => {
          // From an instant to its local time, and back: the same instant, or the first of two with this local time.
          const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
          const start = parts.format(instant);
          const event = parseEvent({ label: 'x', start, timezone: timeZone });
          const back = new Date(`${event?.start.iso ?? ''}Z`);
          expect(parts.format(back)).toBe(start);
          expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
        },
      ),
      { numRuns: 500 },
    );
  });
});
