import { describe, expect, it } from 'vitest';
import { loadFailure } from '../../../src/load/load-bytes.js';
import type { IndexSource } from '../../../src/resolver/index/index-source.js';
import { openIdIndex } from '../../../src/resolver/index/open-id-index.js';
import type { Resolver, ResolverResult } from '../../../src/resolver/query.js';
import { queryPackets } from '../../../src/resolver/query-packets.js';
import { metaWith, packetWith } from '../../helpers/packets.js';
import { indexTexts } from '../../helpers/static-index.js';

const URL_OF_INDEX = 'https://bakery.example/voice/index.json';

const packetsOf = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) =>
    packetWith({
      id: `spid:bakery.example:Brötchen-${index % 7}:${index}`,
      transcript: `${index} ${'flour water salt '.repeat(20)}`,
      meta: metaWith({ created: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() }),
    }),
  );

function open(files: ReadonlyMap<string, unknown>): { readonly resolver: Resolver | null; readonly loaded: string[] } {
  const loaded: string[] = [];
  const load: IndexSource['load'] = (path) => {
    loaded.push(path);
    const value = files.get(path);
    return Promise.resolve(value === undefined ? loadFailure('network') : { ok: true, value });
  };
  return { resolver: openIdIndex(files.get('index.json'), { url: URL_OF_INDEX, load }), loaded };
}

const filesOf = (packets: readonly unknown[]): Map<string, unknown> =>
  new Map([...indexTexts(packets)].map(([path, text]) => [path, JSON.parse(text) as unknown]));

const found = (result: ResolverResult | undefined): unknown =>
  result?.ok ? result.answer.packets : result?.issue.code;

describe.each([5, 400])('an index of %d packets', (count) => {
  const packets = packetsOf(count);
  const files = filesOf(packets);

  it.each([
    ...packets.slice(0, 30).map(({ id }) => String(id)),
    'spid:bakery.example:Brötchen-3',
    'spid:bakery.example:brötchen-3',
    'spid:bakery.example:cake',
  ])('finds what queryPackets finds by %s, in one file', async (id) => {
    const { resolver, loaded } = open(files);
    expect(found(await resolver?.query({ id }))).toEqual(queryPackets(packets, { id }).packets);
    expect(loaded).toHaveLength(1);
  });

  it('says what its packets are relative to', async () => {
    expect(await open(files).resolver?.query({ id: 'spid:bakery.example:Brötchen-3' })).toMatchObject({
      url: URL_OF_INDEX,
    });
  });

  it('fails as its file does', async () => {
    const { resolver } = open(new Map([['index.json', files.get('index.json')]]));
    expect(found(await resolver?.query({ id: 'spid:bakery.example:Brötchen-3' }))).toBe('network');
  });

  it.each<[unknown, unknown]>([
    [null, []],
    ['text', []],
    [{ lists: null, packets: [] }, []],
    [{ lists: [null, 7, ['id'], ['id', 'spid:bakery.example:Brötchen-3']], packets: [null, 7, {}, { id: 7 }] }, []],
    [{ lists: [['id', 'spid:bakery.example:Brötchen-3', 1, null, 'text']], packets: 'text' }, 'not-a-packet'],
  ])('finds nothing in a file of %j', async (value, expected) => {
    const broken = new Map([...files.keys()].map((path): [string, unknown] => [path, value]));
    broken.set('index.json', files.get('index.json'));
    expect(found(await open(broken).resolver?.query({ id: 'spid:bakery.example:Brötchen-3' }))).toEqual(expected);
  });
});

describe('another value', () => {
  it.each([null, undefined, 'text', [], {}, { packets: [] }, { smartPacketIndex: 0 }, { smartPacketIndex: '1' }])(
    '%j is no index',
    (manifest) => {
      expect(open(new Map([['index.json', manifest]])).resolver).toBe(null);
    },
  );

  it.each([
    { smartPacketIndex: 1, files: 'text' },
    { smartPacketIndex: 1, files: { stamp: '../../..//evil.example/', terms: { bits: 1e9, starts: 'BBBB' } } },
    { smartPacketIndex: 1, files: { stamp: 'https://evil.example/', terms: { bits: -1, starts: 7 } } },
    { smartPacketIndex: 1, files: { stamp: {}, terms: null } },
  ])('%j leads nowhere else', async (manifest) => {
    const { resolver, loaded } = open(new Map([['index.json', manifest]]));
    expect(found(await resolver?.query({ id: 'spid:bakery.example:Brötchen-3' }))).toBe('network');
    expect(loaded.map((path) => new URL(path, URL_OF_INDEX).origin)).toEqual(['https://bakery.example']);
  });
});
