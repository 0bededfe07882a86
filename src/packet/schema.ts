import {
  array,
  discriminatedUnion,
  literal,
  looseObject,
  nullable,
  number,
  object,
  optional,
  safeParse,
  union,
  unknown,
  type core,
} from 'zod/mini';
import { parseEvent } from './values/event.js';
import { offsetOf } from './values/time-zone.js';
import type { Issue } from './issues.js';
import { readAction } from './read-action.js';
import { MAX_ACTIONS, MAX_CUES, MAX_TAGS, rules, type Rule } from './rules.js';
import { sourceOf } from './wire/source.js';

/** Limits and conditions that span several values. */
const checked =
  <T>(holds: (value: T) => boolean, params: Pick<Issue, 'code' | 'data'>) =>
  ({ value, issues }: { value: T; issues: object[] }): void => {
    if (!holds(value)) issues.push({ code: 'custom', params, path: [], input: value });
  };
const atMost = (limit: number, code: Issue['code'] = 'too-long') =>
  checked<readonly unknown[]>(({ length }) => length <= limit, { code, data: { limit } });

interface Payload {
  readonly value: Readonly<Record<string, unknown>>;
  readonly issues: object[];
}

/** Judges one more value of an object; its issues become the object's. */
function judge(rule: core.$ZodType, input: unknown, key: string, { issues }: Payload): unknown {
  const { data, error } = safeParse(rule, input);
  for (const issue of error?.issues ?? []) issues.push({ ...issue, path: [key], input });
  return data;
}

/** Judges a ready-made URL and the texts in it that the action's own do not take the place of. */
function judgeUrl(rule: Rule<unknown>, texts: Readonly<Record<string, Rule<string>>>, payload: Payload): void {
  const { value } = payload;
  const contact = Object(judge(rule, value['url'], 'url', payload)) as Record<string, unknown>;
  for (const [key, text] of Object.entries(texts)) {
    if (value[key] == null && contact[key] != null) judge(text, contact[key], 'url', payload);
  }
}

/** What the reader alone finds: a message whose texts do not fit into its link. */
function judgeWhole(payload: Payload): void {
  if (payload.issues.length) return;
  readAction(sourceOf(payload.value), true, (code, path, data) => {
    payload.issues.push({ code: 'custom', params: { code, data }, path, input: payload.value });
  });
}

const { label, smsBody, emailSubject, emailBody } = rules;
const may = <T>(rule: Rule<T>) => optional(nullable(rule));
const anything = optional(unknown());

const eventRules: Readonly<Record<string, Rule<string>>> = {
  start: rules.eventText,
  end: rules.eventText,
  title: rules.title,
  location: rules.eventLocation,
  description: rules.eventDescription,
  timezone: rules.eventText,
};

/** One of the six types of action. A number, an address or a start of its own goes before what a `url` says. */
const actionSchema = discriminatedUnion('type', [
  object({ type: literal('link'), label, url: rules.pageUrl }),
  object({ type: literal('form'), label, url: rules.pageUrl }),
  // A packet's other fields are no error, so those of an event count only where there is an event.
  looseObject({ type: literal('calendar'), label }).check((payload) => {
    const { start, durationMinutes, timezone } = payload.value;
    if (start == null) {
      judge(rules.pageUrl, payload.value['url'], 'url', payload);
      return;
    }
    for (const [key, rule] of Object.entries(eventRules)) judge(may(rule), payload.value[key], key, payload);
    judge(optional(nullable(number())), durationMinutes, 'durationMinutes', payload);
    const isUsable =
      parseEvent({ ...payload.value, label: payload.value.label, start }) !== null &&
      (typeof timezone !== 'string' || !timezone || offsetOf(timezone) !== null);
    if (!isUsable) payload.issues.push({ code: 'custom', params: { code: 'invalid-event' }, input: start });
  }),
  object({ type: literal('call'), label, phone: may(rules.phone), url: anything }).check((payload) => {
    if (payload.value.phone == null) judgeUrl(rules.phoneUrl, {}, payload);
  }),
  object({ type: literal('sms'), label, phone: may(rules.phone), body: may(smsBody), url: anything }).check(
    (payload) => {
      if (payload.value.phone == null) judgeUrl(rules.smsUrl, { body: smsBody }, payload);
      judgeWhole(payload);
    },
  ),
  object({
    type: literal('email'),
    label,
    email: may(rules.email),
    /** The same as `email`. */
    to: anything,
    subject: may(emailSubject),
    body: may(emailBody),
    url: anything,
  }).check((payload) => {
    const { email, to } = payload.value;
    if (email == null) {
      if (to != null) judge(rules.email, to, 'to', payload);
      else judgeUrl(rules.emailUrl, { subject: emailSubject, body: emailBody }, payload);
    }
    judgeWhole(payload);
  }),
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
