import { $ZodTransform, type $ZodType } from 'zod/v4/core';
import { emailFromUrl, parseEmail } from './values/mailto.js';
import { safeUrl, trimAddress } from './values/page-address.js';
import { smsFromUrl } from './values/sms.js';
import { parsePhone, phoneFromUrl } from './values/phone.js';
import { holdsOnly } from './values/uri.js';
import { parseDate } from './dates.js';
import type { PacketWarningCode } from './issues.js';
import { canonicalLanguage } from './language.js';
import { parseSpid } from './spid.js';
import { cutText, plainLines, plainText } from './text.js';

export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 60_000;

/** What is wrong with a value: the `params` of a rule's `custom` issue. */
export interface Flag {
  readonly code: PacketWarningCode;
  readonly data?: Readonly<Record<string, string | number>>;
  /** What can be used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
  /** Nothing is lost: only a strict reader minds. */
  readonly isForStrict?: boolean;
}

/** The rule for one value that is published as text. */
export type Rule<T> = $ZodType<T, string>;

/** @param parse null refuses the text, with `code`; a flag refuses it with another */
function rule<T>(code: PacketWarningCode, parse: (text: string, refuse: (flag: Flag) => void) => T | null): Rule<T> {
  // The class behind zod's `transform()`, without the methods for chaining that nobody calls here.
  return new $ZodTransform({
    type: 'transform',
    transform(input, { issues }) {
      const refuse = (params: Flag): void => void issues.push({ code: 'custom', params, path: [], input });
      const isText = typeof input === 'string';
      const value = isText ? parse(input, refuse) : null;
      // Of a date it does not matter in which way it can't be read.
      const isNamed = isText || code === 'invalid-date';
      if (value === null) refuse({ code: input == null ? 'missing-field' : isNamed ? code : 'invalid-type' });
      return value;
    },
  }) as Rule<T>;
}

/** Text for people: cleaned, and at most `limit` characters of it; where it must not be empty, an empty one is missing. */
function text(limit: number, clean = plainText, mayBeEmpty = true): Rule<string> {
  return rule('missing-field', (raw, refuse) => {
    // Far more than can be shown is not even cleaned.
    const head = cutText(raw, 4 * limit);
    const whole = clean(head);
    const kept = cutText(whole, limit);
    if (kept !== whole || head !== raw) refuse({ code: 'too-long', data: { limit }, kept });
    return kept || mayBeEmpty ? kept : null;
  });
}

/** A ready-made URL of a number or an address; what is lost of it is reported. */
function contact<T>(parse: (url: string) => T | null, ...fields: string[]): Rule<T> {
  return rule('forbidden-url', (raw, refuse) => {
    const url = trimAddress(raw);
    const kept = parse(url);
    if (kept !== null && !holdsOnly(url, ...fields)) refuse({ code: 'forbidden-url', kept });
    return kept;
  });
}

const name = (limit: number): Rule<string> => text(limit, plainText, false);

/**
 * The rules of the canonical format for each value that is published as text; the only place that knows them.
 * `packetSchema` and `parsePacket` are both made of them.
 */
export const rules = {
  id: rule('invalid-id', parseSpid),
  title: text(200),
  /** Absolute, or relative to the packet's own address, which the rule does not know. */
  mediaUrl: rule('forbidden-url', (url) =>
    safeUrl(url, { allowHttp: true, base: 'https://packet.invalid' }) === null ? null : url,
  ),
  transcript: text(400_000, plainLines, false),
  intent: name(200),
  label: name(80),
  pageUrl: rule('forbidden-url', (url) => safeUrl(url, { allowHttp: true })),
  phone: rule('invalid-phone', parsePhone),
  phoneUrl: contact(phoneFromUrl),
  smsUrl: contact(smsFromUrl, 'body'),
  smsBody: text(1000, plainLines),
  email: rule('invalid-email', parseEmail),
  emailUrl: contact(emailFromUrl, 'subject', 'body'),
  emailSubject: text(200),
  emailBody: text(1500, plainLines),
  author: name(200),
  created: rule('invalid-date', (date) => parseDate(date)),
  language: rule('invalid-language', (tag, refuse) => {
    const kept = canonicalLanguage(tag);
    if (kept && /[^a-z\d-]/i.test(tag)) refuse({ code: 'invalid-language', kept, isForStrict: true });
    return kept;
  }),
  eventLocation: text(300),
  eventDescription: text(2000, plainLines),
  eventText: text(100),
  tag: name(40),
  expires: rule('invalid-date', (date) => parseDate(date, { endOfDay: true })),
  cueText: text(1000),
  speaker: text(80),
};
