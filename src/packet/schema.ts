import { ZodMiniObject } from 'zod/mini';
import { $ZodDiscriminatedUnion, $ZodUnion, type $ZodObject, type $ZodShape } from 'zod/v4/core';
import { calendarFaults, callFaults, mailFaults, smsFaults } from './action-faults.js';
import {
  amount,
  anything,
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
import { DATE_TIME, MAX_DATE_LENGTH, parseDate } from './dates.js';
import { canonicalLanguage } from './language.js';
import { parseSpid } from './spid.js';
import { plainLines, plainText } from './text.js';
import { MESSAGE_LIMITS } from './values/contact.js';
import { EVENT_LIMITS } from './values/event.js';
import { parseEmail } from './values/mail-address.js';
import { MAX_ADDRESS_LENGTH, safeUrl } from './values/page-address.js';
import { MAX_PHONE_LENGTH, parsePhone } from './values/phone.js';

export const MAX_ACTIONS = 3;
export const MAX_TAGS = 20;
export const MAX_CUES = 60_000;

const id = value('invalid-id', 200, /^[Ss][Pp][Ii][Dd]:[^\s:]\S*[:/]\S*[^\s:]$/, (raw) => parseSpid(raw) !== null);
const pageUrl = value(
  'forbidden-url',
  MAX_ADDRESS_LENGTH,
  /^[\t\n\f\r ]*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#@\s]+(?:[/?#\s]|$)/,
  (raw) => safeUrl(raw, { allowHttp: true }) !== null,
);
/** Absolute, or relative to the packet's own address, which the schema does not know. */
const mediaUrl = value(
  'forbidden-url',
  MAX_ADDRESS_LENGTH,
  /^[\t\n\f\r ]*(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#@\s]+(?:[/?#\s]|$)|(?!\/\/|[A-Za-z][A-Za-z\d+.-]*:)[^\t\n\f\r ])/,
  (raw) => safeUrl(raw, { allowHttp: true, base: 'https://packet.invalid' }) !== null,
);
const phone = value('invalid-phone', MAX_PHONE_LENGTH, /\d(?:\D*\d){2}/, (raw) => parsePhone(raw) !== null);
const email = value('invalid-email', 319, /^[^@\s]+@[^@\s]+\.[^@\s]+$/, (raw) => parseEmail(raw) !== null);
const date = value('invalid-date', MAX_DATE_LENGTH, DATE_TIME, (raw) => parseDate(raw) !== null, 'invalid-date');
/** Other forms of a tag are understood, but only BCP 47 is the format. */
const language = value('invalid-language', 100, /^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/, (raw) =>
  canonicalLanguage(raw) === null
    ? false
    : !/[^a-z\d-]/i.test(raw) || { code: 'invalid-language', isKept: true, isForStrict: true },
);
const label = visibleText(80);
const time = nullish(text(EVENT_LIMITS.time));

const actionTypes = [
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

/** One of the six types of action. A number, an address or a start of its own takes precedence over a `url`. */
const action = new $ZodDiscriminatedUnion({
  type: 'union',
  discriminator: 'type',
  options: actionTypes,
}) as unknown as $ZodDiscriminatedUnion<typeof actionTypes>;

/** A word or a phrase; seconds from the start of the recording. */
const cue = object(
  {
    start: amount('invalid-captions'),
    end: amount('invalid-captions'),
    text: text(1000, plainText, 'invalid-captions'),
    speaker: nullish(text(80)),
  },
  [whole(({ start, end }) => (Number(end) < Number(start) ? [{ code: 'invalid-captions' }] : []))],
  'invalid-captions',
);

const meta = object({
  author: visibleText(200),
  created: date,
  language,
  tags: nullish(list(visibleText(40), MAX_TAGS)),
  expires: nullish(date),
});

const captions = new $ZodUnion({
  type: 'union',
  options: [mediaUrl, list(cue, MAX_CUES, 'invalid-captions')],
}) as unknown as $ZodUnion<[typeof mediaUrl, ReturnType<typeof list<typeof cue>>]>;

/** The schema itself, without the methods that zod's own have; `packetSchema` is the same with them. */
export const packetFormat = object({
  id,
  title: nullish(text(200)),
  /** Null for a packet that is text only. */
  voice: nullable(mediaUrl),
  transcript: visibleText(400_000, plainLines),
  intent: visibleText(200),
  cta: list(action, MAX_ACTIONS),
  meta,
  captions: nullish(captions),
});

/**
 * The canonical format of a Smart Packet as a zod schema, and the only description of it: all six fields, at most three
 * actions of six types, and two optional extensions (`title`, `captions`). It says whether JSON is a packet of that format,
 * and changes nothing; `parsePacket` reads every published shape by it and keeps what it can.
 *
 * Faults that no primitive can express are `custom` issues, whose `params` hold a `code` (see `Issue`) and data. Lengths
 * count UTF-16 code units of the text as it is shown.
 */
export const packetSchema = /* @__PURE__ */ withMethods(packetFormat);

/** Of a canonical object, the fields that the format knows. */
export const PACKET_FIELDS = Object.keys(packetFormat._zod.def.shape);
export const META_FIELDS = Object.keys(meta._zod.def.shape);
export const CUE_FIELDS = Object.keys(cue._zod.def.shape);
export const ACTION_FIELDS = [...new Set(actionTypes.flatMap(({ _zod }) => Object.keys(_zod.def.shape)))];

// @__NO_SIDE_EFFECTS__
function withMethods<T extends $ZodShape>({ _zod: { def } }: $ZodObject<T>): ZodMiniObject<T> {
  return new ZodMiniObject(def) as unknown as ZodMiniObject<T>;
}
