import { plainLines, plainText } from '../text.js';

/** Characters of a `sms:` or `mailto:` URI; mail and message apps, and systems, cut longer ones. */
export const MAX_URI_LENGTH = 1900;

/** The texts of a mail, percent-encoded, as far as there is room for them in its link. */
export interface EncodedMail {
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Percent-encodes a text for a URI, `%20` and never `+`; cut at a character's boundary, so that at most `room` characters
 * result.
 *
 * @param others what some characters become instead of what they are for `encodeURIComponent()`
 */
export function encodeText(text: string, room: number, others: Readonly<Record<string, string>> = {}): string {
  let encoded = '';
  for (const character of plainLines(text)) {
    const next = others[character] ?? encodeURIComponent(character);
    if (encoded.length + next.length > room) break;
    encoded += next;
  }
  return encoded;
}

/** The body of an SMS, in a link of at most about 1,900 characters: a longer body is cut. */
export function encodeSms(body: string | null, maxLength = MAX_URI_LENGTH): string {
  return encodeText(body ?? '', maxLength - 40);
}

/**
 * The texts of a mail, in a link of at most `maxLength` characters, by default about 1,900: a longer body is cut, and a
 * subject of more than 600. Line breaks are `%0D%0A` (RFC 6068, section 5), and only in the body.
 */
export function encodeMail(
  email: string,
  subject: string | null,
  body: string | null,
  maxLength = MAX_URI_LENGTH,
): EncodedMail {
  const address = email.split('@').map(encodeURIComponent).join('@');
  const encoded = encodeText(plainText(subject ?? ''), maxLength - 1300);
  const taken = `mailto:${address}`.length + (encoded ? `?subject=${encoded}`.length : 0);
  return { address, subject: encoded, body: encodeText(body ?? '', maxLength - 10 - taken, { '\n': '%0D%0A' }) };
}
