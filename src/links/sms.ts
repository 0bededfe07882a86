import { encodeSms } from '../packet/values/link-text.js';
import { parsePhone } from '../packet/values/phone.js';

/**
 * `sms:` URI of a number and a text (RFC 5724), of at most about 1,900 characters: a longer text is cut.
 * With `apple` the text follows `?&body=`, which the message app of iOS and macOS needs; so this is decided on the
 * visitor's device. Default false.
 */
export function smsHref(phone: string, body: string | null = null, { apple = false } = {}): string {
  const href = `sms:${parsePhone(phone) ?? ''}`;
  return body ? `${href}?${apple ? '&' : ''}body=${encodeSms(body)}` : href;
}
