import {
  array,
  discriminatedUnion,
  literal,
  NEVER,
  nullable,
  nullish,
  number,
  object,
  pipe,
  string,
  transform,
  union,
  type core,
} from 'zod/mini';
import { parseEvent } from '../../actions/calendar.js';
import { emailFromUrl, parseEmail } from '../../actions/mailto.js';
import { safeUrl } from '../../actions/safe-url.js';
import { smsFromUrl } from '../../actions/sms.js';
import { parsePhone, phoneFromUrl } from '../../actions/tel.js';
import { parseDate } from '../dates.js';
import type { PacketWarningCode } from '../issues.js';
import { parseSpid } from '../spid.js';
import { cutText, plainLines, plainText } from '../text.js';
import type { Source } from './source.js';

export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 20_000;

/** What the schema's own issues carry, as `params` of a `custom` issue. */
export interface Flag {
  readonly code: PacketWarningCode;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Input that can be used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
}

function flag(payload: core.ParsePayload, params: Flag, ...path: string[]): void {
  payload.issues.push({ code: 'custom', params, path, input: payload.value });
}

/** Text that a parser turns into something else, or refuses. */
function parsed<T>(code: PacketWarningCode, parse: (text: string) => T | null) {
  return pipe(
    string(),
    transform((text: string, payload): T => {
      const value = parse(text);
      if (value !== null) return value;
      flag(payload, { code });
      return NEVER;
    }),
  );
}

/** Text for people, cleaned, of at most `limit` characters. */
function text(limit: number, clean = plainText, mayBeEmpty = true) {
  return string().check((payload) => {
    // Far more than can be shown is not even cleaned.
    const head = cutText(payload.value, 4 * limit);
    const whole = clean(head);
    const kept = cutText(whole, limit);
    if (kept !== whole || head !== payload.value) flag(payload, { code: 'too-long', data: { limit }, kept });
    else if (!kept && !mayBeEmpty) flag(payload, { code: 'missing-field' });
    payload.value = kept;
  });
}

const name = (limit: number) => text(limit, plainText, false);
const lines = (limit: number) => nullable(text(limit, plainLines));

const webUrl = (url: string) => safeUrl(url, { allowHttp: true });
/** Absolute, or relative to the packet's own address, which the schema does not know. */
const mediaUrl = parsed('forbidden-url', (url) =>
  safeUrl(url, { allowHttp: true, base: 'https://packet.invalid' }) === null ? null : url,
);
const phone = parsed('invalid-phone', parsePhone);
const email = parsed('invalid-email', parseEmail);
const label = name(80);
const optionalString = nullish(string());
const optionalNumber = nullish(number());

/** The specific field of an action where it is given, else what its ready-made URL says. */
function given<T>(
  payload: core.ParsePayload,
  field: string,
  value: T | null | undefined,
  url: string | null | undefined,
  fromUrl: (url: string) => T | null,
): T {
  const found = value ?? (url == null ? null : fromUrl(url));
  if (found !== null) return found;
  if (url == null) flag(payload, { code: 'missing-field' }, field);
  else flag(payload, { code: 'forbidden-url' }, 'url');
  return NEVER;
}

const page = object({ type: literal(['link', 'form']), label, url: parsed('forbidden-url', webUrl) });

const callFields = object({ type: literal('call'), label, phone: nullish(phone), url: optionalString });
const call = pipe(
  callFields,
  transform(({ type, label, phone, url }, payload) => ({
    type,
    label,
    phone: given(payload, 'phone', phone, url, phoneFromUrl),
  })),
);

const smsFields = object({
  type: literal('sms'),
  label,
  phone: nullish(phone),
  body: optionalString,
  url: optionalString,
});
const sms = pipe(
  pipe(
    smsFields,
    transform(({ type, label, phone, body, url }, payload) => {
      const target = given(payload, 'phone', phone && { phone, body: null }, url, smsFromUrl);
      return { ...target, type, label, body: body ?? target?.body };
    }),
  ),
  object({ type: literal('sms'), label: string(), phone: string(), body: lines(1000) }),
);

const emailFields = object({
  type: literal('email'),
  label,
  email: nullish(email),
  to: nullish(email),
  subject: optionalString,
  body: optionalString,
  url: optionalString,
});
const mail = pipe(
  pipe(
    emailFields,
    transform(({ type, label, email, to, subject, body, url }, payload) => {
      const address = email ?? to;
      const parts = address == null ? null : { email: address, subject: null, body: null };
      const target = given(payload, 'email', parts, url, emailFromUrl);
      return { type, label, email: target.email, subject: subject ?? target.subject, body: body ?? target.body };
    }),
  ),
  object({
    type: literal('email'),
    label: string(),
    email: string(),
    subject: nullable(text(200)),
    body: lines(1500),
  }),
);

