import type { Packet, PacketDate } from './model.js';

const DATE = /^([1-9]\d{3}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))?)?$/;
const DAY_MS = 86_400_000;

/**
 * A real calendar date of the years 1000 to 9999 in ISO 8601, `2026-03-01` or `2026-03-01T09:30:00.000+01:00`
 * (`Z` or no offset: UTC); null for any other text. With `endOfDay` a date without a time means the end of that day, in UTC.
 */
export function parseDate(text: string, { endOfDay = false } = {}): PacketDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, day = '', clock, seconds = ':00', fraction = '', sign, hours, minutes] = match;
  const iso = `${day}T${clock ?? '00:00'}${seconds}`;
  const time = Date.parse(iso + 'Z');
  // Engines differ on 30 February: some read it as a day in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) return null;
  if (!clock) return { time: endOfDay ? time + DAY_MS : time, dateOnly: true };
  const offsetMinutes = Number(`${sign ?? ''}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return { time: time + Math.floor(Number(fraction) * 1000) - offsetMinutes * 60_000, dateOnly: false };
}

/** Whether a packet is no longer valid. `now`: milliseconds since the epoch, by default the current time. */
export function isExpired(packet: Packet, now: number = Date.now()): boolean {
  const { expires } = packet.meta;
  return expires !== null && now >= expires.time;
}
