import type { Fault, Fields } from './checks.js';
import { asText } from './text.js';
import { fitsMail, fitsSms, mailOf, MESSAGE_LIMITS, smsOf } from './values/contact.js';
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

export function callFaults(action: Fields): Faults {
  return action['phone'] == null ? urlFaults(action, 'phone', phoneFromUrl) : [];
}

export function smsFaults(action: Fields): Faults {
  const inUrl = action['phone'] == null ? urlFaults(action, 'phone', smsFromUrl, { body: MESSAGE_LIMITS.sms }) : [];
  const sms = smsOf(action);
  return sms && !fitsSms(sms) ? [...inUrl, linkTooLong] : inUrl;
}

export function mailFaults(action: Fields): Faults {
  const inAddress = addressFaults(action);
  const mail = mailOf(action);
  return mail && !fitsMail(mail) ? [...inAddress, linkTooLong] : inAddress;
}

function addressFaults(action: Fields): Faults {
  const { email, to } = action;
  if (email != null) return [];
  if (to == null)
    return urlFaults(action, 'email', emailFromUrl, { subject: MESSAGE_LIMITS.subject, body: MESSAGE_LIMITS.mail });
  if (typeof to !== 'string') return [wrongType(to, 'to')];
  return parseEmail(to) === null ? [{ code: 'invalid-email', path: ['to'] }] : [];
}

function pageFaults(url: unknown): Faults {
  if (typeof url !== 'string') return [wrongType(url, 'url')];
  return safeUrl(url, { allowHttp: true }) === null ? [{ code: 'forbidden-url', path: ['url'] }] : [];
}

/**
 * Of a ready-made URL, where there must be one; what is lost of it is a fault, too.
 *
 * @param limits of its texts, which those of the action take precedence over
 */
function urlFaults(
  action: Fields,
  field: string,
  parse: (url: string) => unknown,
  limits: Readonly<Record<string, number>> = {},
): Faults {
  const { url } = action;
  if (typeof url !== 'string') return [wrongType(url, url == null ? field : 'url')];
  const address = trimAddress(url);
  const given = parse(address);
  const isWhole = given !== null && holdsOnly(address, ...Object.keys(limits));
  const tooLong = Object.entries(limits).filter(
    ([name, limit]) => action[name] == null && asText((Object(given) as Fields)[name]).length > limit,
  );
  return [
    ...(isWhole ? [] : [{ code: 'forbidden-url', path: ['url'], isKept: given !== null } as const]),
    ...tooLong.map(([, limit]) => ({ code: 'too-long', path: ['url'], data: { limit }, isKept: true }) as const),
  ];
}

const wrongType = (value: unknown, field: string): Fault => ({
  code: value == null ? 'missing-field' : 'invalid-type',
  path: [field],
});
