import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventToICalendar, eventUid, icalendarHref, webCalendarHref } from '../../src/links/icalendar.js';
import { plainLines } from '../../src/packet/text.js';
import type { CalendarEvent } from '../../src/packet/model.js';
import { hostileText } from '../attacks/mutations.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const STAMP = { uid: 'x@example.com', now: NOW };
const EVENT: CalendarEvent = {
  title: 'A visit',
  start: { kind: 'utc', iso: '2026-03-01T09:30:00' },
  end: { kind: 'utc', iso: '2026-03-01T10:00:00' },
  location: '1, Main Street; Springfield',
  description: 'Bring:\n- a \\ backslash\n- a pen',
};
const BARE: CalendarEvent = { ...EVENT, end: null, location: null, description: null };

/** Content lines, unfolded. */
const lines = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n');
const value = (calendar: string, name: string) =>
  lines(calendar)
    .find((line) => line.startsWith(name + ':'))
    ?.slice(name.length + 1)
    .replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('eventToICalendar', () => {
  it('writes an event', () => {
    expect(eventToICalendar(EVENT, STAMP)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//smart-packet//smart-packet//EN',
        'BEGIN:VEVENT',
        'UID:x@example.com',
        'DTSTAMP:20260102T030405Z',
        'DTSTART:20260301T093000Z',
        'DTEND:20260301T100000Z',
        'SUMMARY:A visit',
        'LOCATION:1\\, Main Street\\; Springfield',
        'DESCRIPTION:Bring:\\n- a \\\\ backslash\\n- a pen',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    [{ kind: 'utc', iso: '2026-03-01T09:30:00' }, 'DTSTART:20260301T093000Z'],
    [{ kind: 'floating', iso: '2026-03-01T09:30:00' }, 'DTSTART:20260301T093000'],
    [{ kind: 'date', iso: '2026-03-01' }, 'DTSTART;VALUE=DATE:20260301'],
  ] as const)('%j: %s', (start, line) => {
    expect(lines(eventToICalendar({ ...BARE, start }, STAMP))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//smart-packet//smart-packet//EN',
      'BEGIN:VEVENT',
      'UID:x@example.com',
      'DTSTAMP:20260102T030405Z',
      line,
      'SUMMARY:A visit',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes an end of the same kind', () => {
    const day: CalendarEvent = {
      ...BARE,
      start: { kind: 'date', iso: '2026-03-01' },
      end: { kind: 'date', iso: '2026-03-02' },
    };
    expect(eventToICalendar(day, STAMP)).toContain('\r\nDTEND;VALUE=DATE:20260302\r\n');
  });

  it.each([
    // 'SUMMARY:' is 8 octets; the first line holds 67 more, the next ones 74 after their space.
    ['a'.repeat(67), ['SUMMARY:' + 'a'.repeat(67)]],
    ['a'.repeat(68), ['SUMMARY:' + 'a'.repeat(67), ' a']],
    ['a'.repeat(67 + 75), ['SUMMARY:' + 'a'.repeat(67), ' ' + 'a'.repeat(74), ' a']],
    ['é'.repeat(34), ['SUMMARY:' + 'é'.repeat(33), ' é']],
    ['日'.repeat(23), ['SUMMARY:' + '日'.repeat(22), ' 日']],
    ['😀'.repeat(17), ['SUMMARY:' + '😀'.repeat(16), ' 😀']],
    ['a'.repeat(66) + 'é', ['SUMMARY:' + 'a'.repeat(66), ' é']],
  ])('folds %s', (title, expected) => {
    const calendar = eventToICalendar({ ...BARE, title }, STAMP);
    const from = calendar.indexOf('SUMMARY');
    expect(calendar.slice(from, calendar.indexOf('\r\nEND:VEVENT')).split('\r\n')).toEqual(expected);
  });

  it('lets no text begin a line of its own', () => {
    const text = 'x\r\nATTENDEE:mailto:a@example.com\rBEGIN:VALARM\u2028END:VEVENT\x85ATTACH:x\nX:y';
    const calendar = eventToICalendar(
      { ...EVENT, title: text, location: text, description: text },
      { uid: text, now: NOW },
    );
    expect(lines(calendar).map((line) => line.replace(/[:;].*/, ''))).toEqual(
      'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DTEND SUMMARY LOCATION DESCRIPTION END END'.split(' ').concat(''),
    );
  });

  it('reads back as the same texts, in lines of at most 75 octets', () => {
    const text = hostileText(200).filter((text) => plainLines(text) !== '');
    fc.assert(
      fc.property(text, text, text, (title, location, description) => {
        const calendar = eventToICalendar({ ...EVENT, title, location, description }, STAMP);
        expect(value(calendar, 'SUMMARY')).toBe(plainLines(title));
        expect(value(calendar, 'LOCATION')).toBe(plainLines(location));
        expect(value(calendar, 'DESCRIPTION')).toBe(plainLines(description));
        expect(calendar.endsWith('\r\n')).toBe(true);
        for (const line of calendar.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder().decode(octets)).toBe(line);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it('has an identifier of its own for each event', () => {
    const uid = eventUid(EVENT);
    expect(uid).toMatch(/^20260301T093000Z-[0-9a-f]{1,8}@smart-packet$/);
    expect(eventUid({ ...EVENT })).toBe(uid);
    expect(value(eventToICalendar(EVENT), 'UID')).toBe(uid);
    const others: CalendarEvent[] = [
      { ...EVENT, title: 'Another visit' },
      { ...EVENT, location: null },
      { ...EVENT, description: 'x' },
      { ...EVENT, end: null },
      { ...EVENT, start: { kind: 'floating', iso: '2026-03-01T09:30:00' } },
    ];
    expect(new Set([uid, ...others.map(eventUid)]).size).toBe(6);
  });

  it('takes the current time as its stamp', () => {
    expect(value(eventToICalendar(EVENT), 'DTSTAMP')).toMatch(/^20\d{6}T\d{6}Z$/);
  });
});

describe('icalendarHref', () => {
  it('is a file in a link', () => {
    const text = eventToICalendar({ ...EVENT, title: 'Café #1 %41 & <b>' }, STAMP);
    const href = icalendarHref(text);
    expect(href).toMatch(/^data:text\/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0A[!-~]+$/);
    expect(href).not.toMatch(/[#<>"]/);
    expect(decodeURIComponent(href.slice(href.indexOf(',') + 1))).toBe(text);
  });
});

describe('webCalendarHref', () => {
  const prefix = 'https://calendar.google.com/calendar/render?action=TEMPLATE&text=A%20visit&dates=';
  it.each([
    [EVENT.start, EVENT.end, '20260301T093000Z/20260301T100000Z'],
    [EVENT.start, null, '20260301T093000Z/20260301T093000Z'],
    [{ kind: 'floating', iso: '2026-03-01T09:30:00' }, null, '20260301T093000/20260301T093000'],
    [{ kind: 'date', iso: '2026-02-28' }, null, '20260228/20260301'],
    [{ kind: 'date', iso: '2026-03-01' }, { kind: 'date', iso: '2026-03-05' }, '20260301/20260305'],
  ] as const)('%j to %j: %s', (start, end, dates) => {
    expect(webCalendarHref({ ...BARE, start, end })).toBe(prefix + dates);
  });

  it('holds place and details', () => {
    expect(webCalendarHref({ ...EVENT, location: 'A&B', description: 'One\nTwo' })).toBe(
      prefix + '20260301T093000Z/20260301T100000Z&location=A%26B&details=One%0ATwo',
    );
  });

  it('is written as browsers write it', () => {
    const href = webCalendarHref({ ...EVENT, title: "It's", location: "Joe's", description: "Don't" });
    expect(href).toContain('text=It%27s');
    expect(new URL(href).href).toBe(href);
  });

  it('reads back as the same texts, within 2,000 characters', () => {
    const text = hostileText(2000).filter((text) => plainLines(text) !== '');
    fc.assert(
      fc.property(text, text, text, (title, location, description) => {
        const href = webCalendarHref({ ...EVENT, title, location, description });
        expect(href).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?[!-~]+$/);
        expect(href.length).toBeLessThan(2000);
        const fields = new URL(href).searchParams;
        expect([...fields.keys()]).toEqual(['action', 'text', 'dates', 'location', 'details']);
        expect(plainLines(title).startsWith(fields.get('text') ?? '-')).toBe(true);
        expect(plainLines(location).startsWith(fields.get('location') ?? '-')).toBe(true);
        expect(plainLines(description).startsWith(fields.get('details') ?? '-')).toBe(true);
      }),
    );
  });
});
