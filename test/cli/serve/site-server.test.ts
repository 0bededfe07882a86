import { request as ask } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileResolver, hasIndex } from '../../../src/cli/serve/file-resolver.js';
import { serveSite } from '../../../src/cli/serve/site-server.js';
import { createHandler } from '../../../src/handler/create-handler.js';
import { localServer } from '../../helpers/local-server.js';
import { temporaryFolder } from '../../helpers/temporary-folder.js';
import { indexTexts } from '../../helpers/static-index.js';

const packet = (name: string): object => ({
  id: `spid:bakery.example:${name}`,
  voice: `voice/${name}.mp3`,
  transcript: `We speak of ${name}.`,
  intent: 'welcome/greeting',
  cta: [],
  meta: { author: 'Bakery', created: '2026-02-14', language: 'en', tags: [name] },
});

const filesOf = (names: readonly string[]): Record<string, string> => Object.fromEntries(indexTexts(names.map(packet)));

const SITE = {
  ...filesOf(['bread', 'cakes']),
  'index.html': '<!doctype html><title>Bakery</title>',
  'bread/index.html': '<!doctype html><title>Bread</title>',
  'feed.xml': '<rss/>',
  'voice/a.wav': '0123456789',
  'voice/a.mp3': 'x',
  'voice/a.opus': 'x',
  'voice/a.m4a': 'x',
  'voice/a.webm': 'x',
  'captions/a.vtt': 'WEBVTT',
  'captions/a.srt': '1',
  '.smart-packet-site.json': '{}',
};

async function served(files: Readonly<Record<string, string>> = SITE, missing: string | null = null) {
  const folder = temporaryFolder(files);
  // What is relative in the packets is so to the address that is printed.
  const handle = createHandler({ index: createFileResolver(folder, 'http://127.0.0.1/') }, { maxAgeSeconds: 0 });
  return { folder, origin: await localServer(serveSite({ folder, handle, missing: () => missing })) };
}

