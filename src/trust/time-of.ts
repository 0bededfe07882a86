const DATE_TIME_STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The instant of a date and time with a time zone (`dateTimeStamp` of XML Schema, which proofs and keys have), in
 * milliseconds since the epoch; null for anything else.
 */
export function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' && DATE_TIME_STAMP.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : time;
}
