import { plainLines } from '../text.js';

/** What `sms:` and `mailto:` URIs have in common: a target, and texts in named fields. */

/** A ready-made URI, taken apart. */
export interface UriParts {
  /** What stands between the scheme and the fields, as written. */
  readonly target: string;
  /**
   * Fields by name in lower case, decoded once and cleaned; of several with one name the first.
   * A text with a malformed escape is null.
   */
  readonly fields: ReadonlyMap<string, string | null>;
}

/**
 * Takes `scheme:target?name=value&name=value` apart; null for another scheme or more than 8,192 characters.
 * The fields may also begin with `&` or `?&`, which messaging links use. A `+` stays a plus.
 */
export function takeApart(raw: string, scheme: string): UriParts | null {
  if (raw.length > 8192 || raw.slice(0, scheme.length).toLowerCase() !== scheme) return null;
  const [target, query] = split(raw.slice(scheme.length));
  const fields = new Map<string, string | null>();
  for (const field of query.split('&')) {
    const [name = '', ...value] = field.split('=');
    const key = (decodeOnce(name) ?? '').toLowerCase();
    const text = decodeOnce(value.join('='));
    if (!fields.has(key)) fields.set(key, text && plainLines(text));
  }
  return { target, fields };
}

/**
 * Whether a ready-made URI holds nothing that is lost when it is built again: of the parameters of a number only an
 * extension and a context of digits, and only fields of these names, well-formed, each once.
 */
export function holdsOnly(raw: string, ...names: string[]): boolean {
  const [target, query] = split(raw);
  const given = query.split('&').flatMap((field) => field.split('=')[0]?.toLowerCase() || []);
  return (
    !/;(?!\s*(?:ext=\d|phone-context=\+))./is.test(target) &&
    given.every((name, index) => names.includes(name) && given.indexOf(name) === index) &&
    decodeOnce(raw) !== null
  );
}

function split(raw: string): [target: string, query: string] {
  const [, target = '', query = ''] = /^([^?&]*).?(.*)$/s.exec(raw) ?? [];
  return [target, query];
}

/** Percent-decodes once; null for a malformed escape. */
export function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
