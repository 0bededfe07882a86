import type { Fault, Fields } from './checks.js';
import { fitsMail, fitsSms, fromUrl, mailOf, MESSAGE_LIMITS, smsOf } from './values/contact.js';
import { cleanTime, eventOf } from './values/event.js';
import { MAX_URI_LENGTH } from './values/link-text.js';
import { emailFromUrl, parseEmail } from './values/mail-address.js';
import { safeUrl, trimAddress } from './values/page-address.js';
import { phoneFromUrl } from './values/phone.js';
import { holdsOnly } from './values/ready-made-url.js';
import { smsFromUrl } from './values/sms-url.js';
import { offsetOf } from './values/time-zone.js';

/** What can be wrong with an action beyond each of its fields. */
type Faults = readonly Fault[];

const linkTooLong: Fault = { code: 'too-long', data: { limit: MAX_URI_LENGTH }, isKept: true };

export function calendarFaults(action: Fields): Faults {
  if (action['start'] == null) return pageFaults(action['url']);
  const event = eventOf(action);
  const timezone = cleanTime(action['timezone']);
  const isKnown = !timezone || offsetOf(timezone) !== null;
  return event && isKnown ? [] : [{ code: 'invalid-event', isKept: event !== null }];
}

export function callFaults({ phone, url }: Fields): Faults {
  return phone == null ? urlFaults(url, 'phone', phoneFromUrl) : [];
}

export function smsFaults(action: Fields): Faults {
  const { phone, body, url } = action;
  const sms = smsOf(action);
  const inUrl = phone == null ? urlFaults(url, 'phone', smsFromUrl, 'body') : [];
  const given = phone == null && body == null ? fromUrl(url, smsFromUrl)?.body : null;
  return [...inUrl, ...textFaults(given, MESSAGE_LIMITS.sms), ...(sms && !fitsSms(sms) ? [linkTooLong] : [])];
}

export function mailFaults(action: Fields): Faults {
  const { email, to, subject, body, url } = action;
  const mail = mailOf(action);
  const isInUrl = email == null && to == null;
  const given = isInUrl ? fromUrl(url, emailFromUrl) : null;
  return [
    ...(isInUrl ? urlFaults(url, 'email', emailFromUrl, 'subject', 'body') : email == null ? addressFaults(to) : []),
    ...textFaults(subject == null ? given?.subject : null, MESSAGE_LIMITS.subject),
    ...textFaults(body == null ? given?.body : null, MESSAGE_LIMITS.mail),
    ...(mail && !fitsMail(mail) ? [linkTooLong] : []),
  ];
}

function pageFaults(url: unknown): Faults {
  if (typeof url !== 'string') return [wrongType(url, 'url')];
  return safeUrl(url, { allowHttp: true }) === null ? [{ code: 'forbidden-url', path: ['url'] }] : [];
}

function addressFaults(to: unknown): Faults {
  if (typeof to !== 'string') return [wrongType(to, 'to')];
  return parseEmail(to) === null ? [{ code: 'invalid-email', path: ['to'] }] : [];
}

/** Of a ready-made URL, where there must be one; what is lost of it is a fault, too. */
function urlFaults(url: unknown, field: string, parse: (url: string) => unknown, ...names: string[]): Faults {
  if (typeof url !== 'string') return [wrongType(url, url == null ? field : 'url')];
  const isKept = fromUrl(url, parse) !== null;
  return isKept && holdsOnly(trimAddress(url), ...names) ? [] : [{ code: 'forbidden-url', path: ['url'], isKept }];
}

function textFaults(text: string | null | undefined, limit: number): Faults {
  return (text?.length ?? 0) > limit ? [{ code: 'too-long', path: ['url'], data: { limit }, isKept: true }] : [];
}

const wrongType = (value: unknown, field: string): Fault => ({
  code: value == null ? 'missing-field' : 'invalid-type',
  path: [field],
});
