import { encodeMail } from '../packet/values/link-text.js';
import { parseEmail } from '../packet/values/mail-address.js';

/**
 * `mailto:` URI (RFC 6068): one address, subject and body; spaces as `%20`, line breaks as `%0D%0A` and only in the body.
 * At most about 1,900 characters: a longer body is cut, and a subject of more than 600.
 */
export function mailtoHref(email: string, subject: string | null = null, body: string | null = null): string {
  const mail = encodeMail(parseEmail(email) ?? '', subject, body);
  const fields = [subject && `subject=${mail.subject}`, body && `body=${mail.body}`].filter(Boolean);
  return ['mailto:' + mail.address, fields.join('&')].filter(Boolean).join('?');
}
