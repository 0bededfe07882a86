import { excerpt } from '../../packet/keep-valid.js';
import { cutText } from '../../packet/text.js';
import { LINK_EXPLANATIONS } from './links/explain-links.js';
import { LISTEN_EXPLANATIONS } from './listen/explain-listening.js';
import type { CheckCode, Fault } from './finding.js';

/** What is wrong, and how to mend it: a sentence each. */
export interface Explanation {
  readonly message: string;
  readonly mend: string;
}

type Words = readonly [message: string, mend: string];
type Data = NonNullable<Fault['data']>;
/** @param value what is there, in quotes, or `This` */
type Explain = Words | ((data: Data, path: Fault['path'], value: string) => Words);

const list = (items: readonly string[]): string => items.join(', ');
const fieldOf = (path: Fault['path']): string => path.findLast((key) => typeof key === 'string') ?? 'packet';

const EXPLANATIONS: Readonly<Partial<Record<CheckCode, Explain>>> = {
  'not-json': ({ detail }) => [
    `This is not JSON. ${detail ?? ''}`.trim(),
    'Mend it here; what follows can’t be judged before.',
  ],
  'trailing-comma': ['A comma without anything after it is not JSON.', 'Take the comma out.'],
  'json-comment': ['JSON has no comments.', 'Take the comment out.'],
  'duplicate-key': ({ detail }) => [
    `“${detail ?? ''}” is given twice: readers use one of the two, and drop the other.`,
    'Take one of them out.',
  ],
  'not-utf8': ['The file is not UTF-8.', 'Save it as UTF-8.'],
  'too-large': ({ bytes }) => [
    `The file has more than ${bytes ?? ''} bytes; readers refuse it.`,
    'Give the waveform and captions by address, and less of them.',
  ],
  'not-a-packet': [
    'This is no packet of any published shape.',
    'A packet is an object with id, voice, transcript, intent, cta and meta: see smart-packet create --help',
  ],
  'nothing-to-show': [
    'Neither a transcript nor a usable recording: nothing can be shown.',
    'Give a transcript, or a voice.',
  ],
  'missing-field': (_, path) => [`“${fieldOf(path)}” is missing.`, MISSING[fieldOf(path)] ?? 'The format requires it.'],
  'invalid-type': (_, path) => [
    `“${fieldOf(path)}” has a value of the wrong type.`,
    TYPES[fieldOf(path)] ?? 'Write a text in double quotes.',
  ],
  'too-long': ({ limit }, path) => [
    `“${fieldOf(path)}” is longer than ${limit ?? ''}; readers cut it there.`,
    'Shorten it.',
  ],
  'too-many-actions': ({ limit }) => [
    `Only the first ${limit ?? 3} actions are shown.`,
    'Choose the three that matter most: fewer buttons are clearer.',
  ],
  'unknown-action-type': ({ type }) => [
    `“${type ?? ''}” is no type of action, so it is left out.`,
    `Use one of ${list(['link', 'call', 'sms', 'calendar', 'form', 'email'])}.`,
  ],
  'forbidden-url': (_, path, value) => [
    `${value} is not an address that may be used here.`,
    ADDRESSES[fieldOf(path)] ?? 'Write a whole address that begins with https://, without a name or a password in it.',
  ],
  'invalid-id': (_data, _path, value) => [
    `${value} is no SPID identifier.`,
    'Write spid: and two or more names: spid:bakery.example:welcome',
  ],
  'invalid-phone': (_data, _path, value) => [
    `${value} is no telephone number, or it leaves open what to dial.`,
    'Write it with its country code, digits only: +12025550142; an extension as ;ext=22',
  ],
  'invalid-email': (_data, _path, value) => [
    `${value} is not one email address.`,
    'Write a single one: hello@bakery.example',
  ],
  'invalid-date': (_data, _path, value) => [
    `${value} is no date that exists.`,
    'Write 2026-03-01, or 2026-03-01T09:30:00Z with a time.',
  ],
  'invalid-language': (_data, _path, value) => [
    `${value} is no language tag of BCP 47.`,
    'Write en, or en-US with a hyphen.',
  ],
  'invalid-event': [
    'The event has no usable start, ends before it starts, or names a time zone that is not known.',
    'Write start and end as 2026-03-01T18:00:00, and the time zone as Europe/Paris.',
  ],
  'invalid-captions': [
    'This caption has no usable times or no text.',
    'Each has start and end in seconds, the end not before the start, and a text.',
  ],
  'invalid-duration': [
    'This is no length in seconds.',
    'Write a number such as 21.2; smart-packet align --write measures it.',
  ],
  'invalid-waveform': [
    'A waveform is a list of at most 128 numbers from 0 to 100.',
    'smart-packet align --write measures it.',
  ],
  'long-recording': ({ seconds, limit }) => [
    `The recording is ${seconds ?? ''} s long; the format advises at most ${limit ?? ''} s.`,
    'Say less, or make two packets of it.',
  ],
  'vague-intent': ({ intent }) => [
    `“${intent ?? ''}” does not say what the packet is for.`,
    'Write category/action, such as insurance/quote: smart-packet intents lists common ones.',
  ],
  expired: ['It has expired: its actions are no longer shown.', 'Give a later date, or take the packet down.'],
  'no-title': ['It has no title: the author’s name stands in its place.', 'Give a title of a few words.'],
  'no-captions': [
    'It has no captions: each visitor’s device has to find the words in the recording.',
    'Make them once: smart-packet align RECORDING PACKET --write',
  ],
  'no-country-code': ({ phone }) => [
    `“${phone ?? ''}” is dialled from its own country only.`,
    'Write it with + and the country code.',
  ],
  ...LINK_EXPLANATIONS,
  ...LISTEN_EXPLANATIONS,
};

const MISSING: Readonly<Record<string, string>> = {
  id: 'Give it a name of its own: spid:bakery.example:welcome',
  voice: 'Give the address of the recording, or null for a packet that is text only.',
  transcript: 'Write what the recording says: without it, those who can’t hear it are shut out.',
  intent: 'Write category/action, such as insurance/quote.',
  cta: 'Write [] where there is nothing to do.',
  meta: 'Give an object with author, created and language.',
  author: 'Write who speaks: a person or an organisation.',
  created: 'Write the day it was made: 2026-03-01',
  language: 'Write the language that is spoken: en',
  type: 'Write one of link, call, sms, calendar, form, email.',
  label: 'Write what stands on the button.',
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
export function explain({ code, path, data = {} }: Fault, value?: unknown): Explanation {
  const known = EXPLANATIONS[code] ?? ([code, ''] as const);
  const named = typeof value === 'string' && value ? `“${cutText(excerpt(value), MAX_VALUE_LENGTH)}”` : 'This';
  const [message, mend] = typeof known === 'function' ? known(data, path, named) : known;
  return { message, mend };
}
