import { minutesEast } from '../dates.js';

const DAY_MS = 86_400_000;
/** `+02:00`, `-0330`, `UTC+2`, `GMT-3`, `Z`. */
const FIXED = /^(?:Z|(?:UTC|GMT)?\s?([+\-−])([01]\d|2[0-3]|\d(?!\d\d$))(?::?([0-5]\d))?)$/i;
/**
 * What only some engines take for the name of a zone: offsets, abbreviations (`IST` is the time of three countries) but those
 * few that are names of the time zone database, and names that it does not have or no longer has.
 */
const NO_NAME =
  /^(?:[+\-−]|(?!(?:[CEMW]ET|[EHM]ST|PRC|RO[CK]|U[CT][CT]|GMT)$)[a-z]{3}$|SystemV\/|US\/Pacific-|Canada\/East-|Factory$)/i;
/** Newer names of the database, and a zone that older engines know and that has the same time today. */
const NEW_NAMES: Readonly<Record<string, string>> = {
  'europe/kyiv': 'Europe/Kiev',
  'america/ciudad_juarez': 'America/Denver',
  'america/coyhaique': 'America/Punta_Arenas',
};

/** Milliseconds east of UTC at an instant, in milliseconds since the epoch; NaN for an offset with seconds (before 1972). */
export type Offset = (instant: number) => number;

/**
 * The offsets of a time zone, or null for one that is not known: an offset, or a name of the IANA time zone database in any
 * case. Which names there are is decided here, and what the clocks show there by the engine's own copy of the database.
 */
export function offsetOf(timezone: string): Offset | null {
  const name = timezone.trim();
  const fixed = fixedOffset(name);
  if (!Number.isNaN(fixed)) return () => fixed;
  const format =
    name.length > 64 || NO_NAME.test(name) ? null : (formatIn(name) ?? formatIn(NEW_NAMES[name.toLowerCase()]));
  // At UTC some write nothing behind it.
  return format && ((instant) => fixedOffset(/GMT(.+)/.exec(format.format(instant))?.[1] ?? 'Z'));
}

/** Milliseconds east of UTC; NaN for a text that is no offset. */
function fixedOffset(text: string): number {
  const [match, sign, hours, minutes] = FIXED.exec(text) ?? [];
  return match ? minutesEast(sign, hours, minutes) * 60_000 : NaN;
}

function formatIn(timeZone: string | undefined): Intl.DateTimeFormat | null {
  try {
    return timeZone ? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }) : null;
  } catch {
    return null;
  }
}

/**
 * The instant of a local time, both in milliseconds since the epoch, the local time as if it were in UTC. One that a change
 * of the clocks skips or repeats is read with the offset before the change (RFC 5545, section 3.3.5).
 */
export function instantOf(local: number, offset: Offset): number {
  const after = offset(local + DAY_MS);
  const earlier = local - offset(local - DAY_MS);
  const later = local - after;
  // Only where both readings lie after a change of the clocks does the new offset hold.
  return offset(Math.min(earlier, later) || local) === after ? later : earlier;
}
