import {
  array,
  discriminatedUnion,
  literal,
  NEVER,
  nullable,
  nullish,
  number,
  object,
  optional,
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
import { isRecord } from './source.js';

export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 20_000;

/** What the schema's own issues carry, as `params` of a `custom` issue. */
export interface Flag {
  readonly code: PacketWarningCode;
  readonly data?: Readonly<Record<string, string | number>>;
  /** What can be used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
}

function flag(payload: core.ParsePayload, params: Flag, ...path: (string | number)[]): void {
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
const label = name(80);

/** An action as it is published. */
export interface WireAction {
  /** One of the six; from the URL's scheme where it is missing. */
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

/** The action without a ready-made URL: taken apart where there is no specific field, else left out. */
function withoutContactUrl(action: WireAction, payload: core.ParsePayload): unknown {
  // Here it may still be anything.
  if (!isRecord(action)) return action;
  const { type, url, phone, to, email = to, subject, body, start } = action;
  if (type === 'calendar' && start != null) return { ...action, url: null };
  const fromUrl = contactFromUrl.get(type);
  if (!fromUrl) return action;
  const contact = (phone ?? email) == null && typeof url === 'string' ? fromUrl(url) : {};
  if (!contact) flag(payload, { code: 'forbidden-url' }, 'url');
  return {
    ...action,
    email,
    ...contact,
    subject: subject ?? contact?.subject ?? null,
    body: body ?? contact?.body ?? null,
  };
}

const phone = parsed('invalid-phone', parsePhone);
const pageShape = { type: literal(['link', 'form']), label, url: parsed('forbidden-url', webUrl) };
const smsShape = { type: literal('sms'), label, phone, body: lines(1000) };
const emailShape = {
  type: literal('email'),
  label,
  email: parsed('invalid-email', parseEmail),
  subject: nullable(text(200)),
  body: lines(1500),
};
const calendarShape = {
  type: literal('calendar'),
  label,
  url: nullish(pageShape.url),
  title: nullish(text(200)),
  start: nullish(string()),
  end: nullish(string()),
  durationMinutes: nullish(number()),
  location: nullish(text(300)),
  description: nullish(text(2000, plainLines)),
  timezone: nullish(string()),
};
const calendar = pipe(
  object(calendarShape),
  transform(({ type, label, url, start, ...details }, payload) => {
    if (url != null) return { type, label, url };
    const event = start == null ? null : parseEvent({ label, start, ...details });
    if (event) return { type, label, event };
    flag(payload, { code: start == null ? 'missing-field' : 'invalid-event' });
    return NEVER;
  }),
);

/** One action: what it needs, from its specific fields or else from a ready-made URL. */
export const actionSchema = pipe(
  transform(withoutContactUrl),
  discriminatedUnion('type', [
    object(pageShape),
    object({ type: literal('call'), label, phone }),
    object(smsShape),
    object(emailShape),
    calendar,
  ]),
);

/** Every field that an action of any type may have. */
export const actionKeys = { ...smsShape, ...emailShape, ...calendarShape, to: 0 };

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

/** At most `limit` entries, not counting those that were left out. */
function list<T extends core.$ZodType>(entry: T, limit: number, code: PacketWarningCode = 'too-long') {
  return array(entry).check((payload) => {
    let count = 0;
    payload.value.forEach((value, index) => {
      if (value !== undefined && ++count > limit) flag(payload, { code, data: { limit } }, index);
    });
  });
}

/** Cues in the order of their starts. */
function cueList<T extends core.$ZodType<core.output<typeof cueSchema> | undefined>>(cue: T) {
  return list(cue, MAX_CUES).check((payload) => {
    let last = 0;
    payload.value.forEach((value, index) => {
      const start = value?.start ?? last;
      if (start < last) flag(payload, { code: 'invalid-captions' }, index);
      else last = start;
    });
  });
}

const tag = name(40);

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
  cta: list(actionSchema, MAX_ACTIONS, 'too-many-actions'),
  meta: object({
    author: name(200),
    created: parsed('invalid-date', parseDate),
    language: parsed('invalid-language', canonicalLanguage),
    tags: nullish(list(tag, MAX_TAGS)),
    expires: nullish(parsed('invalid-date', (text) => parseDate(text, { endOfDay: true }))),
  }),
  captions: nullish(union([mediaUrl, cueList(cueSchema)])),
});

/** The same rules, for a packet of which every field and every entry of a list may be missing. */
export function partialSchema(hasCaptionsUrl: boolean) {
  const { id, title, voice, transcript, intent, meta } = packetSchema.shape;
  const { author, created, language, expires } = meta.shape;
  return object({
    id: nullish(id),
    title,
    voice: nullish(voice),
    transcript: nullish(transcript),
    intent: nullish(intent),
    cta: nullish(list(optional(actionSchema), MAX_ACTIONS, 'too-many-actions')),
    meta: nullish(
      object({
        author: nullish(author),
        created: nullish(created),
        language: nullish(language),
        tags: nullish(list(optional(tag), MAX_TAGS)),
        expires,
      }),
    ),
    // A union would not say which of the cues is bad.
    captions: nullish(hasCaptionsUrl ? mediaUrl : cueList(optional(cueSchema))),
  });
}

function canonicalLanguage(tag: string): string | null {
  try {
    return (tag.length <= 100 && Intl.getCanonicalLocales(tag)[0]) || null;
  } catch {
    return null;
  }
}
