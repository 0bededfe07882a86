import type { PacketDate } from '../packet/model.js';

const format = (time: number, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...options }).format(time);

/** Formats a date in the reader's language; a date without a time is the same day everywhere. */
export function formatDate({ time, dateOnly }: PacketDate, language: string): string {
  if (!/^en(-US)?$/.test(language)) return format(time, language, dateOnly ? { timeZone: 'UTC' } : {});
  // The first use of `Intl` takes a good part of the time until the card appears, and `Date` is enough for English.
  const date = new Date(time);
  return (dateOnly ? date.toUTCString() : date.toDateString()).replace(
    /^\w+,? (?:0?(\d+) (\w+)|(\w+) 0?(\d+)) 0*(\d+).*/,
    '$2$3 $1$4, $5',
  );
}
