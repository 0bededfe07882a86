import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { descriptionsIn } from '../../src/intents/descriptions-in.js';
import { entryFacts, type EntryFacts } from '../../src/list/entry-facts.js';
import { fitting, hasFilters, intentChoices, queryOf, tagChoices, type Filters } from '../../src/list/filters.js';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { factsOf } from '../../src/resolver/packet-facts.js';
import { queryPackets } from '../../src/resolver/query-packets.js';
import { metaWith, packetWith } from '../helpers/packets.js';

const fixtures = new URL('../fixtures/valid/', import.meta.url);

const factsFrom = (packet: unknown): EntryFacts => {
  const result = parsePacket(packet, { baseUrl: 'https://bakery.example/' });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return entryFacts(result.value);
};

const packets = [
  packetWith({ id: 'spid:a:1', title: 'Bread', intent: 'product/quote', meta: metaWith({ tags: ['Bread', 'Offer'] }) }),
  packetWith({ id: 'spid:a:2', title: 'Crème brûlée', intent: 'QuoteRequest', meta: metaWith({ tags: ['bread'] }) }),
  packetWith({
    id: 'spid:a:3',
    intent: 'sales/quote-request',
    transcript: '東京都の天気',
    meta: metaWith({ tags: [] }),
  }),
  packetWith({
    id: 'spid:a:4',
    intent: '',
    transcript: 'Offers of the week',
    meta: metaWith({ author: null, tags: ['Ａ'] }),
  }),
];

const all = (filters: Partial<Filters>): Filters => ({ intent: null, tag: null, text: '', ...filters });

describe('what an entry is found by', () => {
  it.each(readdirSync(fixtures).filter((name) => !name.startsWith('resolver')))(
    'is the same of a card and of its packet: %s',
    (name) => {
      const packet: unknown = JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));
      const { intentText, tagTexts, head, rest, ...facts } = factsFrom(packet);
      expect(facts).toEqual(factsOf(packet));
      expect([intentText === null, tagTexts.length]).toEqual([facts.intent === null, facts.tags.length]);
      expect(head.size + rest.size).toBeGreaterThan(0);
    },
  );
});

describe('filters', () => {
  const cases: readonly Partial<Filters>[] = [
    {},
    { intent: 'QuoteRequest' },
    { intent: 'product/quote' },
    { intent: 'sales/quote-request', tag: 'BREAD' },
    { tag: 'bread' },
    { tag: 'a' },
    { tag: 'nothing' },
    { text: 'bre' },
    { text: 'creme' },
    { text: '京都' },
    { text: 'offer' },
    { text: 'offer bread' },
    { text: '  ' },
    { text: '?!' },
    { text: 'bakery', tag: 'Bread', intent: 'product/quote' },
    { text: 'x'.repeat(600) },
  ];

  it.each(cases)('let through what a resolver finds: %o', (filters) => {
    const fits = fitting(all(filters));
    const shown = packets.filter((packet) => fits(factsFrom(packet)));
    expect(new Set(shown)).toEqual(new Set(queryPackets(packets, queryOf(all(filters))).packets));
  });

  it('let nothing through for an intent without letters', () => {
    expect(packets.some((packet) => fitting(all({ intent: '!' }))(factsFrom(packet)))).toBe(false);
  });

  it.each<[Partial<Filters>, boolean]>([
    [{}, false],
    [{ text: ' ' }, false],
    [{ intent: '', tag: '' }, false],
    [{ text: 'a' }, true],
    [{ intent: 'a' }, true],
    [{ tag: 'a' }, true],
  ])('%o: are some: %s', (filters, expected) => {
    expect(hasFilters(all(filters))).toBe(expected);
  });
});

describe('what filters offer', () => {
  const facts = packets.map(factsFrom);

  it('intents, in words, one for all its notations, in the order of the alphabet', () => {
    expect(intentChoices(facts, null, 'en', descriptionsIn('en'))).toEqual([
      { value: 'product/quote', label: 'Product quote', count: 1 },
      { value: 'sales/quote-request', label: 'Request a quote', count: 2 },
    ]);
    expect(intentChoices(facts, null, 'de', descriptionsIn('de')).map(({ label }) => label)).toEqual([
      'Angebot anfordern',
      'Produktangebot',
    ]);
  });

  it('intents in their own words, while there are no others', () => {
    expect(intentChoices(facts, null, 'en').map(({ label }) => label)).toEqual(['Product quote', 'Quote request']);
  });

  it('tags, as the first of them is written', () => {
    expect(tagChoices(facts, null, 'en')).toEqual([
      { value: 'a', label: 'Ａ', count: 1 },
      { value: 'bread', label: 'Bread', count: 2 },
      { value: 'offer', label: 'Offer', count: 1 },
    ]);
  });

  it('what was chosen, also where no entry has it', () => {
    expect(tagChoices([], 'Cake', 'en')).toEqual([{ value: 'cake', label: 'Cake', count: 0 }]);
    expect(intentChoices(facts, 'product/quote', 'en').length).toBe(2);
    expect(intentChoices([], 'OPENING_HOURS', 'en')).toEqual([
      { value: 'information/opening-hours', label: 'Opening hours', count: 0 },
    ]);
    expect(intentChoices([], '!', 'en')).toEqual([]);
  });

  // An `Intl.Collator` takes as long as several frames, of which a list without choices has no need.
  it('are not sorted where there is but one', () => {
    const collator = vi.spyOn(Intl, 'Collator');
    tagChoices([], 'Cake', 'en');
    expect(collator).not.toHaveBeenCalled();
    collator.mockRestore();
  });
});
