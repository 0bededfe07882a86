import type { CalendarTime, PacketDate } from '../packet/model.js';

const format = (time: number, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...options }).format(time);

/** A date in the reader's language; a day without a time is the same day everywhere. */
export function formatDate({ time, dateOnly }: PacketDate, language: string): string {
  if (!/^en(-US)?$/.test(language)) return format(time, language, dateOnly ? { timeZone: 'UTC' } : {});
  // The first use of `Intl` takes a browser a good part of the time until the card is there, and `Date` knows English.
  const date = new Date(time);
  return (dateOnly ? date.toUTCString() : date.toDateString()).replace(
    /^\w+,? (?:0?(\d+) (\w+)|(\w+) 0?(\d+)) 0*(\d+).*/,
    '$2$3 $1$4, $5',
  );
}

/** When an event begins: an instant in the reader's own time zone, a local time or a day as it was given. */
export const formatCalendarTime = ({ kind, iso }: CalendarTime, language: string): string =>
  format(Date.parse(kind === 'date' ? iso : `${iso}Z`), language, {
    ...(kind !== 'date' && { timeStyle: 'short' }),
    ...(kind !== 'utc' && { timeZone: 'UTC' }),
  });
