import fc, { type Arbitrary } from 'fast-check';
import { parseSpid } from '../../src/packet/spid.js';
import type { PacketQuery } from '../../src/resolver/query.js';
import { randomPacket } from '../schema/random-packets.js';

/** Packets and queries of few values, so that they often meet; here and there packets with faults. */

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const id = fc
  .tuple(
    some('spid:a.example', 'spid:b.example', 'spid://a.example'),
    some(':x', ':y', '/x', ':x:1', ':x:2', ':xy', '://'),
  )
  .map((parts) => parts.join(''));
const intent = some(
  'product/quote',
  'QuoteRequest',
  'sales.quote_request',
  'book_meeting',
  'welcome',
  'de',
  'bread',
  '!',
);
const tag = some(
  'bread',
  'Bread',
  'ＢＲＥＡＤ',
  'fresh bread',
  'パン',
  'de',
  'café',
  'cafe\u0301',
  ' ',
  '__proto__',
  'constructor',
);
const language = some('en', 'en-GB', 'EN_gb', 'de', 'zh-Hans-CN', 'zh-Hans', 'zh', 'ja', 'th', 'C', 'sr-Latn-RS');
const word = some(
  ...['bread', 'Breads', 'brot', 'Straße', 'STRASSE', 'café', 'cafe', 'o’clock', '7:30', 'b', 'bre', 'constructor'],
  ...[
    '東京都',
    '東京',
    '都',
    '京',
    'パン屋',
    'コーヒー',
    '面包',
    'สวัสดี',
    'ขนมปัง',
    'မုန့်',
    '여러분',
    'שָׁלוֹם',
    'خُبْز',
    '👍',
    '-',
  ],
);
const text = fc
  .array(fc.tuple(word, some(' ', ', ', '', '\n')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));

const packet = fc.record(
  {
    id,
    transcript: text,
    title: text,
    intent,
    voice: some(null, 'a.mp3'),
    cta: fc.constant([]),
    meta: fc.record(
      {
        created: some('2026-01-01', '2026-01-01T00:00Z', '2025-06-01T10:00+02:00', '2025', null),
        author: text,
        language,
        tags: fc.array(tag, { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['transcript'] },
);
const older = fc.record({ spid: id, transcript: text, intent, title: text }, { requiredKeys: ['spid', 'transcript'] });

/** Each has a number of its own. */
export const randomPackets: Arbitrary<Record<string, unknown>[]> = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: packet }, { weight: 2, arbitrary: older }, { weight: 1, arbitrary: randomPacket }),
    { maxLength: 30 },
  )
  .map((packets) => packets.map((each, number) => ({ ...(Object(each) as object), number })));

const words = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
const filters: readonly Arbitrary<PacketQuery>[] = [
  fc.record({ id: id.filter((each) => parseSpid(each) !== null) }),
  fc.record({ intent: intent.filter((each) => each !== '!') }),
  fc.record({ tags: fc.array(tag, { maxLength: 2 }) }),
  fc.record({ language: language.filter((each) => each !== 'C') }),
  fc.record({ text: words }),
];

/** All can be answered. */
export const randomQuery: Arbitrary<string | PacketQuery> = fc.oneof(
  fc.oneof(id, intent, tag, language, words, some('spid:a.example', 'x'.repeat(500))),
  ...filters,
  {
    weight: 3,
    arbitrary: fc.tuple(fc.oneof(...filters), fc.oneof(...filters)).map(([one, other]) => ({ ...one, ...other })),
  },
);

export const randomLimit: Arbitrary<number | undefined> = maybe(fc.integer({ min: 1, max: 12 }));
