import { readDateTime } from '../dates.js';
import type { CalendarEvent, CalendarTime } from '../model.js';
import { lineOf, linesOf } from '../text.js';
import { instantOf, offsetOf } from './time-zone.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const LAST_MS = Date.UTC(3000);

/** UTF-16 code units of each text. */
export const EVENT_LIMITS = { title: 200, location: 300, description: 2000, time: 100 } as const;

type Fields = Readonly<Record<string, unknown>>;

/** What a packet may say about an event; `label` is the action's own. */
export interface EventFields {
  title?: unknown;
  label: unknown;
  start: unknown;
  end?: unknown;
  durationMinutes?: unknown;
  location?: unknown;
  description?: unknown;
  timezone?: unknown;
}

/** Milliseconds since the epoch; a date, and a local time without a zone, as if they were in UTC. */
type Moment = { kind: CalendarTime['kind']; time: number; timezone?: string | null };

/**
 * An event for the visitor's calendar, or null when it has no usable start or ends before it starts.
 *
 * - `start`, `end`: a real date, or date-time, of the years 1000 to 2999, as in `readDateTime`. One with `Z` or an offset
 *   is an instant; a local one is read in the `timezone`, which must then be known (`offsetOf`), and is of 1970 or later,
 *   or is floating when none is given (RFC 5545 3.3.5). Both must be of one kind. A local time that a change of the clocks
 *   skips or repeats is read with the offset before the change (RFC 5545 3.3.5).
 * - `timezone` is kept where it is known; else the offset of the start, where it is not that of UTC.
 * - `end` is exclusive (RFC 5545 3.8.2.2). A date equal to the start means that one day; a time equal to it, no end.
 * - `durationMinutes`, 1 to 525,600, counts where there is no `end`; whole days are rounded up. Otherwise the end is null.
 * - `title` (200 characters; the label where there is none), `location` (300), `description` (2,000) are cleaned and cut.
 */
export function parseEvent(fields: EventFields): CalendarEvent | null {
  const timezone = timeOf(fields.timezone);
  const start = parseMoment(timeOf(fields.start), timezone);
  const endTime = start && endOf(start, fields, timezone);
  if (!start || endTime === null) return null;
  const { kind, time } = start;
  const length = kind === 'date' ? 10 : 19;
  const calendarTime = (instant: number) => ({ kind, iso: new Date(instant).toISOString().slice(0, length) });
  return {
    title: lineOf(fields.title, EVENT_LIMITS.title) || lineOf(fields.label, EVENT_LIMITS.title),
    start: calendarTime(time),
    end: endTime > time ? calendarTime(endTime) : null,
    location: lineOf(fields.location, EVENT_LIMITS.location) || null,
    description: linesOf(fields.description, EVENT_LIMITS.description) || null,
    ...(start.timezone && { timezone: start.timezone }),
  };
}

/** The event of a `calendar` action, or null; an end, and a time zone, that is not a text is left out. */
export function eventOf(action: Fields): CalendarEvent | null {
  const { start, label, end, timezone } = action;
  return parseEvent({
    ...action,
    label,
    start: typeof start === 'string' ? cleanTime(start) : start,
    end: cleanTime(end),
    timezone: cleanTime(timezone),
  });
}

/** A time or a time zone of a packet; `''` for what is not a text. */
export const cleanTime = (value: unknown): string => lineOf(value, EVENT_LIMITS.time);

/** When an event ends, at its start where that is not said; null where it can't. */
function endOf({ kind, time }: Moment, fields: EventFields, timezone: string): number | null {
  const isDate = kind === 'date';
  const text = timeOf(fields.end);
  if (text) {
    const end = parseMoment(text, timezone);
    if (end?.kind !== kind || end.time < time) return null;
    return end.time === time && isDate ? time + DAY_MS : end.time;
  }
  const { durationMinutes: minutes } = fields;
  if (typeof minutes !== 'number' || !(minutes >= 1 && minutes <= 525_600)) return time;
  return time + (isDate ? Math.ceil(minutes / 1440) * DAY_MS : minutes * MINUTE_MS);
}

function parseMoment(text: string, timezone: string): Moment | null {
  const date = readDateTime(text);
  if (!date || date.time >= LAST_MS) return null;
  // Calendars know no parts of a second.
  const time = Math.floor(date.time / 1000) * 1000;
  if (date.dateOnly) return { kind: 'date', time };
  const isLocal = date.offset === null;
  if (isLocal && !timezone) return { kind: 'floating', time };
  const zone = timezone && offsetOf(timezone) ? timezone.trim() : date.timezone;
  const offset = zone && offsetOf(zone);
  if (!isLocal) return { kind: 'utc', time: time - date.offset * MINUTE_MS, timezone: offset ? zone : null };
  const instant = offset && time >= 0 ? instantOf(time, offset) : NaN;
  return Number.isFinite(instant) ? { kind: 'utc', time: instant, timezone: zone } : null;
}

/** What is no text is neither a time nor a time zone, but not missing. */
const timeOf = (value: unknown): string => (typeof value === 'string' ? value : value == null ? '' : '?');
