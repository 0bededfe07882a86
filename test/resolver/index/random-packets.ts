import fc from 'fast-check';
import type { Sizes } from '../../../src/resolver/index/layout.js';
import type { PacketQuery } from '../../../src/resolver/query.js';

/** Few different ones, so that queries find packets; odd ones among them. */
const TAGS = [
  ...['bread', 'Fresh Bread', 'opening/hours', '../..', 'CON', '100 %', 'dots...', '🎂', 'ＣＡＦÉ', 'café', 'C++', 'c'],
  ...['パン', '面包', 'ขนมปัง', 'quote', 'en', 'product/quote', 'intent:faq', 'spid:a:b', '__proto__', 'x'.repeat(60)],
];
const INTENTS = [
  ...['product/quote', 'QuoteRequest', 'onboarding.welcome', 'book_meeting', 'quote', 'en', 'FAQ', 'a-b/c', 'a/b-c'],
  ...['../etc', 'パン/注文', '!', 'answers/number-17'],
];
const IDS = [
  ...[
    'spid:a:b',
    'spid:a:b:c',
    'spid:a:b:c:d',
    'spid:a:bc',
    'spid:A:B',
    'spid://a/b/c',
    'spid:a:b%2F..',
    'spid:a:CON.',
  ],
  ...['spid:パン:屋', 'spid:パン:屋:朝', 'spid:a:b::c', 'no id', `spid:a:${'long'.repeat(40)}`],
];
const LANGUAGES = ['en', 'en-GB', 'en-gb-oxendict', 'zh-Hans-CN', 'zh', 'ja', 'th', 'iw', 'de_DE', 'English'];
const AUTHORS = ['Ana', 'Élodie Straße', '山田', 'ana maria'];
const DATES = ['2026-01-01', '2026-01-02T10:00:00Z', '2025-12-31T23:00:00-05:00', 'yesterday'];
const WORDS = [
  ...[
    'bread',
    'Bread',
    'breads',
    'bre',
    'warm',
    'wärme',
    'oven',
    'o',
    '100',
    'the',
    'product',
    'quote',
    'ΟΔΟΣ',
    'οδός',
  ],
  ...['internationalisationally', 'internationalisationalities', 'Donaudampfschifffahrtsgesellschaftskapitän'],
  ...[
    '東京都',
    '京都',
    '都',
    'パン屋',
    '面包店',
    'ขนมปัง',
    'ขนม',
    'นี้',
    'e\u0301te\u0301',
    'été',
    'שָׁלוֹם',
    'हिन्दी',
    'ﬁne',
  ],
];

const textOf = (words: readonly string[], separator: string): string => words.join(separator);
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength }), fc.constantFrom(' ', '', ', '))
    .map(([words, separator]) => textOf(words, separator));

/** Of a field that may be missing. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 });

const packet = fc.record({
  id: maybe(fc.constantFrom(...IDS)),
  title: maybe(text(3)),
  transcript: text(30),
  intent: maybe(fc.constantFrom(...INTENTS)),
  cta: fc.constant([]),
  meta: fc.record({
    author: maybe(fc.constantFrom(...AUTHORS)),
    created: maybe(fc.constantFrom(...DATES)),
    language: maybe(fc.constantFrom(...LANGUAGES)),
    tags: fc.array(fc.constantFrom(...TAGS), { maxLength: 4 }),
  }),
  /** So that some are large, and files have few packets. */
  note: fc.constantFrom('', 'n'.repeat(700), 'ü'.repeat(3000), 'n'.repeat(50_000)),
});

/** Numbered, so that each is another; some things are no packets. */
export const randomPackets: fc.Arbitrary<readonly unknown[]> = fc
  .array(fc.oneof({ weight: 20, arbitrary: packet }, { weight: 1, arbitrary: fc.constantFrom(null, {}, 'packet') }), {
    maxLength: 150,
    size: 'max',
  })
  // As it is read of a file.
  .map(
    (packets) =>
      JSON.parse(
        JSON.stringify(packets.map((each, number) => (typeof each === 'object' && each ? { ...each, number } : each))),
      ) as unknown[],
  );

const filters = {
  id: fc.constantFrom('spid:a:b', 'spid:a:b:c', 'spid:a:bc', 'spid:パン:屋', 'spid://A/B', 'spid:no:thing'),
  intent: fc.constantFrom(...INTENTS.filter((intent) => intent !== '!')),
  tags: fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 2 }),
  language: fc.constantFrom('en', 'en-GB', 'zh', 'zh-Hans', 'he', 'de', 'pt'),
  text: fc.oneof(
    text(3),
    fc.constantFrom('b', 'bre', '都', '東', 'ข', 'internationalisationall', 'i', '!', 'the o', '1'),
  ),
};

/** Mostly of one or two filters. */
export const randomQuery: fc.Arbitrary<PacketQuery> = fc
  .tuple(
    fc.subarray(Object.keys(filters) as (keyof typeof filters)[], { maxLength: 3 }),
    fc.record(filters),
    fc.constantFrom(1, 2, 20, 100),
  )
  .map(([names, values, limit]) => ({ ...Object.fromEntries(names.map((name) => [name, values[name]])), limit }));

/** Mostly so small that some packets fill many files. */
export const randomSizes: fc.Arbitrary<Partial<Sizes>> = fc.record(
  {
    manifestBytes: fc.constantFrom(100, 2000),
    fileBytes: fc.constantFrom(1500, 3000, 10_000),
    filePackets: fc.constantFrom(1, 3, 10),
    beginningBytes: fc.constantFrom(500, 2000),
    beginningPackets: fc.constantFrom(1, 3),
    answerBytes: fc.constantFrom(1, 5000),
    denseShare: fc.constantFrom(1, 3),
    wordsFileBytes: fc.constantFrom(50, 500),
    alikeBytes: fc.constantFrom(20, 100),
  },
  { requiredKeys: ['fileBytes', 'wordsFileBytes', 'alikeBytes'] },
);
