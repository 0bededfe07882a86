import type { $ZodObject, $ZodType } from 'zod/v4/core';
import { calendarFaults, callFaults, mailFaults, smsFaults } from './action-faults.js';
import {
  amount,
  anything,
  chosen,
  entire,
  entireList,
  list,
  literal,
  nullable,
  nullish,
  number,
  object,
  text,
  value,
  visibleText,
  whole,
} from './checks.js';
import { MAX_DATE_LENGTH, parseDate } from './dates.js';
import { canonicalLanguage } from './language.js';
import {
  MAX_ACTIONS,
  MAX_CUES,
  MAX_LEVELS,
  MAX_LINE_LENGTH,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  MAX_TRANSCRIPT_LENGTH,
} from './limits.js';
import { parseSpid } from './spid.js';
import { plainLines } from './text.js';
import { MESSAGE_LIMITS } from './values/contact.js';
import { EVENT_LIMITS } from './values/event.js';
import { parseEmail } from './values/mail-address.js';
import { MAX_ADDRESS_LENGTH, safeUrl } from './values/page-address.js';
import { MAX_PHONE_LENGTH, parsePhone } from './values/phone.js';

/**
 * The canonical format of a Smart Packet, and the only description of it. `packetSchema` is made of it for those who check
 * packets themselves; `parsePacket` keeps by it what it can.
 */

/** Longer than any recording of a voice. */
const MAX_SECONDS = 1_000_000;

export const id = value('invalid-id', 200, parseSpid);
export const pageUrl = value('forbidden-url', MAX_ADDRESS_LENGTH, (raw) => safeUrl(raw, { allowHttp: true }));
/** Absolute, or relative to the packet's own address, which the schema does not know. */
export const mediaUrl = value('forbidden-url', MAX_ADDRESS_LENGTH, (raw) =>
  safeUrl(raw, { allowHttp: true, base: 'https://packet.invalid' }),
);
export const phone = value('invalid-phone', MAX_PHONE_LENGTH, parsePhone);
export const email = value('invalid-email', 319, parseEmail);
export const date = value('invalid-date', MAX_DATE_LENGTH, (raw) => parseDate(raw));
/** Other forms of a tag are understood, but only BCP 47 is the format. */
export const language = value('invalid-language', 100, canonicalLanguage, /[^a-z\d-]/i);
const label = visibleText(80);
const time = nullish(text(EVENT_LIMITS.time));

/** The six types of action. A number, an address or a start of its own takes precedence over a `url`. */
export const actionTypes = [
  object({ type: literal('link'), label, url: pageUrl }),
  object({ type: literal('form'), label, url: pageUrl }),
  object(
    {
      type: literal('calendar'),
      label,
      url: anything(),
      start: time,
      end: time,
      durationMinutes: nullish(number()),
      timezone: time,
      title: nullish(text(EVENT_LIMITS.title)),
      location: nullish(text(EVENT_LIMITS.location)),
      description: nullish(text(EVENT_LIMITS.description, plainLines)),
    },
    [whole(calendarFaults, (key, { start }) => start == null && key !== 'label')],
  ),
  object({ type: literal('call'), label, phone: nullish(phone), url: anything() }, [whole(callFaults)]),
  object(
    {
      type: literal('sms'),
      label,
      phone: nullish(phone),
      body: nullish(text(MESSAGE_LIMITS.sms, plainLines)),
      url: anything(),
    },
    [whole(smsFaults)],
  ),
  object(
    {
      type: literal('email'),
      label,
      email: nullish(email),
      /** The same as `email`. */
      to: anything(),
      subject: nullish(text(MESSAGE_LIMITS.subject)),
      body: nullish(text(MESSAGE_LIMITS.mail, plainLines)),
      url: anything(),
    },
    [whole(mailFaults)],
  ),
] as const;

const byType = new Map<unknown, $ZodType>(
  actionTypes.map((format) => [format._zod.def.shape.type._zod.def.values[0], format]),
);
export const isActionType = (type: unknown): boolean => byType.has(type);
/** For an action of no known type. */
const anyType = object({ type: literal(...(byType.keys() as Iterable<string>)), label });

/** A word or a phrase; seconds from the start of the recording. */
const cue = object(
  { start: amount('invalid-captions'), end: amount('invalid-captions'), text: text(1000), speaker: nullish(text(80)) },
  [entire('invalid-captions', ({ start, end }) => Number(end) >= Number(start), 'speaker')],
);

/** An address, or inline. */
export const captionTypes = [mediaUrl, list(cue, MAX_CUES)] as const;

const meta = object({
  author: visibleText(MAX_LINE_LENGTH),
  created: date,
  language,
  tags: nullish(list(visibleText(MAX_TAG_LENGTH), MAX_TAGS)),
  expires: nullish(date),
});

/** The fields of a packet; actions and captions are of several types. */
export const packetFields = <Action extends $ZodType, Captions extends $ZodType>(
  action: Action,
  captions: Captions,
) => ({
  id,
  title: nullish(text(MAX_LINE_LENGTH)),
  /** Null for a packet that is text only. */
  voice: nullable(mediaUrl),
  transcript: visibleText(MAX_TRANSCRIPT_LENGTH, plainLines),
  intent: visibleText(MAX_LINE_LENGTH),
  cta: list(action, MAX_ACTIONS, 'too-many-actions'),
  meta,
  captions: nullish(captions),
  /** Seconds; 0 says nothing. */
  duration: nullish(amount('invalid-duration', MAX_SECONDS)),
  /** How loud equal stretches of the recording are, from 0 to 100. */
  waveform: nullish(entireList(amount('invalid-waveform', 100), MAX_LEVELS, 'invalid-waveform')),
});

export const packetFormat = object(
  packetFields(
    chosen((action) => byType.get((Object(action) as { type?: unknown }).type) ?? anyType),
    chosen((captions) => captionTypes[typeof captions === 'string' ? 0 : 1]),
  ),
);

/** Of a canonical object, the fields that the format knows. */
const fieldsOf = (...types: readonly $ZodObject[]): readonly string[] => [
  ...new Set(types.flatMap(({ _zod }) => Object.keys(_zod.def.shape))),
];
export const PACKET_FIELDS = fieldsOf(packetFormat);
export const META_FIELDS = fieldsOf(meta);
export const CUE_FIELDS = fieldsOf(cue);
export const ACTION_FIELDS = fieldsOf(...actionTypes);
