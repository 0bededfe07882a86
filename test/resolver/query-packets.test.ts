import { describe, expect, it } from 'vitest';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import { queryPackets } from '../../src/resolver/query-packets.js';
import type { PacketQuery } from '../../src/resolver/query.js';
import { queriesOf } from '../../src/resolver/read-query.js';
import { metaWith, packetWith } from '../helpers/packets.js';

const packetOf = (
  name: string,
  { meta, ...fields }: { meta?: Record<string, unknown>; [field: string]: unknown } = {},
): Record<string, unknown> =>
  packetWith({ id: `spid:bakery.example:${name}`, transcript: `This is ${name}.`, ...fields, meta: metaWith(meta) });

const packets = [
  packetOf('old', { meta: { created: '2020-01-01', tags: ['Bread', 'Opening hours'], language: 'de' } }),
  packetOf('new', { intent: 'product/quote', meta: { created: '2026-06-01', tags: ['bread'], language: 'en-GB' } }),
  packetOf('undated', { transcript: 'Warm bread rolls.', meta: { created: null, tags: [], author: 'Ana' } }),
  packetOf('b', { title: 'Sourdough', transcript: '東京都のパン屋です。', meta: { language: 'ja', tags: ['パン'] } }),
  packetOf('a', {
    intent: 'sales.quote_request',
    transcript: 'Sourdough, all day.',
    meta: { language: 'en', tags: [] },
  }),
  packetOf('b:extra', { intent: 'de', meta: { language: 'fr', tags: ['en'] } }),
  { spid: 'spid://elena/podcast', transcript: 'Older shapes are packets as well.', cta: [] },
  { id: 'not an id', transcript: 'Nobody asks for it by its id.' },
  { no: 'packet' },
];

const nameOf = (packet: unknown): string => {
  const { id, spid } = packet as { id?: string; spid?: string };
  return (id ?? spid ?? '').replace('spid:bakery.example:', '');
};

const EVERYTHING = ['new', 'a', 'b', 'b:extra', 'old', 'undated', 'spid://elena/podcast', 'not an id'];

const cases: readonly [string | PacketQuery, readonly string[]][] = [
  [{}, EVERYTHING],
  ['', EVERYTHING],
  [{ id: ' ', intent: '', tags: [''], language: '*', text: '' }, EVERYTHING],
  [{ id: 'spid:bakery.example:b' }, ['b']],
  [{ id: 'spid://bakery.example/b' }, ['b']],
  [{ id: 'spid:bakery.example:b', tags: ['en'] }, []],
  [{ id: 'SPID:elena:podcast' }, ['spid://elena/podcast']],
  [{ id: 'spid:bakery.example:nothing' }, []],
  [{ id: 'spid:bakery.example:ol' }, []],
  ['spid:bakery.example:b', ['b']],
  [{ id: 'spid:bakery.example:b:extra' }, ['b:extra']],
  [{ intent: 'product/quote' }, ['new']],
  [{ intent: 'QuoteRequest' }, ['a']],
  [{ intent: 'intent:sales/quote-request' }, ['a']],
  [{ tags: ['BREAD'] }, ['new', 'old']],
  [{ tags: ['bread', 'opening hours'] }, ['old']],
  [{ tags: ['opening'] }, []],
  [{ tags: ['__proto__'] }, []],
  [{ language: 'en' }, ['new', 'a', 'undated']],
  [{ language: 'EN_gb' }, ['new']],
  [{ language: 'pt' }, []],
  [{ text: 'bread' }, ['new', 'old', 'undated']],
  [{ text: 'bre' }, ['new', 'old', 'undated']],
  [{ text: 'warm bre' }, ['undated']],
  [{ text: 'war bread' }, []],
  [{ text: 'sourdough' }, ['b', 'a']],
  [{ text: 'sourdough day' }, ['a']],
  [{ text: 'Sourdough', language: 'en' }, ['a']],
  [{ text: 'ana bread' }, ['undated']],
  [{ text: '京都' }, ['b']],
  [{ text: '屋' }, ['b']],
  [{ text: 'パン' }, ['b']],
  [{ text: '!!' }, []],
  [{ text: 'product quote' }, ['new']],
  // As the protocol has it: the first that finds something.
  ['product.quote', ['new']],
  ['opening hours', ['old']],
  ['bread', ['new', 'old']],
  ['en', ['b:extra']],
  ['de', ['b:extra']],
  ['ja', ['b']],
  ['sourdough', ['b', 'a']],
  ['all day', ['a']],
  ['nothing like it', []],
];

