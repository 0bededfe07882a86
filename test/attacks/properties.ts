import fc from 'fast-check';
import assert from 'node:assert/strict';
import { parseEvent } from '../../src/packet/values/event.js';
import { actionLink } from '../../src/links/action-link.js';
import { eventToICalendar, webCalendarHref } from '../../src/links/icalendar.js';
import { mailtoHref } from '../../src/links/mailto.js';
import { smsHref } from '../../src/links/sms.js';
import { telHref } from '../../src/links/tel.js';
import { emailFromUrl, parseEmail } from '../../src/packet/values/mail-address.js';
import { hostOf, safeUrl } from '../../src/packet/values/page-address.js';
import { smsFromUrl } from '../../src/packet/values/sms-url.js';
import { parsePhone, phoneFromUrl } from '../../src/packet/values/phone.js';
import { parseDate } from '../../src/packet/dates.js';
import { canonicalLanguage } from '../../src/packet/language.js';
import { packetSchema } from '../../src/packet/schema.js';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { parseSpid } from '../../src/packet/spid.js';
import { plainLines, plainText } from '../../src/packet/text.js';
import { parseCaptions } from '../../src/captions/formats/parse-captions.js';
import { spreadEvenly } from '../../src/text/spread.js';
import { toWebVtt } from '../../src/captions/write-web-vtt.js';
import { segmentWords } from '../../src/text/words.js';
import { splitParagraphs } from '../../src/text/paragraphs.js';
import { corpus } from './corpus.js';
import { hostileText, mutated } from './mutations.js';
import { TEXTS } from './texts.js';

/** What must hold for every input of a kind; inputs are JSON, so that one that fails can be kept as a case. */
export interface Property {
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws where it does not hold. */
  readonly check: (input: unknown) => void;
}

function property<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void): Property {
  return { inputs, check: check as (input: unknown) => void };
}

