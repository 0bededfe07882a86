interface TimeParts {
  readonly hours: number;
  readonly minutes: number;
  /** Whole seconds, rounded down. */
  readonly seconds: number;
}

const isTime = (seconds: number): boolean => seconds >= 0 && seconds < Infinity;

/** Hours, minutes and whole seconds; all zero when `seconds` is negative or not finite. */
export function timeParts(seconds: number): TimeParts {
  const whole = isTime(seconds) ? Math.floor(seconds) : 0;
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}

/** A position or length to look at: `0:09`, `12:34`, `1:02:03`; `–:––` when it is negative or not finite. */
export function formatTime(seconds: number): string {
  if (!isTime(seconds)) return '–:––';
  const parts = timeParts(seconds);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const minutes = parts.hours ? `${parts.hours}:${twoDigits(parts.minutes)}` : parts.minutes;
  return `${minutes}:${twoDigits(parts.seconds)}`;
}

/**
 * A position or length to listen to, without the units that are zero: `1 minute, 5 seconds`.
 * Empty when it is negative or not finite.
 *
 * @param language BCP 47 tag of the interface
 */
export function spokenTime(seconds: number, language: string): string {
  if (!isTime(seconds)) return '';
  const { hours, minutes, seconds: rest } = timeParts(seconds);
  // Intl.DurationFormat would do all of this, and is missing in Firefox before 136.
  const say = (value: number, unit: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const said: string[] = [];
  if (hours) said.push(say(hours, 'hour'));
  if (minutes) said.push(say(minutes, 'minute'));
  if (rest || !said.length) said.push(say(rest, 'second'));
  return new Intl.ListFormat(language, { type: 'unit' }).format(said);
}
