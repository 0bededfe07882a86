import { describe, expect, it, vi } from 'vitest';
import { createHandler, type Handler } from '../../src/handler/create-handler.js';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import { metaWith, packetWith } from '../helpers/packets.js';

const packetOf = (name: string, fields: Record<string, unknown> = {}, meta: Record<string, unknown> = {}) =>
  packetWith({ id: `spid:bakery.example:${name}`, transcript: `This is ${name}.`, ...fields, meta: metaWith(meta) });

const packets = [
  packetOf('welcome'),
  packetOf('bread', { intent: 'product/quote' }, { tags: ['Bread', 'fresh rolls'], language: 'en-GB' }),
  packetOf('brot', { title: 'Café' }, { tags: ['bread'], language: 'de' }),
  packetOf('menu/today', { id: 'spid:bakery.example:menu/today' }, { tags: [] }),
  packetOf('menu:more'),
];
const ids = (...names: string[]) => names.map((name) => `spid:bakery.example:${name}`);
const ALL = ids('bread', 'brot', 'menu/today', 'menu:more', 'welcome');

const post = (body: BodyInit | null, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  ({ method: 'POST', body, headers }) satisfies RequestInit;
const query = (value: unknown) => post(JSON.stringify({ query: value }));

/** Address and, where it is no GET, the request; the ids that it answers, in order. */
const answered: readonly [string, RequestInit, readonly string[]][] = [
  ['/', {}, ALL],
  ['/?query=', {}, ALL],
  ['/?query=spid:bakery.example:bread', {}, ids('bread')],
  ['/?query=spid%3A%2F%2Fbakery.example%2Fbread', {}, ids('bread')],
  ['/resolve?query=product.quote', {}, ids('bread')],
  ['/resolve', {}, ALL],
  ['/api/resolve?tag=BREAD&limit=1', {}, ids('bread')],
  ['/api/spid?query=fresh+rolls', {}, ids('bread')],
  ['/?query=bread&limit=1', {}, ids('bread')],
  ['/?query=bread&limit=1&cursor=1', {}, ids('brot')],
  ['/?query=nothing+like+it', {}, []],
  ['/', query('spid:bakery.example:menu'), ids('menu:more')],
  ['/resolve', query('de'), ids('brot')],
  ['/api/spid', query(''), ALL],
  ['/', query({ tags: ['bread'], limit: 1 }), ids('bread')],
  ['/', query({ tags: ['bread'], limit: 1, cursor: '1', unknown: [[]] }), ids('brot')],
  ['/', post('{"query":"bread","limit":1,"cursor":"1"}'), ids('brot')],
  ['/', post('{"query":{"tags":["bread"]},"limit":1}'), ids('bread')],
  ['/', post('\ufeff{"query":"bread"}'), ids('bread', 'brot')],
  ['/', post('{"query":"de","query":"bread"}'), ids('bread', 'brot')],
  ['/', post('{"__proto__":{"query":"de"},"query":"bread"}'), ids('bread', 'brot')],
  ['/', post('{"query":"bread"}', { 'Content-Type': 'application/ld+json; charset=utf-8' }), ids('bread', 'brot')],
  ['/', post(new TextEncoder().encode('{"query":"bread"}'), {}), ids('bread', 'brot')],
  ['/packets', {}, ALL],
  ['/packets/', {}, ALL],
  ['/voice/packets?utm_source=mail', {}, ALL],
  ['/packets?intent=product%2Fquote', {}, ids('bread')],
  ['/packets?intent=&tag=&language=&q=&limit=&cursor=', {}, ALL],
  ['/packets?tag=BREAD', {}, ids('bread', 'brot')],
  ['/packets?tag=bread&tag=fresh%20rolls', {}, ids('bread')],
  ['/packets?language=en', {}, ids('bread', 'menu/today', 'menu:more', 'welcome')],
  ['/packets?q=caf', {}, ids('brot')],
  ['/packets?q=%E6%9D%B1%E4%BA%AC', {}, []],
  ['/packets?id=spid:bakery.example:menu', {}, ids('menu:more')],
  ['/packets?limit=2&cursor=2', {}, ALL.slice(2, 4)],
  ['/packets?query=de', {}, ids('brot')],
];

/** Address, request; status and code. */
const refused: readonly [string, RequestInit, number, string][] = [
  ['/favicon.ico', {}, 404, 'not-found'],
  ['/packets/welcome', {}, 404, 'not-found'],
  ['/packets/spid:bakery.example:nothing', {}, 404, 'packet-not-found'],
  ['/packets/spid:bakery.example:menu', {}, 404, 'packet-not-found'],
  ['/packets/spid:bakery', {}, 404, 'packet-not-found'],
  ['/packets/spid:bakery.example:%ff', {}, 400, 'malformed-encoding'],
  ['/packets?q=%', {}, 400, 'malformed-encoding'],
  ['/packets?q=%c3%28', {}, 400, 'malformed-encoding'],
  ['/packets?id=bakery', {}, 400, 'invalid-query'],
  ['/packets?intent=!', {}, 400, 'invalid-query'],
  ['/packets?language=English', {}, 400, 'invalid-query'],
  ['/packets?limit=0', {}, 400, 'invalid-query'],
  ['/packets?limit=101', {}, 400, 'invalid-query'],
  ['/packets?limit=1e1', {}, 400, 'invalid-query'],
  ['/packets?cursor=0', {}, 400, 'invalid-query'],
  ['/packets?cursor=all%2F2.json', {}, 400, 'invalid-query'],
  ['/?query=bread&cursor=x', {}, 400, 'invalid-query'],
  ['/?query=bread&tag=bread', {}, 400, 'invalid-query'],
  [`/?query=${'x'.repeat(501)}`, {}, 400, 'invalid-query'],
  [`/packets?q=${'x'.repeat(501)}`, {}, 400, 'invalid-query'],
  [`/packets?${'tag=a&'.repeat(21)}`, {}, 400, 'invalid-query'],
  ['/packets?q=a&q=b', {}, 400, 'repeated-parameter'],
  ['/?query=a&query=a', {}, 400, 'repeated-parameter'],
  [`/packets?q=${'%20'.repeat(1500)}`, {}, 414, 'uri-too-long'],
  [`/packets?${'a=b&'.repeat(1500)}`, {}, 414, 'uri-too-long'],
  ['/', post(null), 400, 'not-json'],
  ['/', post('query=bread'), 400, 'not-json'],
  ['/', post('['.repeat(16_000)), 400, 'not-json'],
  ['/', post('[]'), 400, 'missing-query'],
  ['/', post('"bread"'), 400, 'missing-query'],
  ['/', post('{}'), 400, 'missing-query'],
  ['/', query(null), 400, 'missing-query'],
  ['/', post('{"__proto__":{"query":"bread"}}'), 400, 'missing-query'],
  ['/', query(5), 400, 'invalid-query'],
  ['/', query(['bread']), 400, 'invalid-query'],
  ['/', query({ tags: 'bread' }), 400, 'invalid-query'],
  ['/', post(`{"query":{"id":${'['.repeat(8000)}${']'.repeat(8000)}}}`), 400, 'invalid-query'],
  ['/', post('{"query":"bread","limit":"5"}'), 400, 'invalid-query'],
  ['/', query('x'.repeat(501)), 400, 'invalid-query'],
  ['/', post(new Uint8Array([0x22, 0xff, 0x22])), 400, 'not-utf8'],
  ['/', query('x'.repeat(17_000)), 413, 'too-large'],
  ['/', post('{}', { 'Content-Type': 'application/json', 'Content-Length': '99999999' }), 413, 'too-large'],
  ['/', post('query=bread', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'unsupported-media-type'],
  ['/', post('{"query":"bread"}', { 'Content-Type': 'text/plain' }), 415, 'unsupported-media-type'],
  ['/', post('x', { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' }), 415, 'unsupported-media-type'],
  ['/', { method: 'PUT', body: '{}' }, 405, 'method-not-allowed'],
  ['/packets', { method: 'DELETE' }, 405, 'method-not-allowed'],
  ['/packets/spid:bakery.example:welcome', query('bread'), 405, 'method-not-allowed'],
];

const requestOf = (address: string, init: RequestInit = {}) => new Request(`https://bakery.example${address}`, init);

const idsOf = (answer: unknown) => (answer as { packets: { id: string }[] }).packets.map(({ id }) => id);

const handlers: readonly [string, Handler][] = [
  ['packets', createHandler({ packets })],
  ['an index', createHandler({ index: createMemoryResolver(packets) })],
];

describe.each(handlers)('a handler of %s', (_, handle) => {
  it.each(answered)('answers %s %j', async (address, init, expected) => {
    // The second time, it is at hand.
    for (const request of [requestOf(address, init), requestOf(address, init)]) {
      const response = await handle(request);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const answer: unknown = await response.json();
      expect(idsOf(answer)).toEqual(expected);
    }
  });

  it.each(refused)('refuses %s %j', async (address, init, status, code) => {
    const response = await handle(requestOf(address, init));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { title, detail, ...problem } = (await response.json()) as Record<string, unknown>;
    expect(problem).toEqual({ status, code });
    expect([typeof title, typeof detail]).toEqual(['string', 'string']);
  });

  it('answers a packet alone, as it was published', async () => {
    for (const name of ['menu/today', 'menu%2Ftoday']) {
      const response = await handle(requestOf(`/voice/packets/spid:bakery.example:${name}`));
      expect(await response.json()).toEqual(packets[3]);
    }
    const response = await handle(requestOf('/packets/spid%3A%2F%2Fbakery.example%2Fwelcome'));
    expect(await response.json()).toEqual(packets[0]);
  });

  it('says how many there are, and what follows', async () => {
    const response = await handle(requestOf('/packets?limit=2'));
    expect(await response.json()).toEqual({ packets: [packets[1], packets[2]], total: 5, next: '2' });
    const last = await handle(requestOf('/packets?limit=2&cursor=4'));
    expect(await last.json()).toMatchObject({ total: 5, next: null });
  });

  it('names a wrong parameter as the request does', async () => {
    const details = [];
    for (const [address, init] of [
      [`/?query=${'x'.repeat(501)}`, {}],
      [`/packets?q=${'x'.repeat(501)}`, {}],
      [`/packets?${'tag=a&'.repeat(21)}`, {}],
      ['/', query({ text: 5 })],
    ] as const)
      details.push(((await (await handle(requestOf(address, init))).json()) as { detail: string }).detail);
    expect(details).toEqual([
      'query is to be a text of at most 500 characters.',
      'q is to be a text of at most 500 characters.',
      'tag is to be at most 20 texts.',
      'text is to be a text of at most 500 characters.',
    ]);
  });

  it('stops reading a body at the limit', async () => {
    let pulled = 0;
    const cancelled = vi.fn(() => Promise.reject(new Error('It can’t be.')));
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000).fill(0x20));
      },
      cancel: cancelled,
    });
    const init = { ...post(body), duplex: 'half' };
    const response = await handle(requestOf('/', init));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(25);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('answers a body that breaks off', async () => {
    const body = new ReadableStream({
      pull: (controller) => {
        controller.error(new Error('gone'));
      },
    });
    const init = { ...post(body), duplex: 'half' };
    const response = await handle(requestOf('/', init));
    expect(await response.json()).toMatchObject({ status: 400, code: 'incomplete-body' });
  });

  it('answers where something else has read the body', async () => {
    const request = requestOf('/', post('{"query":"welcome"}'));
    await request.text();
    expect(await (await handle(request)).json()).toMatchObject({ status: 400, code: 'incomplete-body' });
  });

  it.each([
    ['/', 'GET, HEAD, POST, OPTIONS'],
    ['/packets', 'GET, HEAD, POST, OPTIONS'],
    ['/packets/spid:bakery.example:welcome', 'GET, HEAD, OPTIONS'],
  ])('tells browsers what %s is for', async (address, methods) => {
    const asked = await handle(
      requestOf(address, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } }),
    );
    expect(asked.status).toBe(204);
    expect(await asked.text()).toBe('');
    expect(Object.fromEntries(asked.headers)).toEqual({
      'access-control-allow-headers': 'Content-Type, If-None-Match',
      'access-control-allow-methods': methods,
      'access-control-allow-origin': '*',
      'access-control-max-age': '86400',
      allow: methods,
    });
    const refusedOne = await handle(requestOf(address, { method: 'PATCH' }));
    expect(refusedOne.headers.get('allow')).toBe(methods);
  });
});