const PHONE = /^\+?[0-9]{3,15}(;ext=[0-9]{1,9})?$/;
const NUMBER_LINK =
  /^(tel:\+?[0-9]{3,15}(;ext=[0-9]{1,9})?|sms:\+?[0-9]{3,15}(;ext=[0-9]{1,9})?(\?&?body=[!$'()*\w.~%-]*)?)$/;
const MAIL_LINK = /^mailto:[^?&,;:\s@]+@[\w.-]+(\?(subject|body)=[!'()*\w.~%-]*(&body=[!'()*\w.~%-]*)?)?$/;
/** What no text shown may hold: controls, halves of pairs, and what turns the order or hides; some of it has a use in some scripts. */
const UNFIT =
  /[^\P{Cc}\n]|[\u2061-\u2064\ufeff\p{Cs}\u202a-\u202e\u2066-\u2069]|[\w\p{sc=Cyrl}][\u034f\u200b-\u200d\u2060]+[\w\p{sc=Cyrl}]/u;

const raws = (lines: readonly { readonly raw: string }[]): string[] => lines.map(({ raw }) => raw);

function isWebAddress(href: string, ...protocols: string[]): void {
  const url = new URL(href);
  assert.equal(url.href, href);
  assert.ok(protocols.includes(url.protocol) && url.host && !url.username && !url.password, href);
  assert.match(hostOf(href), /^[!-~]+$/);
}

/** One event, whatever its texts are: lines in their order, each of at most 75 octets. */
function isOneEvent(calendar: string): void {
  const lines = calendar.split('\r\n');
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
  assert.doesNotMatch(calendar, /(?<!\r)\n|\r(?!\n)/);
  const names = lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(/[:;]/)[0]);
  assert.match(
    names.join(' '),
    /^BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART( DTEND)? SUMMARY( LOCATION)?( DESCRIPTION)? END END $/,
  );
}

const captions = (seeds: readonly string[]): Property =>
  property(
    fc.oneof(
      mutated(seeds),
      hostileText(60).map((text) => seeds[0]! + text),
    ),
    (text) => {
      const cues = parseCaptions(text);
      assert.ok(cues === null || cues.length > 0);
      for (const { start, end, text: words, speaker = '' } of cues ?? []) {
        assert.ok(start >= 0 && end >= start && end < Infinity, `${start} ${end}`);
        assert.equal(typeof words, 'string');
        assert.ok(speaker.length <= 80 && !UNFIT.test(speaker));
      }
    },
  );

const packets = [
  {
    id: 'spid:a.example:b',
    title: 'Title',
    voice: 'https://a.example/a.mp3',
    transcript: 'Hello. How are you?\nFine.',
    intent: 'a/b',
    cta: [
      { type: 'link', label: 'Open', url: 'https://a.example/' },
      { type: 'sms', label: 'Write', url: 'sms:+15551234567?body=Hi' },
      { type: 'email', label: 'Mail', email: 'a@a.example', subject: 'Hi', body: 'One\nTwo' },
    ],
    meta: { author: 'A', created: '2026-01-01', language: 'en', tags: ['a'], expires: '2999-01-01' },
    captions: [{ start: 0, end: 1, text: 'Hello.', speaker: 'A' }],
  },
  {
    spid: 'spid:a:b',
    voice: 'https://a.example/a.mp3',
    transcript: 'Hi',
    cta: [{ label: 'Call', url: 'tel:+1555123' }],
  },
  {
    '@type': 'SmartPacket',
    spid: 'spid://a/b',
    audio: 'https://a.example/a.mp3',
    transcript: 'Hi',
    metadata: { createdBy: 'A', createdAt: '2026-01-01' },
    cta: [{ label: 'Go', action: 'https://a.example', priority: 1 }],
  },
  {
    id: '7f1c2a54',
    audio_url: 'https://a.example/a.mp3',
    transcript: 'Hi',
    ctas: [{ label: 'Go', action: 'open', url: 'https://a.example' }],
    created_at: '2026-01-01 09:30:00+00',
  },
  {
    spid: 'spid:a:b',
    packet: { voice_url: 'https://a.example/a.mp3', transcript: 'Hi', ctas: [{ label: 'x', url: 'mailto:a@b.co' }] },
  },
].map((packet) => JSON.stringify(packet));

function isHarmless(input: unknown): void {
  const result = parsePacket(input, { baseUrl: 'https://a.example/p.json' });
  // The schema has an opinion about anything, too.
  packetSchema.safeParse(input);
  if (!result.ok) return;
  const { title, intent, transcript, meta, actions, voice, captions: cues } = result.value;
  for (const text of [title, intent, transcript, meta.author, ...meta.tags, ...actions.map(({ label }) => label)]) {
    assert.ok(text === null || !UNFIT.test(text), text ?? '');
  }
  for (const url of [voice, cues]) if (typeof url === 'string') isWebAddress(url, 'https:');
  assert.ok(actions.length <= 3);
  for (const action of actions) {
    const { href, destination, newTab } = actionLink(action, { now: 0 });
    if (newTab) isWebAddress(href, 'https:', 'http:');
    else if ('event' in action)
      assert.match(href, /^data:text\/calendar;charset=utf-8,BEGIN%3AVCALENDAR[!'()*\w.~%-]*$/);
    else assert.ok(NUMBER_LINK.test(href) || MAIL_LINK.test(href), href);
    assert.match(destination, /^[ -~]*$/);
    if ('phone' in action) assert.equal(parsePhone(destination), action.phone);
  }
}

const event = fc.record({
  label: hostileText(10),
  title: fc.oneof(hostileText(20), fc.constant(null)),
  start: fc.oneof(mutated(['2026-03-01', '2026-03-01T09:30:00+01:00', '2026-03-29T02:30']), fc.jsonValue()),
  end: fc.oneof(mutated(['2026-03-02', '2026-03-01T10:30Z']), fc.constant(null)),
  durationMinutes: fc.oneof(fc.double(), fc.constant(30)),
  location: hostileText(20),
  description: hostileText(60),
  timezone: fc.oneof(mutated(['Europe/Berlin', 'UTC']), fc.constant(null)),
});

/** Every parser and builder. */
export const properties: Readonly<Record<string, Property>> = {
  urls: property(mutated(raws(corpus.urls)), (raw) => {
    for (const options of [{}, { allowHttp: true }, { base: 'https://a.example/b/c.json' }]) {
      const href = safeUrl(raw, options);
      if (href === null) continue;
      isWebAddress(href, 'https:', ...('allowHttp' in options ? ['http:'] : []));
      assert.equal(href, new URL(raw, options.base).href);
      if (href.length <= 2048) assert.equal(safeUrl(href, options), href);
    }
  }),
  numbers: property(mutated([...raws(corpus.numbers), ...raws(corpus.readyMade)]), (raw) => {
    for (const phone of [parsePhone(raw), phoneFromUrl(raw)]) {
      if (phone === null) continue;
      assert.match(phone, PHONE);
      assert.equal(parsePhone(phone), phone);
      assert.equal(phoneFromUrl(telHref(phone)), phone);
    }
    assert.match(telHref(raw), /^tel:(\+?[0-9]{3,15}(;ext=[0-9]{1,9})?)?$/);
  }),
  sms: property(mutated(raws(corpus.readyMade)), (raw) => {
    const found = smsFromUrl(raw);
    if (!found) return;
    for (const apple of [false, true]) {
      const href = smsHref(found.phone, found.body, { apple });
      assert.match(href, NUMBER_LINK);
      assert.ok(href.length <= 1900);
      const again = smsFromUrl(href);
      assert.equal(again?.phone, found.phone);
      assert.ok((found.body ?? '').startsWith(again.body ?? ''));
    }
  }),
  mailto: property(
    mutated([...raws(corpus.readyMade), ...raws(corpus.addresses).map((raw) => `mailto:${raw}`)]),
    (raw) => {
      const found = emailFromUrl(raw);
      if (!found) return;
      assert.equal(parseEmail(found.email), found.email);
      const href = mailtoHref(found.email, found.subject, found.body);
      assert.match(href, MAIL_LINK);
      assert.ok(href.length <= 1900);
      assert.equal(emailFromUrl(href)?.email, found.email);
    },
  ),
  iCalendar: property(event, (fields) => {
    const parsed = parseEvent(fields);
    if (!parsed) return;
    isOneEvent(eventToICalendar(parsed, { now: 0 }));
    isWebAddress(webCalendarHref(parsed), 'https:');
  }),
  WebVTT: captions([
    'WEBVTT\n\n00:00.000 --> 00:02.500 align:start\n<v Ann>Hello <i>there</i> <00:01.000>you &amp; me</v>\n\nNOTE x\n\n2\n00:03.000 --> 00:04.000\n<rt>x</rt>Bye\n',
  ]),
  SRT: captions([
    '1\n00:00:00,000 --> 00:00:02,500\n{\\an8}<font color=red>Hello</font>\n\n2\n00:00:03,000 --> 00:00:04,000\nBye\n',
  ]),
  'Podcasting JSON': captions([
    '{"segments":[{"startTime":0,"endTime":1.5,"body":"Hello","speaker":"Ann"},{"startTime":2,"body":"Bye"}]}',
  ]),
  'WebVTT written': property(fc.tuple(hostileText(80), fc.oneof(hostileText(6), fc.constant(null))), ([raw, name]) => {
    const text = plainLines(raw);
    const speaker = name === null ? null : plainText(name);
    const turns = [{ from: 0, to: text.length, speaker }];
    const written = toWebVtt(text, splitParagraphs(text, turns), spreadEvenly(segmentWords(text, 'en'), 60), 'en');
    const [head, ...cues] = written.split('\n\n');
    assert.equal(head?.trim(), 'WEBVTT');
    for (const cue of cues) assert.match(cue, /^[\d:.]+ --> [\d:.]+\n(?:(?!-->).)*\n?$/su);
  }),
  texts: property(
    fc.oneof(mutated([...raws(corpus.strings), ...TEXTS.map((text) => text.slice(0, 200))]), hostileText(60)),
    (raw) => {
      for (const clean of [plainText, plainLines]) {
        const text = clean(raw);
        assert.doesNotMatch(text, UNFIT);
        assert.equal(clean(text), text);
      }
    },
  ),
  identifiers: property(
    mutated(['spid:a.example:b', 'spid://a/b', '2026-02-28T23:59:59.5+14:00', 'zh-Hant-TW-x-a']),
    (raw) => {
      const spid = parseSpid(raw);
      if (spid !== null) assert.equal(parseSpid(spid), spid);
      const language = canonicalLanguage(raw);
      if (language !== null) assert.match(language, /^[a-zA-Z\d-]+$/);
      const date = parseDate(raw);
      if (date) assert.ok(Number.isFinite(date.time) && !Number.isNaN(new Date(date.time).getTime()));
    },
  ),
  'packets as text': property(mutated(packets), isHarmless),
  'packets as objects': property(
    fc.tuple(
      fc.constantFrom(...packets),
      fc.array(fc.tuple(fc.nat(40), fc.oneof(fc.jsonValue(), mutated(TEXTS))), { maxLength: 5 }),
    ),
    ([packet, changes]) => {
      let count = 0;
      const found = new Map(changes);
      isHarmless(JSON.parse(packet, (_, value: unknown) => (found.has(++count) ? found.get(count) : value)));
    },
  ),
};
