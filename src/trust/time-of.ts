import { readDateTime } from '../packet/dates.js';

/** The instant of a date and time with a time zone (XML Schema's `dateTimeStamp`), in milliseconds since the epoch; null for anything else. */
export function timeOf(value: unknown): number | null {
  const date = typeof value === 'string' ? readDateTime(value) : null;
  return date && date.offset !== null ? date.time - date.offset * 60_000 : null;
}
