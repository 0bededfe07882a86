import { excerpt } from '../../packet/keep-valid.js';
import { cutText } from '../../packet/text.js';
import { LINK_EXPLANATIONS } from './links/explain-links.js';
import { LISTEN_EXPLANATIONS } from './listen/explain-listening.js';
import type { CheckCode, Fault } from './finding.js';
import type { IssueCode } from '../../packet/issues.js';
import type { Explain } from './words.js';

/** What is wrong, and how to mend it: a sentence each. */
export interface Explanation {
  readonly message: string;
  readonly mend: string;
}

const fieldOf = (path: Fault['path']): string => path.findLast((key) => typeof key === 'string') ?? 'packet';

/** Of every code that is reported: of the reader's those that a file can have, and all others. */
export const EXPLANATIONS: Readonly<
  Record<Exclude<CheckCode, IssueCode>, Explain> & Partial<Record<IssueCode, Explain>>
> = {
  'not-json': ({ detail }) => [
    `This is not JSON. ${detail ?? ''}`.trim(),
    'Fix this first: what follows can’t be checked until then.',
  ],
  'trailing-comma': ['JSON allows no comma after the last entry.', 'Remove the comma.'],
  'json-comment': ['JSON allows no comments.', 'Remove the comment.'],
  'duplicate-key': ({ detail }) => [
    `“${detail ?? ''}” is given twice: readers use one and drop the other.`,
    'Remove one of them.',
  ],
  'not-utf8': ['The file is not UTF-8.', 'Save it as UTF-8.'],
  'not-a-packet': [
    'This is not a packet of any published shape.',
    'A packet is an object with id, voice, transcript, intent, cta and meta; smart-packet create makes one.',
  ],
  delivery: [
    'This is the record of a delivery, as in the white paper, which viewers can’t read.',
    'Make a packet of it, with its recording in a file of its own: smart-packet convert FILE --output PACKET',
  ],
  'nothing-to-show': [
    'There is neither a transcript nor a usable recording, so nothing can be shown.',
    'Add a transcript or a recording.',
  ],
  'missing-field': (_, path) => [`“${fieldOf(path)}” is missing.`, MISSING[fieldOf(path)] ?? 'The format requires it.'],
  'invalid-type': (_, path) => [
    `“${fieldOf(path)}” has a value of the wrong type.`,
    TYPES[fieldOf(path)] ?? 'Write a text in double quotes.',
  ],
  'too-long': ({ limit }, path) => [
    `“${fieldOf(path)}” is longer than ${limit ?? ''} characters; readers cut it off there.`,
    'Shorten it.',
  ],
  'too-many-actions': ({ limit }) => [
    `Only the first ${limit ?? 3} actions are shown.`,
    'Keep the three that matter most.',
  ],
  'unknown-action-type': ({ type }) => [
    `“${type ?? ''}” is not a type of action, so the action is left out.`,
    'Use link, call, sms, calendar, form or email.',
  ],
  'forbidden-url': (_, path, value) => [
    `${value} can’t be used as an address here.`,
    ADDRESSES[fieldOf(path)] ?? 'Write a complete address that begins with https://, without a user name or password.',
  ],
  'invalid-id': (_data, _path, value) => [
    `${value} is not an SPID.`,
    'Write spid: and at least two names: spid:bakery.example:welcome',
  ],
  'invalid-phone': (_data, _path, value) => [
    `${value} is not a telephone number that can be dialled.`,
    'Write it with its country code, in digits: +12025550142; an extension as ;ext=22',
  ],
  'invalid-email': (_data, _path, value) => [
    `${value} is not a single email address.`,
    'Write one address: hello@bakery.example',
  ],
  'invalid-date': (_data, _path, value) => [
    `${value} is not a valid date.`,
    'Write 2026-03-01 or, with a time, 2026-03-01T09:30:00Z.',
  ],
  'invalid-language': (_data, _path, value) => [
    `${value} is not a language tag (BCP 47).`,
    'Write en or, with a hyphen, en-US.',
  ],
  'invalid-event': [
    'The event has no usable start, ends before it starts, or names an unknown time zone.',
    'Write start and end as 2026-03-01T18:00:00, and the time zone as Europe/Paris.',
  ],
  'invalid-captions': [
    'This caption has no usable times, or no text.',
    'Give it a start and an end in seconds, the end not before the start, and a text.',
  ],
  'invalid-duration': [
    'This is not a length in seconds.',
    'Write a number such as 21.2; smart-packet align --write measures it.',
  ],
  'invalid-waveform': [
    'A waveform is a list of at most 128 numbers from 0 to 100.',
    'smart-packet align --write measures it.',
  ],
  'long-recording': ({ seconds, limit }) => [
    `The recording is ${seconds ?? ''} s long; the format advises at most ${limit ?? ''} s.`,
    'Say less, or split it into two packets.',
  ],
  'vague-intent': ({ intent }) => [
    `“${intent ?? ''}” does not say what the packet is for.`,
    'Write category/action, such as insurance/quote; smart-packet intents lists common ones.',
  ],
  expired: ['The packet has expired: its actions are no longer shown.', 'Set a later date, or take the packet down.'],
  'no-title': ['The packet has no title; the author’s name is shown instead.', 'Add a title of a few words.'],
  'no-captions': [
    'The packet has no captions: each visitor’s device has to find the words in the recording.',
    'Make them once: smart-packet align RECORDING PACKET --write',
  ],
  'no-country-code': ({ phone }) => [
    `“${phone ?? ''}” can be dialled from its own country only.`,
    'Write it with + and the country code.',
  ],
  'broken-proof': [
    'The packet was changed after it was signed, or its signature is wrong: viewers warn of it.',
    'Sign it again: smart-packet sign FILE --key KEY. Or take “proof” away.',
  ],
  ...LINK_EXPLANATIONS,
  ...LISTEN_EXPLANATIONS,
};

