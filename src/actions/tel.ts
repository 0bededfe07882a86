/**
 * A telephone number as an optional `+` and 3 to 15 ASCII digits (the length of E.164), or null.
 * Separators (space, `-`, `.`, parentheses) are taken out; letters, service codes, pauses, escapes and
 * full-width digits refuse it. At most 64 characters.
 */
export function parsePhone(raw: string): string | null {
  const digits = raw.length > 64 ? '' : raw.replace(/[ ().-]/g, '');
  return /^\+?[0-9]{3,15}$/.test(digits) ? digits : null;
}

/** The number of a ready-made `tel:` URI (RFC 3966), without its parameters; null when there is no plain number in it. */
export function phoneFromUrl(raw: string): string | null {
  return raw.length <= 2048 && /^tel:/i.test(raw) ? parseSubscriber(raw.slice(4)) : null;
}

/** RFC 3966 `telephone-subscriber`, as in `tel:` and `sms:`. Parameters (`;ext=`, `;phone-context=`) are dropped. */
export function parseSubscriber(raw: string): string | null {
  return parsePhone(raw.replace(/;.*/s, ''));
}

/** `tel:` URI of a number (RFC 3966); without the number where it is none. */
export function telHref(phone: string): string {
  return `tel:${parsePhone(phone) ?? ''}`;
}
