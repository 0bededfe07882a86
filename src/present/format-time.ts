import { formatNumber } from './format-number.js';

interface TimeParts {
  readonly hours: number;
  readonly minutes: number;
  /** Whole seconds, rounded down. */
  readonly seconds: number;
}

const isTime = (seconds: number): boolean => seconds >= 0 && seconds < Infinity;

/** Splits seconds into hours, minutes and whole seconds; all zero if `seconds` is negative or not finite. */
export function timeParts(seconds: number): TimeParts {
  const whole = isTime(seconds) ? Math.floor(seconds) : 0;
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}

/**
 * Formats a position or length for display: `0:09`, `12:34`, `1:02:03`; `–:––` if it is negative or not finite.
 *
 * @param language BCP 47 tag of the interface, for its digits
 */
export function formatTime(seconds: number, language: string): string {
  if (!isTime(seconds)) return '–:––';
  const { hours, minutes, seconds: rest } = timeParts(seconds);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const text = `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(rest)}`;
  return text.replace(/\d/g, (digit) => formatNumber(Number(digit), language));
}

/**
 * Formats a position or length for screen readers, without units that are zero: `1 minute, 5 seconds`. Empty if it is
 * negative or not finite.
 *
 * @param language BCP 47 tag of the interface
 */
export function spokenTime(seconds: number, language: string): string {
  if (!isTime(seconds)) return '';
  const { hours: hour, minutes: minute, seconds: second } = timeParts(seconds);
  // Intl.DurationFormat would do all of this, but Firefox lacks it before 136.
  const said = Object.entries({ hour, minute, second })
    .filter(([unit, value]) => value || (unit === 'second' && seconds < 1))
    .map(([unit, value]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    );
  return new Intl.ListFormat(language, { type: 'unit' }).format(said);
}
