import type { MsgFn } from '@lit/localize';
import { offsetOf } from '../packet/values/time-zone.js';
import type { CalendarEvent } from '../packet/model.js';
import { str } from './localize.js';

const DAY_MS = 86_400_000;
/** A date this near needs no year. */
const NEAR_MS = 330 * DAY_MS;
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric' };

/** The reader, and the time of reading. */
export interface EventReader {
  /** BCP 47 tag for `Intl`. */
  readonly language: string;
  readonly msg: MsgFn;
  /** True if the reader is on this device, and so in its time zone; false on a server. */
  readonly isHere: boolean;
  /** Milliseconds since the epoch; by default the current time. */
  readonly now?: number;
}

/**
 * Formats the start of an event: in its own time zone, with the name of the place, followed by the reader's own time if
 * that differs. Without a zone, an instant is in the reader's time, and a local time or a day is as given.
 */
export function formatEventTime({ start, timezone }: CalendarEvent, reader: EventReader): string {
  const { language, msg, isHere, now = Date.now() } = reader;
  const { kind, iso } = start;
  const write = (time: number, options: Intl.DateTimeFormatOptions): string =>
    // Some engines write a narrow no-break space before "PM", others a plain one.
    new Intl.DateTimeFormat(language, options).format(time).replaceAll('\u202f', ' ');
  const time = Date.parse(kind === 'date' ? iso : `${iso}Z`);
  const offset = timezone === undefined ? NaN : (offsetOf(timezone)?.(time) ?? NaN);
  if (timezone === undefined || Number.isNaN(offset)) {
    const options: Intl.DateTimeFormatOptions = kind === 'date' ? {} : { timeStyle: 'short' };
    return write(time, { dateStyle: 'medium', ...options, ...(kind !== 'utc' && { timeZone: 'UTC' }) });
  }
  const isNear = time > now - DAY_MS && time < now + NEAR_MS;
  const day: Intl.DateTimeFormatOptions = isNear ? DAY : { ...DAY, year: 'numeric' };
  // Shifted, so that its hours in UTC are the local ones.
  const local = time + offset;
  const when = write(local, { ...day, ...TIME, timeZone: 'UTC' });
  const there = `${when}, ${placeOf(timezone, offset)}`;
  const own = -new Date(time).getTimezoneOffset() * 60_000;
  if (!isHere || own === offset) return there;
  const isSameDay = Math.floor(local / DAY_MS) === Math.floor((time + own) / DAY_MS);
  const yours = write(time, isSameDay ? TIME : { ...day, ...TIME });
  return `${there} (${msg(str`${yours} your time`, { id: 'your-time' })})`;
}

/**
 * A human-readable name of a time zone, derived from its identifier alone, since engines name it differently: the city,
 * `US Eastern`, or `UTC+5:30`.
 *
 * @param offset milliseconds east of UTC
 */
export function placeOf(timezone: string, offset: number): string {
  const parts = timezone.replaceAll('_', ' ').split('/');
  const [area = ''] = parts;
  if (!/^[a-z]/i.test(area) || /^(etc|utc|gmt|uct|z|zulu|universal|greenwich)\b|^gmt0/i.test(area))
    return offsetName(offset);
  const name = parts.at(-1)!;
  const place = /^(us|canada|brazil|chile|mexico)$/i.test(area) ? `${area} ${name}` : name;
  // Nobody writes a city all in one case, so it gets capitals; a name without an area is a code.
  return parts.length > 1 && (place === place.toLowerCase() || place === place.toUpperCase())
    ? place.toLowerCase().replace(/(?<!\p{L})(us\b|\p{L})/gu, (letters) => letters.toUpperCase())
    : place;
}

function offsetName(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const rest = minutes % 60;
  if (!minutes) return 'UTC';
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
