import { parseSubscriber } from './phone.js';
import { takeApart } from './ready-made-url.js';

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
