import { parsePhone } from '../packet/values/phone.js';

/** `tel:` URI of a number (RFC 3966); without the number where the text is not one. */
export function telHref(phone: string): string {
  return `tel:${parsePhone(phone) ?? ''}`;
}
