/** What `sms:` and `mailto:` have in common: a target, and texts in named fields. */

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
  const rest = raw.slice(scheme.length);
  const at = rest.search(/[?&]/);
  const fields = new Map<string, string | null>();
  for (const field of at < 0 ? [] : rest.slice(at + 1).split('&')) {
    const [name = '', ...value] = field.split('=');
    const key = (decode(name) ?? '').toLowerCase();
    const text = decode(value.join('='));
    if (!fields.has(key)) fields.set(key, text && cleanText(text));
  }
  return { target: at < 0 ? rest : rest.slice(0, at), fields };
}

/** Percent-decodes once; null for a malformed escape. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * A text of several lines that is safe to pass on: line breaks as `\n`; without control characters (but tabs),
 * bidirectional controls and BOM; lone surrogates replaced.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\x85\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Bidi_C}\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** A text on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Percent-encodes a text for a URI, `%20` and never `+`; cut at a character's boundary so that at most `room` characters result. */
export function encodeText(text: string, room: number, lineBreak = '%0A'): string {
  let encoded = '';
  for (const character of cleanText(text)) {
    const next = character === '\n' ? lineBreak : encodeURIComponent(character);
    if (encoded.length + next.length > room) break;
    encoded += next;
  }
  return encoded;
}
