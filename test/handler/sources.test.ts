import { describe, expect, it } from 'vitest';
import { createHandler } from '../../src/handler/create-handler.js';
import type { Issue, IssueCode } from '../../src/packet/issues.js';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import type { QueryOptions, Resolver } from '../../src/resolver/query.js';
import { packetWith } from '../helpers/packets.js';

const ADDRESS = 'https://bakery.example/packets';

const failing = (code: IssueCode, data?: Issue['data']): Resolver => ({
  query: () => Promise.resolve({ ok: false, issue: { code, path: [], severity: 'error', ...(data && { data }) } }),
});

it.each([
  [400, failing('invalid-query', { field: 'cursor' }), 'cursor is to be the `next` of an answer.'],
  [400, failing('invalid-query', { field: 'toString' }), 'The index can’t answer such a query.'],
  [502, failing('network'), 'The index can’t be read.'],
  [502, failing('http-status', { status: 404 }), 'The index can’t be read.'],
  [504, failing('timeout', { seconds: 15 }), 'The index did not answer in time.'],
])('an index that can’t answer: %d', async (status, index, detail) => {
  for (const address of [ADDRESS, `${ADDRESS}/spid:bakery.example:welcome`]) {
    const response = await createHandler({ index })(new Request(address));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, detail });
  }
});

it('an index may go on although a page is empty', async () => {
  const answer = { packets: [], total: null, next: 'words/2' };
  const index: Resolver = { query: () => Promise.resolve({ ok: true, answer, url: null }) };
  const response = await createHandler({ index })(new Request(`${ADDRESS}?q=bread`));
  expect(await response.json()).toEqual(answer);
});

it('an index hears of a visitor who has gone', async () => {
  const asked: QueryOptions[] = [];
  const memory = createMemoryResolver([packetWith()]);
  const index: Resolver = {
    query(query, options = {}) {
      asked.push(options);
      return memory.query(query);
    },
  };
  const request = new Request(ADDRESS);
  await createHandler({ index })(request);
  expect(asked).toEqual([{ signal: request.signal }]);
});

const relative = [
  packetWith({ voice: 'hello.mp3', captions: './hello.vtt?v=1' }),
  { spid: 'spid://demo.example/sdk', packet: { voice_url: '../a.mp3', transcript: 'Hi', ctas: [] } },
  { '@type': 'SmartPacket', spid: 'spid:a:b', audio: 'https://other.example/a.mp3', transcript: 'Hi', cta: [] },
  packetWith({ id: 'spid:a:c', voice: '//other.example/a.mp3', captions: [] }),
];
const base = 'https://bakery.example/voice/packets.json';

describe.each([
  ['packets', createHandler({ packets: relative, baseUrl: base })],
  ['an index', createHandler({ index: createMemoryResolver(relative, { url: base }) })],
])('relative addresses in %s', (_, handle) => {
  it.each([
    ['spid:bakery.example:welcome', { voice: 'https://bakery.example/voice/hello.mp3' }],
    ['spid:bakery.example:welcome', { captions: 'https://bakery.example/voice/hello.vtt?v=1' }],
    ['spid:demo.example:sdk', { packet: { voice_url: 'https://bakery.example/a.mp3', transcript: 'Hi', ctas: [] } }],
    ['spid:a:b', { audio: 'https://other.example/a.mp3' }],
    ['spid:a:c', { voice: '//other.example/a.mp3', captions: [] }],
  ])('%s: %j', async (id, expected) => {
    const response = await handle(new Request(`${ADDRESS}/${id}`));
    expect(await response.json()).toMatchObject(expected);
  });
});

it('a signature is left out where an address becomes another one, and else stays', async () => {
  const proof = { type: 'DataIntegrityProof' };
  const packets = [
    packetWith({ voice: 'hello.mp3', proof }),
    packetWith({ id: 'spid:a:c', voice: 'https://other.example/a.mp3', proof }),
  ];
  const handle = createHandler({ packets, baseUrl: base });
  const [changed, same] = await Promise.all(
    packets.map(async ({ id }) => (await handle(new Request(`${ADDRESS}/${String(id)}`))).json() as Promise<object>),
  );
  expect(changed).not.toHaveProperty('proof');
  expect(same).toEqual(packets[1]);
});

it('packets stay as they are without a base', async () => {
  const response = await createHandler({ packets: relative })(new Request(`${ADDRESS}/spid:bakery.example:welcome`));
  expect(await response.json()).toEqual(relative[0]);
});

it('what is no packet is left out, and what has no JSON is a mistake', async () => {
  const response = await createHandler({ packets: [null, 'text', {}, packetWith()] })(new Request(ADDRESS));
  expect(await response.json()).toMatchObject({ total: 1 });
  const circular: Record<string, unknown> = packetWith();
  circular['self'] = circular;
  expect(() => createHandler({ packets: [circular] })).toThrow(TypeError);
});
