/**
 * What is made of many packets: the same in every version of Node and in every engine, and for an object and its JSON text.
 * It runs in all of them, so it knows neither the DOM nor Node.
 */
import fc from 'fast-check';
import { isExpired, parsePacket, type Packet } from '../../src/packet.js';
import { plainLink } from '../../src/links/plain-link.js';
import { eventToICalendar } from '../../src/links/icalendar.js';
import { directionOf } from '../../src/present/language.js';

/** The same packets everywhere. */
const SEED = 20_260_201;
const COUNT = 480;
const NOW = Date.UTC(2026, 10, 29, 12);
const BASE = 'https://packets.example/inbox/packet.json';

const DATES = [
  ...['2026-02-01', '2026-02-01 00:00:00', '2026-02-01 00:00:00+00', '2027-01-01T00:00:00Z ', '20270101T000000Z'],
  ...['2027-01-01T00:00:00+0530', '2027-01-01t00:00:00,5z', '2026-12-31T24:00', '2016-12-31T23:59:60Z', '2026-02-30'],
  ...['Sun, 01 Feb 2026 00:00:00 GMT', '01/02/2026', '2026-02', '2026-W05-7', '2027-06-01T00:00+02:00[Europe/Paris]'],
  ...['1769904000', 1769904000, 1769904000000, '', ' ', 'soon', '9999-12-31', '0999-01-01'],
];
const ZONES = [
  ...['Europe/Dublin', 'europe/dublin', 'US/Eastern', 'EST5EDT', 'Etc/GMT+5', 'Europe/Kyiv', 'America/Ciudad_Juarez'],
  ...['+02:00', '+0200', '+02', 'UTC+2', 'GMT-3', 'Z', 'UTC', 'GMT', 'PST', 'IST', 'CET', 'EST', 'CEST', 'BST', 'ACT'],
  ...['W. Europe Standard Time', 'SystemV/AST4ADT', 'US/Pacific-New', 'Mars/Olympus', '', 'Factory', '\u22123:30'],
];
const STARTS = [
  ...['2027-03-28T01:30', '2027-03-28T02:30', '2027-10-31T01:30', '2027-10-31T02:30', '2027-09-16 18:00:00'],
  ...['2027-09-16T18:00+01:00', '2027-09-16T18:00Z', '2027-09-16', '20270916T180000', '1969-07-20T20:17'],
  ...['2027-02-30T10:00', '2027-09-16T24:00', '2027-09-16T18:00+01:00[Europe/Dublin]', 'soon', '1972-01-01T00:00'],
];
const LANGUAGES = [
  ...[
    'en',
    'en_US',
    'de_DE.UTF-8',
    'ar_SA@euro',
    'zh_Hans_CN',
    'zh_TW_#Hant',
    'C',
    'POSIX',
    'no',
    'iw',
    'cmn',
    'tl',
    'arb',
  ],
  ...[
    'prs',
    'pes',
    'sh',
    'sr-YU',
    'en-US-posix',
    'zh-yue',
    'zh-min-nan',
    'i-klingon',
    'x-a',
    'de-x-a',
    'aa-saaho',
    ' fr ',
  ],
  ...['ur-Latn', 'pnb', 'arz', 'english', 'en-abc', 'de-DE-1996-1996', 'ru-SU', 'hy-arevmda', 'und', ''],
];
const URLS = [
  ...[
    'https://a.example/a b',
    ' https://a.example/ ',
    'https://a.example/\u00a0x',
    'https://a\u00a0.example/',
    'a b.mp3',
  ],
  ...[
    'https://a.example/\n',
    'https://a.example/a\tb',
    'https://exa mple.com/',
    'http://a.example/',
    '//a.example/',
    '',
  ],
  ...['https://faß.example/', 'https://İ.example/', 'https://a..example/', 'https://0x7f.1/'],
  ...['https://a.example:65536/', 'https://a_b.example/', 'https://-a.example/', 'javascript:1'],
  ...[
    'https://exa%20mple.com/',
    'https://exa<mple.com/',
    'https://exa^mple.com/',
    'https://exa|mple.com/',
    'https://a*.example/',
  ],
  ...['https://%65xample.com/', 'https://a~b.example/', "https://a'b.example/", 'https://a!$&(),;=b.example/'],
  ...['tel:+44 20 7946 0958', ' tel:+15551234567', 'sms:+15551234567?body=a%20b', 'mailto:a@b.example?subject=%zz'],
];
const TEXTS = [
  ...[
    'Hello.',
    '',
    ' ',
    '\u200b',
    '\u202e',
    'അവന്\u200d',
    'می\u200cخواهم',
    '20\u200cساله',
    'ខ្ញុំ\u200bទៅ',
    'C++\u200e שלום',
  ],
  ...[
    'pay\u200bpal',
    'က'.repeat(3),
    'a' + '\u0301'.repeat(9),
    '\ud800',
    '🏳\ufe0f\u200d🌈',
    '\u{1fae9}\u{16d40}\u{105c0}',
    'x'.repeat(90),
  ],
  ...['᠎ᠠ', '\u3164', '\u115f\u1161', 'مَّٰٓ', 'བསྒྲུབས', 'a\r\n\u2028b\u0085c', 'ÅÅ', '\u{e0067}\u{e007f}a'],
];
/** Values of script that JSON has not, and others of the wrong type. */
const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => NaN,
  () => -0,
  () => Infinity,
  () => new Date('2027-01-01T00:00:00Z'),
  () => ({ toJSON: () => '2027-01-01' }),
  () => Symbol('a'),
  () => () => 1,
  () => Object('text') as unknown,
  () => Object(7) as unknown,
  () => Object.assign(new Array(1), { 1: 'a' }) as unknown,
  () => new Map([['a', 1]]),
  () => true,
  () => 7,
  () => ['a'],
  () => ({ a: 1 }),
];

