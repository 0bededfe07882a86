import type { CalendarEvent, CalendarTime } from '../packet/model.js';
import { plainLines } from '../packet/text.js';
import { encodeText } from '../packet/values/link-text.js';

const DAY_MS = 86_400_000;

/**
 * An event as an iCalendar file (RFC 5545): CRLF line ends, lines folded at 75 octets and never inside a character,
 * texts escaped. The result depends on nothing but its arguments.
 *
 * - `uid`: globally unique and stable, so that a second import updates the event; by default made from the event's own data.
 * - `now`: milliseconds since the epoch for DTSTAMP, by default the current time.
 */
export function eventToICalendar(
  event: CalendarEvent,
  { uid = eventUid(event), now = Date.now() }: { uid?: string; now?: number } = {},
): string {
  const { title, start, end, location, description } = event;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//smart-packet//smart-packet//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basicTime({ kind: 'utc', iso: new Date(now).toISOString().slice(0, 19) })}`,
    timeLine('DTSTART', start),
    end && timeLine('DTEND', end),
    `SUMMARY:${escapeText(title)}`,
    location && `LOCATION:${escapeText(location)}`,
    description && `DESCRIPTION:${escapeText(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => line && foldLine(line) + '\r\n')
    .join('');
}

/** A link to an iCalendar file, made on the device; it works without script and under a strict policy. */
export function icalendarHref(text: string): string {
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`;
}

/** The event in the web calendar people use, for places where files cannot be saved. Long texts are cut, so that it stays below 2,000 characters. */
export function webCalendarHref({ title, start, end, location, description }: CalendarEvent): string {
  // This page wants an end. An event without one ends with its day, or as it starts (RFC 5545 3.6.1).
  const last = end ?? { ...start, iso: start.kind === 'date' ? dayAfter(start.iso) : start.iso };
  return (
    'https://calendar.google.com/calendar/render?action=TEMPLATE' +
    `&text=${encodeQuery(title, 400)}&dates=${basicTime(start)}/${basicTime(last)}` +
    (location ? `&location=${encodeQuery(location, 400)}` : '') +
    (description ? `&details=${encodeQuery(description, 900)}` : '')
  );
}

/** As browsers write it: in the query of a web address they encode the apostrophe, too (URL Standard, section 1.3). */
const encodeQuery = (text: string, room: number): string => encodeText(text, room, { "'": '%27' });

/** The same for the same event, another for another: its start and an FNV-1a hash of all its data. */
export function eventUid(event: CalendarEvent): string {
  const { title, start, end, location, description } = event;
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([title, start.kind, end?.iso, location, description])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${basicTime(start)}-${(hash >>> 0).toString(16)}@smart-packet`;
}

/** RFC 5545 3.3.4 and 3.3.5: `20260301`, `20260301T093000`, `20260301T093000Z`. */
function basicTime({ kind, iso }: CalendarTime): string {
  return iso.replace(/[:-]/g, '') + (kind === 'utc' ? 'Z' : '');
}

function timeLine(name: string, time: CalendarTime): string {
  return `${name}${time.kind === 'date' ? ';VALUE=DATE' : ''}:${basicTime(time)}`;
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + DAY_MS).toISOString().slice(0, 10);
}

/** RFC 5545 3.3.11. */
function escapeText(text: string): string {
  return plainLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** RFC 3629, section 3. */
const utf8Length = (codePoint: number): number =>
  [0x80, 0x800, 0x10000].filter((limit) => codePoint >= limit).length + 1;

/** RFC 5545 3.1. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character.codePointAt(0)!);
    octets += size;
    if (octets > 75) {
      folded += '\r\n ';
      octets = 1 + size;
    }
    folded += character;
  }
  return folded;
}
