import { asText, lineOf, linesOf } from '../text.js';
import { encodeMail, encodeSms } from './link-text.js';
import { emailFromUrl, parseEmail } from './mail-address.js';
import { trimAddress } from './page-address.js';
import { displayedPhone, parsePhone, phoneFromUrl } from './phone.js';
import { smsFromUrl } from './sms-url.js';

/**
 * Whom an action calls or writes to, and what: from its own fields or else from a ready-made URL. A number or an address
 * of its own takes precedence over the whole URL, and is not replaced by it when it is invalid.
 */

/** UTF-16 code units of the texts of a message. */
export const MESSAGE_LIMITS = { sms: 1000, subject: 200, mail: 1500 } as const;

type Fields = Readonly<Record<string, unknown>>;

/** A ready-made URL taken apart; null where it is none. */
export function fromUrl<T>(url: unknown, parse: (url: string) => T | null): T | null {
  return typeof url === 'string' ? parse(trimAddress(url)) : null;
}

/** The number of a call, or null. */
export function phoneOf({ phone, url }: Fields): string | null {
  return phone == null ? fromUrl(url, phoneFromUrl) : parsePhone(asText(phone));
}

/** How the number of a call or an SMS is shown (`displayedPhone`). */
export function displayPhoneOf({ phone, url }: Fields): string {
  return displayedPhone(asText(phone ?? url));
}

/** The number and the text of an SMS, or null. */
export function smsOf({ phone, body, url }: Fields): { phone: string; body: string | null } | null {
  const given = phone == null ? fromUrl(url, smsFromUrl) : { phone: parsePhone(asText(phone)), body: null };
  return given?.phone ? { phone: given.phone, body: linesOf(body ?? given.body, MESSAGE_LIMITS.sms) || null } : null;
}

/** The address and the texts of a mail, or null. `to` is another name of `email`. */
export function mailOf(fields: Fields): { email: string; subject: string | null; body: string | null } | null {
  const address = fields['email'] ?? fields['to'];
  const given =
    address == null
      ? fromUrl(fields['url'], emailFromUrl)
      : { email: parseEmail(asText(address)), subject: null, body: null };
  return given?.email
    ? {
        email: given.email,
        subject: lineOf(fields['subject'] ?? given.subject, MESSAGE_LIMITS.subject) || null,
        body: linesOf(fields['body'] ?? given.body, MESSAGE_LIMITS.mail) || null,
      }
    : null;
}

/** Whether the text of an SMS fits into its link. */
export const fitsSms = ({ body }: NonNullable<ReturnType<typeof smsOf>>): boolean =>
  encodeSms(body) === encodeSms(body, Infinity);

/** Whether the texts of a mail fit into its link. */
export function fitsMail({ email, subject, body }: NonNullable<ReturnType<typeof mailOf>>): boolean {
  const [cut, whole] = [encodeMail(email, subject, body), encodeMail(email, subject, body, Infinity)];
  return cut.subject === whole.subject && cut.body === whole.body;
}
