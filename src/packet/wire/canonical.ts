import { array, discriminatedUnion, literal, object, safeParse, transform, type core } from 'zod/mini';
import { parseEvent } from '../../actions/calendar.js';
import { emailFromUrl, parseEmail } from '../../actions/mailto.js';
import { safeUrl } from '../../actions/safe-url.js';
import { smsFromUrl } from '../../actions/sms.js';
import { parsePhone, phoneFromUrl } from '../../actions/tel.js';
import { parseDate } from '../dates.js';
import type { PacketWarningCode } from '../issues.js';
import type { Action, CalendarEvent, CaptionCue } from '../model.js';
import { parseSpid } from '../spid.js';
import { cutText, plainLines, plainText } from '../text.js';
import { isRecord } from './source.js';

export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 20_000;

/** In place of a field, or an entry of a list, that was left out on purpose: it is read as null, without an issue. */
export const LEFT_OUT = Symbol();

/** What the schema's own issues carry, as `params` of a `custom` issue. */
export interface Flag {
  readonly code: PacketWarningCode;
  readonly data?: Readonly<Record<string, string | number>>;
  /** What can be used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
}

type Payload = core.ParsePayload;

/** Raises an issue of our own; in place of a value that will not be used. */
function flag(payload: Payload, params: Flag, ...path: (string | number)[]): never {
  payload.issues.push({ code: 'custom', params, path, input: payload.value });
  return undefined as never;
}

/** What another schema makes of a value; its issues become the payload's. */
function nested<T>(schema: core.$ZodType<T>, value: unknown, payload: Payload): T {
  const { data, error } = safeParse(schema, value);
  if (error) payload.issues.push(...(error.issues as core.$ZodRawIssue[]));
  return data as T;
}

/** Text that a parser turns into something else, or refuses with null. */
function parsed<T>(code: PacketWarningCode, parse: (text: string, payload: Payload) => T | null) {
  return transform((input: string, payload): T => {
    const value = typeof input === 'string' ? parse(input, payload) : null;
    return (
      value ??
      flag(payload, { code: input == null ? 'missing-field' : typeof input === 'string' ? code : 'invalid-type' })
    );
  });
}

/** Text for people, cleaned, of at most `limit` characters. */
function text(limit: number, clean = plainText, mayBeEmpty = true) {
  return parsed('missing-field', (raw, payload) => {
    // Far more than can be shown is not even cleaned.
    const head = cutText(raw, 4 * limit);
    const whole = clean(head);
    const kept = cutText(whole, limit);
    if (kept !== whole || head !== raw) flag(payload, { code: 'too-long', data: { limit }, kept });
    return kept || mayBeEmpty ? kept : null;
  });
}

const name = (limit: number) => text(limit, plainText, false);

type Nullish<T> = T | null | undefined;

/** A field, or an entry of a list, that may be null; `isMissing` says when that is an issue. */
function field<T, I>(schema: core.$ZodType<T, I>, isMissing = (value: unknown): boolean => value == null) {
  return transform((value: Nullish<I>, payload): T | null => {
    if ((value as unknown) === LEFT_OUT) return null;
    if (isMissing(value)) return flag(payload, { code: 'missing-field' });
    return value == null ? null : nested(schema, value, payload);
  });
}

const optional = <T, I>(schema: core.$ZodType<T, I>) => field(schema, (): boolean => false);

/** At most `limit` entries, not counting those that were left out. */
function list<T, I>(
  entry: core.$ZodType<T, I>,
  limit: number,
  code: PacketWarningCode = 'too-long',
  compare: (a: T, b: T) => number = () => 0,
) {
  const entries = array(field(entry));
  return transform((value: readonly I[], payload): T[] => {
    // Undefined when the value is no list.
    const found = nested(entries, value, payload) as (T | null)[] | undefined;
    let count = 0;
    found?.forEach((item, index) => {
      if (item !== null && ++count > limit) flag(payload, { code, data: { limit } }, index);
    });
    return (found ?? []).filter((item) => item !== null).sort(compare);
  });
}

const label = name(80);
const phone = parsed('invalid-phone', parsePhone);
const body = (limit: number) => optional(text(limit, plainLines));
/** Absolute, or relative to the packet's own address, which the schema does not know. */
const mediaUrl = parsed('forbidden-url', (url) =>
  safeUrl(url, { allowHttp: true, base: 'https://packet.invalid' }) === null ? null : url,
);

/** An action as it is published. */
export interface WireAction {
  /** One of the six; in the older shapes it follows from the URL's scheme. */
  type: string;
  label: string;
  /** Of the page; or a ready-made `tel:`, `sms:` or `mailto:`, which counts where there is no number or address. */
  url?: string | null;
  phone?: string | null;
  email?: string | null;
  /** The same as `email`. */
  to?: string | null;
  subject?: string | null;
  body?: string | null;
  /** Of an event for the visitor's calendar; without it `url` is a scheduling page. */
  start?: string | null;
  end?: string | null;
  durationMinutes?: number | null;
  title?: string | null;
  location?: string | null;
  description?: string | null;
  timezone?: string | null;
}

/** The fields of `WireAction`. */
export const ACTION_FIELDS =
  'type label url phone email to subject body start end durationMinutes title location description timezone'.split(' ');

const eventAction = object({
  type: literal('calendar'),
  label,
  event: transform((event: CalendarEvent) => event),
});

const specificAction = discriminatedUnion('type', [
  object({
    type: literal(['link', 'form', 'calendar']),
    label,
    url: parsed('forbidden-url', (url) => safeUrl(url, { allowHttp: true })),
  }),
  object({ type: literal('call'), label, phone }),
  object({ type: literal('sms'), label, phone, body: body(1000) }),
  object({
    type: literal('email'),
    label,
    email: parsed('invalid-email', parseEmail),
    subject: optional(text(200)),
    body: body(1500),
  }),
]);

/** One action: what it needs, from its specific fields or else from a ready-made URL. */
export const actionSchema = transform((action: WireAction, payload): Action => {
  if (!isRecord(action)) return flag(payload, { code: 'invalid-type' });
  const { type, label, url, phone, to, email = to, subject, body, start } = action;
  if (type === 'calendar' && start != null) {
    const event = parseEvent({ ...action, label: typeof label === 'string' ? label : '', start });
    return event ? nested(eventAction, { ...action, event }, payload) : flag(payload, { code: 'invalid-event' });
  }
  const fromUrl = typeof url === 'string' && (phone ?? email) == null && contactFromUrl.get(type);
  const contact = fromUrl ? fromUrl(url) : {};
  return contact
    ? nested(
        specificAction,
        { ...action, email, ...contact, subject: subject ?? contact.subject, body: body ?? contact.body },
        payload,
      )
    : flag(payload, { code: 'forbidden-url' }, 'url');
});

interface Contact {
  phone?: string;
  email?: string;
  subject?: string | null;
  body?: string | null;
}

const contactFromUrl = new Map<string, (url: string) => Contact | null>([
  [
    'call',
    (url) => {
      const phone = phoneFromUrl(url);
      return phone === null ? null : { phone };
    },
  ],
  ['sms', smsFromUrl],
  ['email', emailFromUrl],
]);

/** Seconds from the start of the recording. */
const cueSchema = transform((cue: CaptionCue, payload): CaptionCue => {
  const { start, end, text, speaker } = cue;
  return typeof start === 'number' &&
    typeof end === 'number' &&
    start >= 0 &&
    start <= end &&
    end < Infinity &&
    typeof text === 'string' &&
    text.length <= 1000
    ? {
        start,
        end,
        text: plainText(text),
        ...(typeof speaker === 'string' && { speaker: cutText(plainText(speaker), 80) }),
      }
    : flag(payload, { code: 'invalid-captions' });
});

/** The fields of a cue. */
export const CUE_FIELDS = ['start', 'end', 'text', 'speaker'];

const cueList = list(cueSchema, MAX_CUES, 'too-long', (a, b) => a.start - b.start);

/**
 * The canonical format of a Smart Packet, and the only place that knows its rules. What it reads is JSON of that format;
 * what it gives has parsed dates and actions, and cleaned texts. Issues of our own are `custom` issues, whose `params`
 * hold one of our codes and data. `parsePacket` reads the older shapes, too, and more forgivingly.
 */
export const packetSchema = object({
  id: field(parsed('invalid-id', parseSpid)),
  title: optional(text(200)),
  /** Null for a packet that is text only. */
  voice: field(mediaUrl, (value) => value === undefined),
  transcript: field(text(100_000, plainLines)),
  intent: field(name(200)),
  cta: field(list(actionSchema, MAX_ACTIONS, 'too-many-actions')),
  meta: field(
    object({
      author: field(name(200)),
      created: field(parsed('invalid-date', (text) => parseDate(text))),
      language: field(parsed('invalid-language', canonicalLanguage)),
      tags: optional(list(name(40), MAX_TAGS)),
      expires: optional(parsed('invalid-date', (text) => parseDate(text, { endOfDay: true }))),
    }),
  ),
  captions: optional(
    transform((captions: string | readonly CaptionCue[], payload): string | CaptionCue[] =>
      nested<string | CaptionCue[]>(typeof captions === 'string' ? mediaUrl : cueList, captions, payload),
    ),
  ),
});

function canonicalLanguage(tag: string): string | null {
  try {
    return (tag.length <= 100 && Intl.getCanonicalLocales(tag)[0]) || null;
  } catch {
    return null;
  }
}
