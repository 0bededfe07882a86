import type { Packet, PacketDate } from './model.js';

/**
 * A date, or date and time, of ISO 8601 in its extended or basic format, with what RFC 3339, RFC 9557 and SQL write
 * otherwise: letters in lower case, a blank for the `T` and before the offset, its hours alone, brackets after it.
 */
const DATE_TIME =
  /^\s*([1-9]\d{3})(-?)(\d\d)\2(\d\d)(?:(?:[Tt]|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?(?:\s*([Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|([+\-−])([01]\d|2[0-3])(?::?([0-5]\d))?)(?:\[([\w/+-]+)\])?(?:\[[\w-]+=[\w-]+\])*)?)?\s*$/;
export const MAX_DATE_LENGTH = 100;
const DAY_SECONDS = 86_400;

/** A date as it is written. */
export interface DateTime {
  /** Milliseconds since the epoch, as if it were written in UTC. */
  readonly time: number;
  /** A day without a time. */
  readonly dateOnly: boolean;
  /** Minutes east of UTC; null where none are given. */
  readonly offset: number | null;
  /** The time zone in brackets (RFC 9557), else the offset, `+01:00`, where it is not that of UTC. */
  readonly timezone: string | null;
}

/**
 * A real date of the years 1000 to 9999; null for any other text, for a time that no clock shows, and where a suffix is
 * marked as critical (RFC 9557, section 3.3). 24:00 is the end of the day (ISO 8601-1:2019/Amd 1:2022), a leap second,
 * which only the end of a day in UTC has, the one after it (RFC 3339, section 5.7).
 */
export function readDateTime(text: string): DateTime | null {
  const match = text.length <= MAX_DATE_LENGTH && DATE_TIME.exec(text);
  if (!match) return null;
  const [, year, , month, day, hour, minute = 0, second = 0, fraction = '', zone, sign, east, eastMinute, name] = match;
  const date = [year, month, day].join('-');
  const midnight = Date.parse(date);
  // Engines differ on 30 February: some read it as a day in March.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return null;
  const offset = minutesEast(sign, east, eastMinute);
  const seconds = minutesEast('+', hour, minute) * 60 + Number(second) + Number(`.${fraction}0`);
  const isLeap = second === '60' && (midnight / 1000 + seconds - offset * 60) % DAY_SECONDS === 0;
  if (Number(minute) > 59 || (Number(second) > 59 && !isLeap) || seconds > DAY_SECONDS) return null;
  return {
    time: midnight + Math.floor(seconds * 1000),
    dateOnly: !hour,
    offset: zone ? offset : null,
    timezone: name ?? (offset ? `${sign === '+' ? sign : '-'}${east!}:${eastMinute ?? '00'}` : null),
  };
}

/** Minutes of an offset from UTC, or of a time of day; 0 without digits. A sign other than `+` is a minus. */
export function minutesEast(
  sign: string | undefined,
  hours: string | number = 0,
  minutes: string | number = 0,
): number {
  return (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1) || 0;
}

/**
 * The instant of a date (see `readDateTime`), or null. Without an offset it is in UTC. With `endOfDay` a date without a
 * time means the end of that day, in UTC.
 */
export function parseDate(text: string, { endOfDay = false } = {}): PacketDate | null {
  const date = readDateTime(text);
  if (!date) return null;
  const { time, dateOnly, offset } = date;
  return { time: time - (offset ?? 0) * 60_000 + (endOfDay && dateOnly ? DAY_SECONDS * 1000 : 0), dateOnly };
}

/**
 * Whether a packet is no longer valid; false where that can't be told (`meta.isExpiryUnknown`).
 *
 * @param now milliseconds since the epoch, by default the current time
 */
export function isExpired(packet: Packet, now: number = Date.now()): boolean {
  const { expires } = packet.meta;
  return expires !== null && now >= expires.time;
}