const calendarFields = object({
  type: literal('calendar'),
  label,
  url: optionalString,
  title: nullish(text(200)),
  start: optionalString,
  end: optionalString,
  durationMinutes: optionalNumber,
  location: nullish(text(300)),
  description: nullish(text(2000, plainLines)),
  timezone: optionalString,
});
const calendar = pipe(
  calendarFields,
  transform(({ type, label, url, start, ...details }, payload) => {
    if (start == null) return { type, label, url: given(payload, 'url', null, url, webUrl) };
    const event = parseEvent({ label, start, ...details });
    if (event) return { type, label, event };
    flag(payload, { code: 'invalid-event' });
    return NEVER;
  }),
);

/** One action: what it needs, from its specific fields or else from a ready-made URL. */
export const actionSchema = discriminatedUnion('type', [page, call, sms, calendar, mail]);

/** Every field that an action of any type may have. */
export const actionKeys = Object.keys({
  ...callFields.shape,
  ...smsFields.shape,
  ...emailFields.shape,
  ...calendarFields.shape,
});

/** Seconds from the start of the recording. */
export const cueSchema = object({
  start: number(),
  end: number(),
  text: text(1000),
  speaker: nullish(text(80)),
}).check((payload) => {
  const { start, end } = payload.value;
  if (start < 0 || end < start) flag(payload, { code: 'invalid-captions' });
});

export const tagSchema = name(40);

const metaSchema = object({
  author: name(200),
  created: parsed('invalid-date', parseDate),
  language: parsed('invalid-language', canonicalLanguage),
  tags: nullish(array(tagSchema).check((payload) => atMost(payload, MAX_TAGS, 'too-long'))),
  expires: nullish(parsed('invalid-date', (text) => parseDate(text, { endOfDay: true }))),
});

/**
 * The canonical format of a Smart Packet, and the only place that knows its rules. What it reads is JSON of that format;
 * what it gives has parsed dates and actions, and cleaned texts. Issues of our own are `custom` issues, whose `params`
 * hold one of our codes and data. `parsePacket` reads the older shapes, too, and more forgivingly.
 */
export const packetSchema = object({
  id: parsed('invalid-id', parseSpid),
  title: nullish(text(200)),
  voice: nullable(mediaUrl),
  transcript: text(100_000, plainLines),
  intent: name(200),
  cta: array(actionSchema).check((payload) => atMost(payload, MAX_ACTIONS, 'too-many-actions')),
  meta: metaSchema,
  captions: nullish(union([mediaUrl, array(cueSchema).check((payload) => atMost(payload, MAX_CUES, 'too-long'))])),
});

function atMost(payload: core.ParsePayload<readonly unknown[]>, limit: number, code: PacketWarningCode): void {
  if (payload.value.length > limit) flag(payload, { code, data: { limit } });
}

function canonicalLanguage(tag: string): string | null {
  try {
    return (tag.length <= 100 && Intl.getCanonicalLocales(tag)[0]) || null;
  } catch {
    return null;
  }
}

/**
 * A packet in the canonical form, before it is validated: each field as it was found, with its place in the publisher's
 * own names. Every known shape is brought into this form.
 */
export interface Wire {
  /** The publisher's shape promises every required field: one that is missing is an issue. */
  readonly complete: boolean;
  /** Every shape has these two. */
  readonly id: Source;
  readonly transcript: Source;
  readonly title: Source;
  readonly voice: Source;
  readonly intent: Source;
  readonly captions: Source;
  readonly cta: Source;
  readonly meta: Source;
  readonly author: Source;
  readonly created: Source;
  readonly language: Source;
  readonly tags: Source;
  readonly expires: Source;
  /** The order to show the actions in. */
  sort(entries: Source[]): Source[];
  action(entry: Source): WireAction;
}

/** An action in the canonical form: its fields by their canonical names. */
export interface WireAction {
  readonly entry: Source;
  /** A command of the publisher's own app, which leads nowhere by itself. */
  readonly command?: Source | null;
  field(key: string): Source;
}

/** Shape A. Its fields are also what the older shapes share. */
export function canonicalWire(root: Source): Wire {
  const meta = root.get('meta');
  return {
    complete: true,
    id: root.get('id'),
    title: root.get('title'),
    voice: root.get('voice'),
    transcript: root.get('transcript'),
    intent: root.get('intent'),
    captions: root.get('captions'),
    cta: root.get('cta'),
    meta,
    author: meta.get('author'),
    created: meta.get('created'),
    language: meta.get('language'),
    tags: meta.get('tags'),
    expires: meta.get('expires'),
    sort: (entries) => entries,
    action: (entry) => ({ entry, field: entry.get }),
  };
}
