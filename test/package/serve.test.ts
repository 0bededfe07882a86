import { request } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parseRange, serve, type Server } from '../../scripts/serve.mjs';

let server: Server;
let next: Server;

beforeAll(async () => {
  server = await serve({ folders: ['test'], port: 0, cors: true, headers: { 'X-Extra': 'a: b' } });
  next = await serve({ folders: ['test'], port: server.port });
});

afterAll(async () => {
  await server.close();
  await next.close();
});

const file = 'test/package/serve.test.ts';
const { size } = statSync(fromRoot(file));

/** The status for a path that is sent as it stands, which `fetch` would tidy up. */
const statusOf = (path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.origin}/`, { path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

describe('the server of the demo and the tests', () => {
  it('gives a file with its type and the extra headers', async () => {
    const response = await fetch(`${server.origin}/test/e2e/pages/hello.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-extra')).toBe('a: b');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe(readFileSync(fromRoot('test/e2e/pages/hello.json'), 'utf8'));
  });

  it('gives a part of a file', async () => {
    const response = await fetch(`${server.origin}/${file}`, { headers: { Range: 'bytes=9-15' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes 9-15/${size}`);
    expect(await response.text()).toBe('request');
  });

  it('says so when nothing has changed, also to those who want a part', async () => {
    const { headers } = await fetch(`${server.origin}/${file}`);
    const modified = headers.get('last-modified') ?? '';
    // Not by `fetch`, which then asks for a fresh copy, too.
    const statusSince = (date: string) => statusOf(`/${file}`, { 'If-Modified-Since': date, Range: 'bytes=0-' });
    expect(await statusSince(modified)).toBe(304);
    expect(await statusSince(new Date(Date.parse(modified) - 1000).toUTCString())).toBe(206);
    expect(await statusSince('no date')).toBe(206);
  });

  it('refuses a part that is not there', async () => {
    const response = await fetch(`${server.origin}/${file}`, { headers: { Range: `bytes=${size}-` } });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
  });

  it('takes the next free port', () => {
    expect(next.port).toBeGreaterThan(server.port);
  });

  it.each([
    ['/test/../package.json'],
    ['/test/%2e%2e/package.json'],
    ['/test/..%2fpackage.json'],
    ['/test/..\\package.json'],
    ['/test/%00'],
    ['/test/%'],
    ['//test/package/serve.test.ts'],
    ['/.git/config'],
    ['/package.json'],
    ['/test'.repeat(2)],
    ['/node_modules/lit/package.json'],
    ['/test/nothing.json'],
  ])('%s is not found', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it.each([
    ['/', 302],
    ['/test', 301],
    ['/test/package', 301],
    ['/test/', 404],
    ['/test/package/', 404],
    [`/${file}?v=1`, 200],
  ])('%s is answered with %i', async (path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  it('gives the page of a folder at its own address, where its relative addresses hold', async () => {
    const demo = await serve({ port: 0 });
    for (const path of ['', '/demo', '/demo/']) {
      const response = await fetch(demo.origin + path);
      expect([response.status, new URL(response.url).pathname]).toEqual([200, '/demo/']);
      expect(await response.text()).toBe(readFileSync(fromRoot('demo/index.html'), 'utf8'));
    }
    await demo.close();
  });

  it('reads only', async () => {
    expect((await fetch(`${server.origin}/${file}`, { method: 'POST' })).status).toBe(405);
  });
});

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-200', { start: 10, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-200', { start: 0, end: 99 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['items=0-1', undefined],
    [undefined, undefined],
  ])('%s of 100', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});
