import { array, discriminatedUnion, literal, nullable, number, object, optional, string, union } from 'zod/mini';
import { parseEvent } from '../actions/calendar.js';
import type { Issue } from './issues.js';
import { MAX_ACTIONS, MAX_CUES, MAX_TAGS, rules } from './rules.js';

/** Limits and conditions that span several values. */
const checked =
  <T>(holds: (value: T) => boolean, params: Pick<Issue, 'code' | 'data'>) =>
  ({ value, issues }: { value: T; issues: object[] }): void => {
    if (!holds(value)) issues.push({ code: 'custom', params, path: [], input: value });
  };
const atMost = (limit: number, code: Issue['code'] = 'too-long') =>
  checked<readonly unknown[]>(({ length }) => length <= limit, { code, data: { limit } });

const { label } = rules;
const text = optional(nullable(string()));

/** One of the six types of action, each with its specific fields or a ready-made `url`. */
export const actionSchema = discriminatedUnion('type', [
  object({ type: literal('link'), label, url: rules.pageUrl }),
  object({ type: literal('form'), label, url: rules.pageUrl }),
  object({
    type: literal('calendar'),
    label,
    url: optional(rules.pageUrl),
    start: text,
    end: text,
    durationMinutes: optional(nullable(number())),
    title: text,
    location: text,
    description: text,
    timezone: text,
  }).check(
    checked(({ url, start }) => (url ?? start) != null, { code: 'missing-field' }),
    checked(({ start, ...fields }) => start == null || parseEvent({ ...fields, start }) !== null, {
      code: 'invalid-event',
    }),
  ),
  object({
    type: literal('call'),
    label,
    phone: optional(rules.phone),
    url: optional(rules.phoneUrl),
  }).check(checked(({ phone, url }) => (phone ?? url) != null, { code: 'missing-field' })),
  object({
    type: literal('sms'),
    label,
    phone: optional(rules.phone),
    body: optional(nullable(rules.smsBody)),
    url: optional(rules.smsUrl),
  }).check(checked(({ phone, url }) => (phone ?? url) != null, { code: 'missing-field' })),
  object({
    type: literal('email'),
    label,
    email: optional(rules.email),
    to: optional(rules.email),
    subject: optional(nullable(rules.emailSubject)),
    body: optional(nullable(rules.emailBody)),
    url: optional(rules.emailUrl),
  }).check(checked(({ email, to, url }) => (email ?? to ?? url) != null, { code: 'missing-field' })),
]);

/** Seconds from the start of the recording. */
const cueSchema = object({
  start: number(),
  end: number(),
  text: rules.cueText,
  speaker: optional(nullable(rules.speaker)),
}).check(checked(({ start, end }) => start >= 0 && end >= start && end < Infinity, { code: 'invalid-captions' }));

/**
 * The canonical format of a Smart Packet as a zod schema: all six fields, at most three actions of six types, and two
 * optional extensions (`title`, `captions`). Issues of our own are `custom` issues, whose `params` hold a code and data.
 * It says whether JSON is a packet of that format; `parsePacket`, made of the same rules, reads every published shape and
 * keeps what it can.
 */
export const packetSchema = object({
  id: rules.id,
  title: optional(nullable(rules.title)),
  /** Null for a packet that is text only. */
  voice: nullable(rules.mediaUrl),
  transcript: rules.transcript,
  intent: rules.intent,
  cta: array(actionSchema).check(atMost(MAX_ACTIONS, 'too-many-actions')),
  meta: object({
    author: rules.author,
    created: rules.created,
    language: rules.language,
    tags: optional(nullable(array(rules.tag).check(atMost(MAX_TAGS)))),
    expires: optional(nullable(rules.expires)),
  }),
  captions: optional(nullable(union([rules.mediaUrl, array(cueSchema).check(atMost(MAX_CUES))]))),
}).check(checked(({ voice, transcript }) => !!(voice ?? transcript), { code: 'nothing-to-show' }));
