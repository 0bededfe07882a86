/** A value of JSON, as `JSON.parse` gives it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** As deep as anything that a person writes. The recursion below could go some thousands deep. */
const MAX_DEPTH = 500;

/**
 * The one text of a JSON value that everybody writes alike (JSON Canonicalization Scheme, RFC 8785): members sorted by the
 * UTF-16 code units of their names, numbers and strings as ECMAScript writes them, no white space.
 *
 * @throws {TypeError} for what is no JSON by I-JSON (RFC 7493): a lone surrogate, a number that is not finite, a value that
 *   JSON has not, more than 500 levels
 */
export function canonicalize(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) throw new TypeError('Too deep');
  if (typeof value === 'string') return stringText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  // `JSON.stringify` writes -0 as 0, as the scheme wants it.
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalize(entry, depth + 1)).join()}]`;
  if (typeof value !== 'object') throw new TypeError('No JSON');
  // `sort()` compares code units.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${stringText(name)}:${canonicalize((value as JsonObject)[name], depth + 1)}`);
  return `{${members.join()}}`;
}

function stringText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('A lone surrogate');
  return JSON.stringify(text);
}
