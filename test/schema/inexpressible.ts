import type { PacketWarningCode } from '../../src/packet/issues.js';

/** What `packetSchema` refuses and the JSON Schema takes. */
export interface Inexpressible {
  readonly code: PacketWarningCode;
  /** In canonical names; `cta[]` is an action as a whole. */
  readonly fields: readonly string[];
  readonly why: string;
}

const VISIBLE_TEXTS = ['transcript', 'intent', 'cta[].label', 'meta.author', 'meta.tags[]'];
const MESSAGES = ['cta[].subject', 'cta[].body'];
const EVENT_TEXTS = ['start', 'end', 'timezone', 'title', 'location', 'description'].map((name) => `cta[].${name}`);
const TEXTS = [...VISIBLE_TEXTS, 'title', 'captions[].text', 'captions[].speaker', ...MESSAGES, ...EVENT_TEXTS];

/** The only differences between `packetSchema` and its JSON Schema, which never refuses what `packetSchema` takes. */
export const INEXPRESSIBLE: readonly Inexpressible[] = [
  {
    code: 'too-long',
    fields: TEXTS,
    why: 'Lengths count UTF-16 code units of the text without what is not shown. Where some of a text may not be shown, or lies beyond the Basic Multilingual Plane (emoji), up to four times the length is allowed.',
  },
  {
    code: 'missing-field',
    fields: VISIBLE_TEXTS,
    why: 'Some texts of which nothing is visible, such as combining marks alone, can be told only by Unicode properties, which not every engine knows.',
  },
  {
    code: 'invalid-id',
    fields: ['id'],
    why: 'Control and invisible characters can be told only by Unicode properties. Lengths count code points.',
  },
  {
    code: 'forbidden-url',
    fields: ['voice', 'captions', 'cta[].url'],
    why: 'Whether there can be such a host and port, whether characters are invisible, and what a ready-made URL holds, is found by parsing it. Lengths count code points.',
  },
  { code: 'too-long', fields: ['cta[].url'], why: 'The texts in a ready-made URL are percent-encoded.' },
  { code: 'too-long', fields: ['cta[]'], why: 'Whether a message fits into its link depends on all of its parts.' },
  { code: 'invalid-date', fields: ['meta.created', 'meta.expires'], why: 'Which days a month has, and leap seconds.' },
  { code: 'invalid-language', fields: ['meta.language'], why: 'The order and the lengths of subtags.' },
  { code: 'invalid-phone', fields: ['cta[].phone'], why: 'Which digits are dialled depends on the country.' },
  {
    code: 'invalid-email',
    fields: ['cta[].email', 'cta[].to'],
    why: 'The lengths of its parts; the last part of the domain must not be a number.',
  },
  {
    code: 'invalid-event',
    fields: ['cta[]'],
    why: 'An end before its start, a start and an end of different forms, days that a month does not have, years after 2999, and unknown time zones.',
  },
  {
    code: 'invalid-captions',
    fields: ['captions[]'],
    why: 'An end before its start. The length of the text, as above.',
  },
];
