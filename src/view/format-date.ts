import type { CalendarTime, PacketDate } from '../packet/model.js';

const format = (time: number, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...options }).format(time);

/** A date in the reader's language; a day without a time is the same day everywhere. */
export const formatDate = ({ time, dateOnly }: PacketDate, language: string): string =>
  format(time, language, dateOnly ? { timeZone: 'UTC' } : {});

/** When an event begins: an instant in the reader's own time zone, a local time or a day as it was given. */
export const formatCalendarTime = ({ kind, iso }: CalendarTime, language: string): string =>
  format(Date.parse(kind === 'date' ? iso : `${iso}Z`), language, {
    ...(kind !== 'date' && { timeStyle: 'short' }),
    ...(kind !== 'utc' && { timeZone: 'UTC' }),
  });
