import { parseTimestamp } from '../captions/formats/timed-text.js';
import { valueAt } from './paths.js';

/** What a bare number counts. A tick is 100 nanoseconds. */
export type Unit = 'seconds' | 'milliseconds' | 'ticks';

const PER_SECOND: Readonly<Record<Unit, number>> = { seconds: 1, milliseconds: 1000, ticks: 10_000_000 };

/** ISO 8601 durations, as Azure writes them: `PT1M2.5S`. */
const DURATION = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/;
/** `1.300s`, the JSON form of a protocol buffer's duration. */
const WITH_UNIT = /^(\d{1,9}(?:\.\d{1,9})?)s$/;

/**
 * Seconds of a time: a number or a text of one in the given unit, `1.300s`, `PT1.3S`, `00:00:01.300`, or
 * `{seconds, nanos}`, either of which may be missing. NaN for anything else.
 */
export function secondsOf(value: unknown, unit: Unit): number {
  if (typeof value === 'number') return value / PER_SECOND[unit];
  if (typeof value === 'object') return ofProtocolBuffer(value);
  if (typeof value !== 'string' || value.length > 40 || !value.trim()) return NaN;
  const number = Number(value);
  if (!Number.isNaN(number)) return number / PER_SECOND[unit];
  const withUnit = WITH_UNIT.exec(value);
  if (withUnit) return Number(withUnit[1]);
  const duration = DURATION.exec(value);
  if (!duration) return parseTimestamp(value);
  const [, hours = 0, minutes = 0, seconds = 0] = duration;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function ofProtocolBuffer(value: object | null): number {
  // A 64-bit integer is a number, a text or, from some libraries, `{low, high}`.
  const seconds = valueAt(value, 'seconds.low | seconds');
  const nanos = valueAt(value, 'nanos');
  return seconds === undefined && nanos === undefined ? NaN : numberOf(seconds) + numberOf(nanos) / 1e9;
}

const numberOf = (value: unknown = 0): number =>
  typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