/** A request with headers that `fetch` does not let through. */
async function asked(origin: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  const [response] = (await once(ask({ hostname, port, path, method, headers }).end(), 'response')) as [
    IncomingMessage,
  ];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

describe('files of a site', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/bread/', 200, 'text/html; charset=utf-8'],
    ['/bread', 301, 'text/plain; charset=utf-8'],
    ['/packets.json', 200, 'application/json; charset=utf-8'],
    ['/feed.xml', 200, 'application/xml'],
    ['/voice/a.wav', 200, 'audio/wav'],
    ['/voice/a.mp3', 200, 'audio/mpeg'],
    ['/voice/a.opus', 200, 'audio/ogg'],
    ['/voice/a.m4a', 200, 'audio/mp4'],
    ['/voice/a.webm', 200, 'audio/webm'],
    ['/captions/a.vtt', 200, 'text/vtt; charset=utf-8'],
    ['/captions/a.srt', 200, 'application/x-subrip'],
    ['/none', 404, 'text/plain; charset=utf-8'],
    ['/voice/none.mp3', 404, 'text/plain; charset=utf-8'],
    ['/.smart-packet-site.json', 404, 'text/plain; charset=utf-8'],
    ['/../../etc/passwd', 404, 'text/plain; charset=utf-8'],
    ['/%2e%2e/%2e%2e/etc/passwd', 404, 'text/plain; charset=utf-8'],
    ['/%00', 404, 'text/plain; charset=utf-8'],
    ['/%E0%A4%A', 404, 'text/plain; charset=utf-8'],
    ['//elsewhere.example/', 400, 'text/plain; charset=utf-8'],
  ])('%s', async (path, status, type) => {
    const { origin } = await served();
    const { headers, ...answer } = await asked(origin, path);
    expect([answer.status, headers['content-type']]).toEqual([status, type]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  });

  it('leads from a folder to its page', async () => {
    const { origin } = await served();
    expect((await asked(origin, '/bread?a=b')).headers.location).toBe('/bread/?a=b');
  });

  it('are sent in part, and not again to whoever has them', async () => {
    const { origin } = await served();
    const part = await asked(origin, '/voice/a.wav', { range: 'bytes=2-4' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await asked(origin, '/voice/a.wav', { range: 'bytes=-3' })).text).toBe('789');
    expect((await asked(origin, '/voice/a.wav', { range: 'bytes=10-' })).status).toBe(416);
    const etag = part.headers.etag!;
    expect((await asked(origin, '/voice/a.wav', { 'if-none-match': etag })).status).toBe(304);
  });

  it('are broken off by whoever has enough, which harms nobody else', async () => {
    const { origin } = await served({ ...SITE, 'voice/long.wav': 'x'.repeat(20_000_000) });
    const { hostname, port } = new URL(origin);
    for (const path of ['/voice/long.wav', '/feed.xml', '/packets']) {
      const request = ask({ hostname, port, path, headers: { range: 'bytes=0-' } }).end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.destroy();
      await once(response, 'close');
    }
    expect(await asked(origin, '/feed.xml')).toMatchObject({ status: 200, text: '<rss/>' });
  });

  it('are for reading', async () => {
    const { origin } = await served();
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect(await asked(origin, '/feed.xml', {}, method)).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      });
    expect(await asked(origin, '/feed.xml', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});

describe('packets of a site', () => {
  const idsIn = (text: string): string[] =>
    (JSON.parse(text) as { packets: { id: string }[] }).packets.map(({ id }) => id.replace(/.*:/, ''));

  it.each([
    ['/packets?tag=bread', ['bread']],
    ['/packets?q=cakes', ['cakes']],
    ['/packets?intent=welcome/greeting', ['bread', 'cakes']],
    ['/?query=spid:bakery.example:cakes', ['cakes']],
    ['/resolve?query=bread', ['bread']],
    ['/resolve?tag=cakes', ['cakes']],
    ['/resolve', ['bread', 'cakes']],
    ['/packets', ['bread', 'cakes']],
  ])('%s', async (path, ids) => {
    const { origin } = await served();
    const { status, text, headers } = await asked(origin, path);
    expect([status, idsIn(text)]).toEqual([200, ids]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  });

  it('are found by POST and by id, with absolute addresses', async () => {
    const { origin } = await served();
    const answer = await fetch(origin, {
      method: 'POST',
      body: '{"query":"cakes"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(idsIn(await answer.text())).toEqual(['cakes']);
    const { text } = await asked(origin, '/packets/spid%3Abakery.example%3Abread');
    expect(JSON.parse(text)).toMatchObject({ ...packet('bread'), voice: 'http://127.0.0.1/voice/bread.mp3' });
    expect((await asked(origin, '/packets/spid:bakery.example:none')).status).toBe(404);
    expect((await asked(origin, '/packets?limit=x')).text).toContain('invalid-query');
    const long = await fetch(origin, {
      method: 'POST',
      body: 'x'.repeat(1_000_000),
      headers: { 'content-type': 'application/json' },
    });
    expect(long.status).toBe(413);
  });

  it('are those of the latest build', async () => {
    const { origin, folder } = await served();
    expect(idsIn((await asked(origin, '/packets')).text)).toEqual(['bread', 'cakes']);
    for (const [path, text] of Object.entries(filesOf(['bread', 'cakes', 'rolls'])))
      writeFileSync(join(folder, path), text);
    expect(idsIn((await asked(origin, '/packets?tag=rolls')).text)).toEqual(['rolls']);
    // The index of a small site stays the same where only a text changes.
    const file = join(folder, 'packets.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('We speak of bread', 'We talk of bread'));
    expect(idsIn((await asked(origin, '/packets?q=talk')).text)).toEqual(['bread']);
  });

  it('can’t be looked for where there is no index, or a broken one', async () => {
    const { origin, folder } = await served();
    writeFileSync(join(folder, 'index.json'), '{"smart');
    expect(await asked(origin, '/packets')).toMatchObject({ status: 502 });
    rmSync(join(folder, 'index.json'));
    expect(hasIndex(folder)).toBe(false);
    expect((await asked(origin, '/packets')).status).toBe(404);
    expect((await asked(origin, '/', {}, 'POST')).status).toBe(405);
  });
});

describe('whoever asks', () => {
  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['bakery.localhost', true],
    ['LOCALHOST', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['localhost.evil.example', false],
    ['10.0.0.1', false],
    ['user@localhost', false],
  ])('under the name %s', async (host, isAnswered) => {
    const { origin } = await served();
    const { port } = new URL(origin);
    for (const path of ['/', '/packets', '/?query=bread'])
      expect((await asked(origin, path, { host: `${host}:${port}` })).status).toBe(isAnswered ? 200 : 421);
    // Of another port.
    expect((await asked(origin, '/', { host })).status).toBe(421);
  });

  it.each([
    ['http://localhost:3000', true],
    ['https://app.localhost', true],
    ['http://127.0.0.1:8080', true],
    ['https://evil.example', false],
    ['http://localhost.evil.example', false],
    ['null', false],
    ['file://', false],
  ])('from a page of %s', async (page, mayRead) => {
    const { origin } = await served();
    for (const path of ['/packets.json', '/packets', '/voice/a.wav']) {
      const { headers } = await asked(origin, path, { origin: page });
      expect(headers['access-control-allow-origin']).toBe(mayRead ? page : undefined);
      expect(headers.vary).toContain('Origin');
    }
  });

  it('hears why there is no site yet', async () => {
    const { origin } = await served(SITE, 'The site is being built.');
    for (const path of ['/', '/packets'])
      expect(await asked(origin, path)).toMatchObject({ status: 503, text: 'The site is being built.\n' });
  });
});
