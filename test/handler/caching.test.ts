import { describe, expect, it } from 'vitest';
import { createHandler, type Handler } from '../../src/handler/create-handler.js';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import { packetWith } from '../helpers/packets.js';

const packets = [packetWith(), packetWith({ id: 'spid:bakery.example:bread' })];
const PACKET = 'https://bakery.example/packets/spid:bakery.example:bread';
const PACKETS = 'https://bakery.example/packets';

const get = (handle: Handler, address = PACKETS, headers: Record<string, string> = {}) =>
  handle(new Request(address, { headers }));

describe.each([
  ['packets', (given: unknown[]) => createHandler({ packets: given })],
  ['an index', (given: unknown[]) => createHandler({ index: createMemoryResolver(given) })],
])('answers of %s', (_, handlerOf) => {
  const handle = handlerOf(packets);

  it.each([PACKETS, PACKET])('have a weak tag and an age: %s', async (address) => {
    const { headers } = await get(handle, address);
    expect(headers.get('etag')).toMatch(/^W\/"[\da-f]{16}"$/);
    expect(headers.get('cache-control')).toBe('max-age=60');
    expect(headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('have the tag of their content', async () => {
    const tagOf = async (given: unknown[], address = PACKETS) =>
      (await get(handlerOf(given), address)).headers.get('etag');
    const first = await tagOf(packets);
    expect(await tagOf(structuredClone(packets))).toBe(first);
    expect(await tagOf([packets[0], { ...packets[1], title: 'New' }])).not.toBe(first);
    expect(await tagOf([...packets, packetWith({ id: 'spid:a:b' })], `${PACKETS}?limit=2`)).not.toBe(first);
    expect(await tagOf(packets, PACKET)).not.toBe(first);
  });

  it('are not sent to who has them', async () => {
    const { headers } = await get(handle);
    const tag = headers.get('etag')!;
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, `W/"a,b",${tag}`, '*', ' * ']) {
      const response = await get(handle, PACKETS, { 'If-None-Match': known });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(Object.fromEntries(response.headers)).toEqual({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'ETag',
        'cache-control': 'max-age=60',
        etag: tag,
      });
    }
    for (const other of ['"other"', tag.replaceAll('"', ''), '', '"*"']) {
      const response = await get(handle, PACKETS, { 'If-None-Match': other });
      expect(response.status).toBe(200);
    }
  });

  it('are the same for HEAD, without the content', async () => {
    for (const address of [PACKETS, PACKET]) {
      const response = await handle(new Request(address, { method: 'HEAD' }));
      expect(response.status).toBe(200);
      expect(response.body).toBeNull();
      expect([...response.headers]).toEqual([...(await get(handle, address)).headers]);
    }
    const missing = await handle(new Request(`${PACKETS}/spid:a:b`, { method: 'HEAD' }));
    expect([missing.status, missing.body]).toEqual([404, null]);
  });

  it('to a POST are nothing to keep, and have no condition', async () => {
    const init = { method: 'POST', body: '{"query":""}', headers: { 'If-None-Match': '*' } };
    const response = await handle(
      new Request(PACKETS, { ...init, headers: { ...init.headers, 'Content-Type': 'application/json' } }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });
});

it.each([
  [0, 'no-cache'],
  [3600, 'max-age=3600'],
  [Infinity, 'max-age=2147483648'],
])('an age of %d seconds is %s', async (maxAgeSeconds, expected) => {
  const { headers } = await get(createHandler({ packets }, { maxAgeSeconds }));
  expect(headers.get('cache-control')).toBe(expected);
});
