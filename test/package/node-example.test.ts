import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromRoot, projectRoot } from '../../scripts/paths.mjs';
import { packetWith } from '../helpers/packets.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const ID = 'spid:bakery.example:東京';
const packets = [packetWith(), packetWith({ id: ID, transcript: 'パン屋', voice: 'hello.mp3' })];

/** The server of docs/resolver.md, on a port that is free. */
function program(): string {
  const [, code] = /<!-- run -->\s+```js\n(.*?)```/s.exec(readFileSync(fromRoot('docs/resolver.md'), 'utf8'))!;
  expect(code).toContain('server.listen(8080);');
  return code!.replace(
    'server.listen(8080);',
    "server.listen(0, '127.0.0.1', () => console.log(server.address().port));",
  );
}

/** Starts it as somebody would who has installed the package. */
async function start(): Promise<{ origin: string; port: number }> {
  const folder = temporaryFolder({ 'server.mjs': program(), 'packets.json': JSON.stringify({ packets }) });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(projectRoot, join(folder, 'node_modules/smart-packet'), 'dir');
  const server = spawn(process.execPath, ['server.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    server.kill();
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { origin: `http://127.0.0.1:${line}`, port: Number(line) };
}

/** Sends bytes as they are, and gives what comes back until the server closes the connection. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  return text(socket);
}

describe('the example for Node', () => {
  it('answers as it is documented', async () => {
    const { origin } = await start();
    const api = `${origin}/api`;

    const one = await fetch(`${api}/packets/${ID}`);
    expect(await one.json()).toEqual({ ...packets[1], voice: 'https://bakery.example/voice/hello.mp3' });
    const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const posted = await fetch(`${api}/`, { ...asked, body: JSON.stringify({ query: ID }) });
    expect(await posted.json()).toMatchObject({ packets: [{ id: ID }], total: 1, next: null });

    const first = await fetch(`${api}/packets?q=${encodeURIComponent('パン')}`);
    expect(await first.json()).toMatchObject({ packets: [{ id: ID }] });
    const headers = { 'If-None-Match': first.headers.get('etag')! };
    const again = await fetch(`${api}/packets?q=${encodeURIComponent('パン')}`, { headers });
    expect(again.status).toBe(304);
    const head = await fetch(`${api}/packets`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await fetch(`${api}/packets`, { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    const problem = await fetch(`${api}/packets?limit=0`);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    const large = await fetch(`${api}/`, { ...asked, body: 'x'.repeat(5_000_000) });
    expect(large.status).toBe(413);
  });

  it('survives what is no request for it', async () => {
    const { origin, port } = await start();
    const end = 'Host: a\r\nConnection: close\r\n\r\n';
    for (const line of ['GET //', 'GET //[', 'GET http://x:99999/', 'OPTIONS *', 'TRACE /', 'GET /packets/%', 'PUT /'])
      expect(await exchange(port, `${line} HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1\.1 [245]\d\d /);
    const broken = connect(port, '127.0.0.1');
    broken.end(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"query":`);
    await text(broken);
    // A body without an end.
    const flood = connect(port, '127.0.0.1');
    const chunk = `fff\r\n${'x'.repeat(0xfff)}\r\n`;
    flood.write(`POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(10)}`);
    const [answer] = (await once(flood, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
    flood.destroy();
    const after = await fetch(`${origin}/packets`);
    expect(await after.json()).toMatchObject({ total: 2 });
  });
});
