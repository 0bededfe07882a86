/** A value of JSON, as `JSON.parse` gives it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
/** An object of JSON. */
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
 *   JSON has not or writes as another (a `Date`), what is nested more than 500 levels deep
 */
export function canonicalize(value: unknown): string {
  const text = textOf(value, 0);
  if (LONE_SURROGATE.test(text)) throw new TypeError('A lone surrogate');
  return text;
}

/** Of surrogates only lone ones are escaped by `JSON.stringify`; a backslash of the text itself stands there twice. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function textOf(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError('Too deep');
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  // `JSON.stringify` writes -0 as 0, as the scheme wants it.
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || isNumber)
    return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const entry of value) text += (text && ',') + textOf(entry, depth + 1);
    return `[${text}]`;
  }
  if (typeof value !== 'object' || typeof (value as JsonObject)['toJSON'] === 'function')
    throw new TypeError('No JSON');
  // `sort()` compares code units.
  for (const name of Object.keys(value).sort())
    text += `${text && ','}${JSON.stringify(name)}:${textOf((value as JsonObject)[name], depth + 1)}`;
  return `{${text}}`;
}
