import type { CalendarEvent, CalendarTime } from '../packet/model.js';
import { cutText, plainLines, plainText } from '../packet/text.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const DATE_TIME = /^([12]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/i;

/** What a packet may say about an event; `label` is the action's own. */
export interface EventFields {
  title?: unknown;
  label: string;
  start: unknown;
  end?: unknown;
  durationMinutes?: unknown;
  location?: unknown;
  description?: unknown;
  timezone?: unknown;
}

/** Milliseconds since the epoch; a date, and a local time without a zone, as if they were in UTC. */
type Moment = { kind: CalendarTime['kind']; time: number };

/**
 * An event for the visitor's calendar, or null when it has no usable start or ends before it starts.
 *
 * - `start`, `end`: a real ISO date, or date-time, of the years 1000 to 2999. One with `Z` or an offset is an instant;
 *   a local one is read in the IANA `timezone`, which must then be known, or is floating when none is given
 *   (RFC 5545 3.3.5). Both must be of one kind. A local time that a change of the clocks skips or repeats is
 *   read with the offset before the change (RFC 5545 3.3.5).
 * - `end` is exclusive (RFC 5545 3.8.2.2). A date equal to the start means that one day; a time equal to it, no end.
 * - `durationMinutes`, 1 to 525,600, counts where there is no `end`; whole days are rounded up. Otherwise the end is null.
 * - `title` (200 characters; the label where there is none), `location` (300), `description` (2,000) are cleaned and cut.
 */
export function parseEvent(fields: EventFields): CalendarEvent | null {
  const { timezone, durationMinutes: minutes } = fields;
  const start = parseMoment(fields.start, timezone);
  if (!start) return null;
  const { kind, time } = start;
  const isDate = kind === 'date';
  let endTime = time;
  if (isGiven(fields.end)) {
    const end = parseMoment(fields.end, timezone);
    if (end?.kind !== kind || end.time < time) return null;
    endTime = end.time === time && isDate ? time + DAY_MS : end.time;
  } else if (typeof minutes === 'number' && minutes >= 1 && minutes <= 525_600) {
    endTime += isDate ? Math.ceil(minutes / 1440) * DAY_MS : minutes * MINUTE_MS;
  }
  const calendarTime = (instant: number) => ({ kind, iso: new Date(instant).toISOString().slice(0, isDate ? 10 : 19) });
  return {
    title: lineOf(fields.title, 200) ?? cutText(plainText(fields.label), 200),
    start: calendarTime(time),
    end: endTime > time ? calendarTime(endTime) : null,
    location: lineOf(fields.location, 300),
    description: cutText(plainLines(textOf(fields.description)), 2000) || null,
  };
}

function parseMoment(value: unknown, timezone: unknown): Moment | null {
  const match = typeof value === 'string' && value.length <= 40 && DATE_TIME.exec(value);
  if (!match) return null;
  const [, date = '', clock, seconds = ':00', utc, hours, minutes] = match;
  const local = `${date}T${clock ?? '00:00'}${seconds}`;
  const time = Date.parse(local + 'Z');
  // Engines differ on 30 February: some read it as a day in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(local)) return null;
  if (!clock) return { kind: 'date', time };
  if (utc) return { kind: 'utc', time };
  if (!hours && !isGiven(timezone)) return { kind: 'floating', time };
  const instant = hours ? Date.parse(`${local}${hours}:${minutes}`) : zonedTime(local, time, timezone);
  return Number.isFinite(instant) ? { kind: 'utc', time: instant } : null;
}

/** The instant of a local time in a zone; NaN for an unknown zone, or an offset with seconds (before about 1970). */
function zonedTime(local: string, time: number, timezone: unknown): number {
  if (typeof timezone !== 'string' || timezone.length > 64) return NaN;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  } catch {
    return NaN;
  }
  const offset = (instant: number) => format.format(instant).split('GMT')[1] || '+00:00';
  const after = offset(time + DAY_MS);
  const earlier = Date.parse(local + offset(time - DAY_MS));
  const later = Date.parse(local + after);
  // Only where both readings lie after a change of the clocks does the new offset hold.
  return offset(Math.min(earlier, later) || time) === after ? later : earlier;
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 8192) : '');
const lineOf = (value: unknown, limit: number) => cutText(plainText(textOf(value)), limit) || null;