const MISSING: Readonly<Record<string, string>> = {
  id: 'Give it an identifier: spid:bakery.example:welcome',
  voice: 'Give the address of the recording, or null for a text-only packet.',
  transcript: 'Write what the recording says: without it, people who can’t hear it are left out.',
  intent: 'Write category/action, such as insurance/quote.',
  cta: 'Write [] if there is nothing to do.',
  meta: 'Give an object with author, created and language.',
  author: 'Write who is speaking: a person or an organisation.',
  created: 'Write the date on which it was made: 2026-03-01',
  language: 'Write the language spoken: en',
  type: 'Write link, call, sms, calendar, form or email.',
  label: 'Write what the button says.',
  url: 'Write where it leads: an address that begins with https://',
  phone: 'Write the number with its country code: +12025550142',
  email: 'Write the address: hello@bakery.example',
};

const TYPES: Readonly<Record<string, string>> = {
  cta: 'Write a list of actions: [ … ]',
  tags: 'Write a list of texts: ["bakery"]',
  meta: 'Write an object: { … }',
  durationMinutes: 'Write a number without quotes.',
};

const ADDRESSES: Readonly<Record<string, string>> = {
  voice: 'Write an address that begins with https://, or one beside the packet, such as welcome.mp3',
  captions: 'Write an address that begins with https://, or one beside the packet, such as welcome.vtt',
};

/** Longer ones would hide what is said of them. */
const MAX_VALUE_LENGTH = 60;

/**
 * Puts a fault into words, in English.
 *
 * @param value what stands where the fault is
 */
export function explain(
  { code, path, data = {} }: Pick<Fault, 'code' | 'path' | 'data'>,
  value?: unknown,
): Explanation {
  const known = EXPLANATIONS[code] ?? ([code, ''] as const);
  const named = typeof value === 'string' && value ? `“${cutText(excerpt(value), MAX_VALUE_LENGTH)}”` : 'This';
  const [message, mend] = typeof known === 'function' ? known(data, path, named) : known;
  return { message, mend };
}
