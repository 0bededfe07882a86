import { ZodMiniObject } from 'zod/mini';
import { $ZodDiscriminatedUnion, $ZodUnion, type $ZodShape, type $ZodString } from 'zod/v4/core';
import {
  actionTypes,
  captionTypes,
  date,
  email,
  id,
  language,
  mediaUrl,
  packetFields,
  pageUrl,
  phone,
} from './format.js';
import {
  DATE_PATTERN,
  EMAIL_PATTERN,
  LANGUAGE_PATTERN,
  MEDIA_URL_PATTERN,
  PAGE_URL_PATTERN,
  PHONE_PATTERN,
  SPID_PATTERN,
} from './patterns.js';

/** What `z.toJSONSchema` says about values. */
const PATTERNS: readonly (readonly [$ZodString, RegExp])[] = [
  [id, SPID_PATTERN],
  [pageUrl, PAGE_URL_PATTERN],
  [mediaUrl, MEDIA_URL_PATTERN],
  [phone, PHONE_PATTERN],
  [email, EMAIL_PATTERN],
  [date, DATE_PATTERN],
  [language, LANGUAGE_PATTERN],
];

/**
 * The canonical format of a Smart Packet as a zod schema, and the only description of it: all six fields, at most three
 * actions of six types, and four optional extensions (`title`, `captions`, `duration`, `waveform`). It says whether JSON is
 * a packet of that format, and changes nothing; `parsePacket` reads every published shape by it and keeps what it can.
 *
 * Faults that no primitive can express are `custom` issues, whose `params` hold a `code` (see `Issue`) and data. Lengths
 * count UTF-16 code units of the text as it is shown.
 */
export const packetSchema = /* @__PURE__ */ makeSchema();

// @__NO_SIDE_EFFECTS__
function makeSchema() {
  for (const [{ _zod }, pattern] of PATTERNS) _zod.bag['patterns'] = new Set([pattern]);
  const action = new $ZodDiscriminatedUnion({
    type: 'union',
    discriminator: 'type',
    options: actionTypes,
  }) as unknown as $ZodDiscriminatedUnion<typeof actionTypes>;
  const captions = new $ZodUnion({ type: 'union', options: captionTypes }) as unknown as $ZodUnion<typeof captionTypes>;
  return withMethods(packetFields(action, captions));
}

function withMethods<T extends $ZodShape>(shape: T): ZodMiniObject<T> {
  return new ZodMiniObject({ type: 'object', shape }) as unknown as ZodMiniObject<T>;
}