const odd = fc.constantFrom(...ODD).map((make) => make());
const often = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd });
const text = often(TEXTS);
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });

const action = record({
  type: often(['link', 'form', 'call', 'sms', 'email', 'calendar', 'calendar', 'calendar', 'share']),
  label: often(['Go', 'Go', 'Go', ...TEXTS]),
  url: often(URLS),
  phone: often(['+1 555 0100', '*21#', '112']),
  body: text,
  email: often(['a@b.example', 'a']),
  subject: text,
  start: often(STARTS),
  end: often([...STARTS, '2027-12-31']),
  durationMinutes: often([30, 0, 1e9]),
  timezone: often(ZONES),
  title: text,
  action: often(['call', 'share', ...URLS]),
  priority: often([1, 2, 0, -1]),
});
const actions = fc.oneof({ weight: 9, arbitrary: fc.array(action, { maxLength: 4 }) }, { weight: 1, arbitrary: odd });
const captions = fc.oneof(
  often(URLS),
  fc.array(record({ start: often([0, 1, -1]), end: often([1, 2]), text, speaker: text }), { maxLength: 3 }),
);
const voice = often(['https://a.example/a.mp3', ...URLS]);
const meta = fc.oneof(
  {
    weight: 9,
    arbitrary: record({
      ...{ author: text, created: often(DATES), language: often(LANGUAGES), tags: fc.array(text, { maxLength: 3 }) },
      ...{ expires: often(DATES), createdBy: text, createdAt: often(DATES) },
    }),
  },
  { weight: 1, arbitrary: odd },
);
const id = often(['spid:a:b', 'spid://a.example/b', 'x']);
/** The published shapes. */
const packet = fc.oneof(
  record({ id, voice, transcript: text, intent: text, cta: actions, meta, captions, title: text }),
  record({ spid: id, voice, transcript: text, intent: text, cta: actions, title: text }),
  record({
    '@type': fc.constant('SmartPacket'),
    spid: id,
    audio: voice,
    transcript: text,
    cta: actions,
    metadata: meta,
  }),
  record({ id, audio_url: voice, transcript: text, intent: text, ctas: actions, created_at: often(DATES) }),
  fc.record({ spid: id, packet: record({ voice_url: voice, transcript: text, ctas: actions, meta }) }),
  fc.record({ packets: fc.array(record({ id, voice, transcript: text, cta: actions, meta }), { maxLength: 2 }) }),
);

/** The same packets each time. */
export const packets = (): unknown[] => fc.sample(packet, { seed: SEED, numRuns: COUNT });

/** What a visitor gets to see of a packet. */
function shownOf(found: Packet): unknown {
  return {
    isExpired: isExpired(found, NOW),
    isExpiryUnknown: found.meta.isExpiryUnknown === true,
    // Where an engine does not know the script, the text decides.
    isRightToLeft: directionOf(found.meta.language) === 'rtl',
    links: found.actions.map((each) =>
      'event' in each ? eventToICalendar(each.event, { now: NOW }) : plainLink(each).href,
    ),
  };
}

/** What is made of an object or a text, as text: the model, the issues, and what is shown. */
export function answerTo(input: unknown): string {
  return JSON.stringify(
    [false, true].map((strict) => {
      const result = parsePacket(input, { strict, baseUrl: BASE });
      return [result, result.ok && shownOf(result.value)];
    }),
  );
}

/** Of each packet. */
export const answers = (): string[] => packets().map(answerTo);
