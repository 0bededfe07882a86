import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadBytes } from '../../src/load/load-bytes.js';
import { loadText } from '../../src/load/load-text.js';
import { localServer } from '../helpers/local-server.js';

const bomb = gzipSync(Buffer.alloc(50_000_000));

const answers: Record<string, (response: ServerResponse) => void> = {
  '/ok': (response) => response.end('{"a":"é"}'),
  '/empty': (response) => response.end(),
  '/no-content': (response) => response.writeHead(204).end(),
  '/partial': (response) => response.writeHead(206).end('{}'),
  '/not-found': (response) => response.writeHead(404).end('{"transcript":"never shown"}'),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '60' }).end(),
  '/moved': (response) => response.writeHead(302, { location: '/ok' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/utf-16': (response) => response.end(Buffer.from('\ufeff{"a":1}', 'utf16le')),
  '/large': (response) => response.end('x'.repeat(2000)),
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/never': () => undefined,
  '/never-body': (response) => response.writeHead(200).write('{'),
  '/reset': (response) => response.destroy(),
  '/truncated': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{');
    setImmediate(() => response.destroy());
  },
};

/** Method, type and body of the request. */
async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.end(`${request.method} ${request.headers['content-type']} ${await text(request)}`);
}

let origin: string;
let headers: Record<string, unknown>;

beforeEach(async () => {
  origin = await localServer((request, response) => {
    headers = request.headers;
    if (request.url === '/echo') void echo(request, response);
    answers[request.url ?? '']?.(response);
  });
});

/** Time limit of loads that end by themselves: no busy machine reaches it. */
const timeoutMs = 60_000;
const load = (path: string, options: { signal?: AbortSignal; timeoutMs?: number } = {}) =>
  loadText(origin + path, { signal: new AbortController().signal, timeoutMs, maxBytes: 1000, ...options });

describe('loadText', () => {
  it('gives UTF-8 text and the address after redirects', async () => {
    expect(await load('/moved')).toEqual({ ok: true, text: '{"a":"é"}', url: `${origin}/ok` });
  });

  it('sends neither cookies nor a referrer', async () => {
    await load('/ok');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
  });

  it.each([
    ['/no-content', { code: 'http-status', data: { status: 204 } }],
    ['/partial', { code: 'http-status', data: { status: 206 } }],
    ['/not-found', { code: 'http-status', data: { status: 404 } }],
    ['/busy', { code: 'http-status', data: { status: 429, retryAfterSeconds: 60 } }],
    ['/loop', { code: 'network' }],
    ['/reset', { code: 'network' }],
    ['/truncated', { code: 'network' }],
    ['/utf-16', { code: 'not-utf8' }],
    ['/large', { code: 'too-large', data: { bytes: 1000 } }],
    ['/bomb', { code: 'too-large', data: { bytes: 1000 } }],
  ])('%s fails with %j', async (path, issue) => {
    expect(await load(path)).toMatchObject({ ok: false, issue: { ...issue, path: [], severity: 'error' } });
  });

  it.each(['/never', '/never-body'])('%s fails at the time limit', async (path) => {
    expect(await load(path, { timeoutMs: 300 })).toMatchObject({
      ok: false,
      issue: { code: 'timeout', data: { seconds: 0.3 }, path: [], severity: 'error' },
    });
  });

  it('gives an empty text for an empty body', async () => {
    expect(await load('/empty')).toMatchObject({ ok: true, text: '' });
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    const loading = load('/never-body', { signal: controller.signal });
    controller.abort();
    expect(await loading).toMatchObject({ ok: false, issue: { code: 'network' } });
  });
});

describe('loadBytes', () => {
  const options = { signal: new AbortController().signal, timeoutMs, maxBytes: 1000 };

  it('gives bytes that are no text', async () => {
    const loaded = await loadBytes(`${origin}/utf-16`, options);
    expect(loaded).toMatchObject({ ok: true, url: `${origin}/utf-16` });
    expect(loaded.ok && loaded.bytes.byteLength).toBe(16);
  });

  it('leaves the cache to the browser, unless told otherwise', async () => {
    await loadBytes(`${origin}/ok`, options);
    expect(headers).not.toHaveProperty('pragma');
    await loadBytes(`${origin}/ok`, { ...options, request: { cache: 'no-store' } });
    expect(headers).toHaveProperty('pragma', 'no-cache');
  });

  it('posts what it is given', async () => {
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"query":"bread"}' };
    expect(await loadText(`${origin}/echo`, { ...options, request })).toMatchObject({
      ok: true,
      text: 'POST application/json {"query":"bread"}',
    });
    expect(headers).not.toHaveProperty('referer');
  });
});
