import { parsePhone, parseSubscriber } from './phone.js';
import { encodeText, MAX_URI_LENGTH, takeApart } from './uri.js';

/**
 * A ready-made `sms:` URI (RFC 5724), taken apart: exactly one number, else null, and the text.
 * The text may follow `?body=` and the other ways that are published (`&body=`, `?&body=`, `;?&body=`). It is decoded
 * once; one with a malformed escape is dropped and the number kept. Other fields are dropped.
 */
export function smsFromUrl(raw: string): { phone: string; body: string | null } | null {
  const parts = takeApart(raw, 'sms:');
  const phone = parts && parseSubscriber(parts.target);
  return phone ? { phone, body: parts.fields.get('body') || null } : null;
}

/**
 * `sms:` URI of a number and a text (RFC 5724), of at most about 1,900 characters: a longer text is cut.
 * With `apple` the text follows `?&body=`, which the message app of iOS and macOS needs; so this is decided on the
 * visitor's device. Default false.
 */
export function smsHref(phone: string, body: string | null = null, { apple = false } = {}): string {
  const href = `sms:${parsePhone(phone) ?? ''}`;
  return body ? `${href}?${apple ? '&' : ''}body=${encodeText(body, MAX_URI_LENGTH - 40)}` : href;
}