describe.each([
  ['queryPackets', (query: string | PacketQuery) => Promise.resolve(queryPackets(packets, query))],
  [
    'createMemoryResolver',
    async (query: string | PacketQuery) => {
      const result = await createMemoryResolver(packets).query(query);
      expect(result.ok && result.url).toBeNull();
      return result.ok ? result.answer : null;
    },
  ],
])('%s', (_, ask) => {
  it.each(cases)('%j', async (query, expected) => {
    const answer = await ask(query);
    expect(answer?.packets.map(nameOf)).toEqual(expected);
    expect(answer).toMatchObject({ total: expected.length, next: null });
  });

  it('gives page after page', async () => {
    const names: string[][] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const answer = await ask({ limit: 3, cursor });
      names.push(answer!.packets.map(nameOf));
      expect(answer!.total).toBe(EVERYTHING.length);
      cursor = answer!.next;
    }
    expect(names).toEqual([EVERYTHING.slice(0, 3), EVERYTHING.slice(3, 6), EVERYTHING.slice(6)]);
  });

  it('has nothing behind the last page', async () => {
    expect(await ask({ cursor: '999' })).toEqual({ packets: [], total: EVERYTHING.length, next: null });
  });
});

it('gives the packets themselves', () => {
  expect(queryPackets(packets, 'spid:bakery.example:old').packets[0]).toBe(packets[0]);
});

it('keeps packets of one id and date in their order', () => {
  const twins = [packetOf('twin', { n: 1 }), packetOf('twin', { n: 2 })];
  expect(queryPackets(twins, 'spid:bakery.example:twin').packets).toEqual(twins);
});

it('finds a prefix that is no packet itself', () => {
  const beneath = ['a:intro', 'ab', 'a:b:c'].map((name) => packetOf(name));
  const names = queryPackets(beneath, 'spid:bakery.example:a').packets.map(nameOf);
  expect(names).toEqual(['a:b:c', 'a:intro']);
});

it('a text stands for several queries', () => {
  expect(queriesOf('spid:a:b').map((query) => Object.keys(query)[0])).toEqual(['id', 'intent', 'tags', 'text']);
  expect(queriesOf('de')).toEqual([{ intent: 'de' }, { tags: ['de'] }, { language: 'de' }, { text: 'de' }]);
  expect(queriesOf(' ')).toEqual([{}]);
});

const wrong: readonly [string, unknown][] = [
  ['id', { id: 'bakery' }],
  ['id', { id: 5 }],
  ['intent', { intent: '!' }],
  ['tags', { tags: 'bread' }],
  ['tags', { tags: [5] }],
  ['tags', { tags: Array.from({ length: 21 }, (_, index) => `${index}`) }],
  ['language', { language: 'English' }],
  ['id', { id: 'spid:bakery.example' }],
  ['text', { text: 'x'.repeat(501) }],
  ['text', 'x'.repeat(501)],
  ['text', { text: {} }],
  ['limit', { limit: 0 }],
  ['limit', { limit: 101 }],
  ['limit', { limit: 1.5 }],
  ['limit', { limit: '5' }],
  ['limit', { limit: NaN }],
  ['cursor', { cursor: '0' }],
  ['cursor', { cursor: '-1' }],
  ['cursor', { cursor: 'all/2.json' }],
  ['cursor', { cursor: 20 }],
];

it.each(wrong)('%s can’t be so: %j', async (field, query) => {
  const given = query as PacketQuery;
  expect(() => queryPackets(packets, given)).toThrow(TypeError);
  expect(() => queryPackets(packets, given)).toThrow(`Invalid query: ${field} is to be`);
  expect(await createMemoryResolver(packets).query(given)).toEqual({
    ok: false,
    issue: { code: 'invalid-query', path: [field], severity: 'error', data: { field } },
  });
});

it('a resolver says what relative addresses are relative to', async () => {
  const url = 'https://bakery.example/packets.json';
  expect(await createMemoryResolver(packets, { url }).query({})).toMatchObject({ ok: true, url });
});
