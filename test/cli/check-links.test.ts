import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { createLinkChecker } from '../../src/cli/validate/check-links.js';
import { checkFile, checkText } from '../../src/cli/validate/check-text.js';
import { createAsker } from '../../src/cli/validate/links/ask.js';
import { deserted, localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { makeProgram } from '../helpers/make-program.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const WAV = Buffer.from(wavBytes(3));
const MP3 = readFileSync(fromRoot('test/fixtures/odd/variable.mp3'));
const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n';
const CORS = { 'access-control-allow-origin': '*' };

/** A host's server that does all that it should. */
const sends =
  (body: Buffer, headers: Readonly<Record<string, string>> = {}): Serve =>
  ({ headers: { range } }, response) => {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
    const part = body.subarray(Number(from ?? 0), Number(to ?? body.length) + 1);
    const contentRange = { 'content-range': `bytes 0-${part.length - 1}/${body.length}` };
    response.writeHead(range ? 206 : 200, {
      'content-type': 'audio/wav',
      ...CORS,
      ...(range && contentRange),
      ...headers,
    });
    response.end(part);
  };
const says =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Serve =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const stalls: Serve = () => undefined;
const loops: Serve = ({ url }, response) => void response.writeHead(302, { location: url }).end();

const nothing =
  (body: Buffer): Serve =>
  (request, response) => {
    request.headers = {};
    sends(body)(request, response);
  };

interface Options {
  readonly name?: string;
  readonly kind?: 'file' | 'address' | 'input';
  readonly timeoutMs?: number;
}

/** What is found by following addresses, beyond what the text itself says. */
async function findingsOf(packet: object, { name = 'packet.json', kind = 'file', timeoutMs = 10_000 }: Options = {}) {
  const text = JSON.stringify(packet);
  const checker = createLinkChecker(createAsker({ timeoutMs }));
  const report = await checkFile({ name, kind, isFound: false }, text, {}, [checker]);
  const own = checkText(name, text).findings;
  const findings = report.findings.filter((finding) => !own.some((each) => isDeepStrictEqual(each, finding)));
  return {
    notes: [...checker.notes],
    found: findings.map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`),
    findings,
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a recording', () => {
  it.each<[string, Serve, string[]]>([
    ['is as it should be', sends(WAV), []],
    ['is sent for one origin', sends(WAV, { 'access-control-allow-origin': 'https://example.com' }), []],
    ['is of unknown type', sends(WAV, { 'content-type': 'application/octet-stream' }), []],
    ['is called something else', sends(WAV, { 'content-type': 'text/plain' }), ['warning wrong-type voice']],
    [
      'is a page',
      says(200, { 'content-type': 'text/html', ...CORS }, '<!doctype html>'),
      ['error not-audio voice', 'warning no-ranges voice'],
    ],
    ['is a page that is called audio', sends(Buffer.from('<!doctype html>')), ['error not-audio voice']],
    [
      'is empty',
      says(200, { 'content-type': 'audio/wav', ...CORS }),
      ['error not-audio voice', 'warning no-ranges voice'],
    ],
    [
      'is kept from other sites',
      sends(WAV, { 'access-control-allow-origin': 'https://bakery.example' }),
      ['warning no-cors voice'],
    ],
    ['is sent as a whole', nothing(WAV), ['warning no-ranges voice']],
    ['is not there', says(404), ['error link-not-found voice']],
    ['is gone', says(410), ['error link-not-found voice']],
    ['is for members', says(401), ['warning link-refused voice']],
    ['is forbidden', says(403), ['warning link-refused voice']],
    ['meets a server in trouble', says(503), ['error link-failed voice']],
    ['leads round and round', loops, ['error link-failed voice']],
    ['is cut off', (_, response) => void response.destroy(), ['error link-failed voice']],
  ])('%s', async (_, serve, expected) => {
    const origin = await localServer(serve);
    const { found } = await findingsOf({ voice: `${origin}/a.wav`, transcript: 'Hi.' });
    expect(found).toEqual(expected);
  });

  it.each<[string, Serve]>([
    ['never answers', stalls],
    [
      'stops in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100000' });
        response.write('RIFF');
      },
    ],
  ])('%s', async (_, serve) => {
    const origin = await localServer(serve);
    const { findings } = await findingsOf({ voice: `${origin}/a.wav`, transcript: 'Hi.' }, { timeoutMs: 200 });
    expect(findings).toMatchObject([{ code: 'link-timeout', severity: 'error', message: 'No answer within 0.2 s.' }]);
  });

  it('is sought elsewhere after a redirect', async () => {
    const origin = await localServer((request, response) => {
      if (request.url === '/b.wav') sends(WAV)(request, response);
      else response.writeHead(301, { location: '/b.wav' }).end();
    });
    expect((await findingsOf({ voice: `${origin}/a.wav`, transcript: 'Hi.' })).found).toEqual([]);
  });

  it('has no server', async () => {
    const { findings } = await findingsOf({ voice: `${await deserted()}/a.wav`, transcript: 'Hi.' });
    expect(findings).toMatchObject([{ code: 'link-failed', message: expect.stringContaining('refused') as string }]);
  });

  it.each([
    [3.9, 3, []],
    [4.5, 3, ['wrong-duration']],
    [1, 3, ['wrong-duration']],
    [41.5, 40, []],
    [31, 40, ['wrong-duration']],
    [undefined, 3, []],
    [undefined, 31, ['long-recording']],
    [29.9, 31, ['long-recording']],
    [29, 31, ['long-recording', 'wrong-duration']],
  ])('has %s s by its packet and %s s by itself', async (duration, seconds, codes) => {
    const origin = await localServer(sends(Buffer.from(wavBytes(seconds))));
    const { findings } = await findingsOf({ voice: `${origin}/a.wav`, transcript: 'Hi.', duration });
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('has a length that the packet names in the words of its shape', async () => {
    const origin = await localServer(sends(WAV));
    const packet = { spid: 'a:b', packet: { voice_url: `${origin}/a.wav`, transcript: 'Hi.', duration: 9 } };
    const { findings } = await findingsOf(packet);
    expect(findings).toMatchObject([
      { code: 'wrong-duration', path: ['packet', 'duration'], data: { claimed: 9, seconds: 3 } },
    ]);
  });

  it.each(['RIFF', 'BW64'])(
    'is asked for once, however many packets have it, and no more of %s than needed',
    async (id) => {
      const programs = temporaryFolder();
      makeProgram(programs, 'ffmpeg', '');
      vi.stubEnv('PATH', programs);
      const wav = Buffer.concat([Buffer.from(id), wavBytes(20).subarray(4)]);
      const asked: string[] = [];
      const origin = await localServer((request, response) => {
        asked.push(`${request.method} ${request.headers.range} ${request.headers.origin}`);
        sends(wav)(request, response);
      });
      const packet = { voice: `${origin}/a.wav`, transcript: 'Hi.', duration: 20 };
      expect((await findingsOf({ packets: [packet, packet, { ...packet, duration: 9 }] })).found).toEqual([
        'warning wrong-duration packets.2.duration',
      ]);
      expect(asked).toEqual(['GET bytes=0-65535 https://example.com']);
    },
  );

  it('is asked for with five others at most', async () => {
    let running = 0;
    let most = 0;
    const origin = await localServer((request, response) => {
      most = Math.max(most, ++running);
      response.on('close', () => running--);
      // All that may come at once have come by then.
      setImmediate(() => sends(WAV)(request, response));
    });
    const packets = Array.from({ length: 30 }, (_, index) => ({ voice: `${origin}/${index}.wav`, transcript: 'Hi.' }));
    expect((await findingsOf({ packets })).found).toEqual([]);
    expect(most).toBeLessThanOrEqual(6);
  });
});

describe('a recording beside the packet', () => {
  it('is a file', async () => {
    const folder = temporaryFolder({ 'a b/über.wav': WAV, 'page.wav': '<html>', 'v.mp3': MP3 });
    const voice = async (address: string, duration?: number) => {
      const packet = { voice: address, transcript: 'Hi.', duration };
      return (await findingsOf(packet, { name: join(folder, 'packets', 'p.json') })).found;
    };
    expect(await voice('../a%20b/%C3%BCber.wav?v=2#t', 3)).toEqual([]);
    expect(await voice('../a b/über.wav', 9)).toEqual(['warning wrong-duration duration']);
    expect(await voice('../none.wav')).toEqual(['error link-not-found voice']);
    expect(await voice('../a%20b')).toEqual(['error link-failed voice']);
    expect(await voice('../page.wav')).toEqual(['error not-audio voice']);
    expect(await voice('../v.mp3')).toContain('warning inexact-seeking voice');
  });

  it('can’t be found from standard input, or from the root of a site', async () => {
    const input = await findingsOf({ voice: 'a.wav', transcript: 'Hi.' }, { name: '-', kind: 'input' });
    const root = await findingsOf({ voice: '/a.wav', transcript: 'Hi.' });
    expect([input, root]).toMatchObject(
      Array(2).fill({ found: [], notes: [expect.stringContaining('were not checked')] }),
    );
  });

  it('is asked for where the packet has an address', async () => {
    const origin = await localServer((request, response) =>
      request.url === '/audio/a.wav' ? sends(WAV)(request, response) : says(404)(request, response),
    );
    const options = { name: `${origin}/packets/p.json`, kind: 'address' } as const;
    expect((await findingsOf({ voice: '../audio/a.wav', transcript: 'Hi.' }, options)).found).toEqual([]);
    expect((await findingsOf({ voice: '/a.wav', transcript: 'Hi.' }, options)).found).toEqual([
      'error link-not-found voice',
    ]);
  });
});

describe('captions', () => {
  it.each<[string, Serve, string[]]>([
    ['are as they should be', says(200, CORS, VTT), []],
    ['are kept from other sites', says(200, {}, VTT), ['error no-cors captions']],
    ['are a page', says(200, CORS, '<!doctype html>'), ['error captions-unreadable captions']],
    ['are not there', says(404), ['error link-not-found captions']],
  ])('%s', async (_, serve, expected) => {
    const origin = await localServer(serve);
    expect((await findingsOf({ transcript: 'Hi.', captions: `${origin}/a.vtt` })).found).toEqual(expected);
  });

  it('of the packet’s own site need no permission there', async () => {
    const origin = await localServer(says(200, {}, VTT));
    const { found } = await findingsOf(
      { transcript: 'Hi.', captions: 'a.vtt' },
      { name: `${origin}/p.json`, kind: 'address' },
    );
    expect(found).toEqual(['warning no-cors captions']);
  });

  it('are a file', async () => {
    const name = join(temporaryFolder({ 'a.vtt': VTT, 'b.vtt': 'Hello.' }), 'p.json');
    const found = async (captions: string) => (await findingsOf({ transcript: 'Hi.', captions }, { name })).found;
    expect([await found('a.vtt'), await found('b.vtt'), await found('c.vtt')]).toEqual([
      [],
      ['error captions-unreadable captions'],
      ['error link-not-found captions'],
    ]);
  });
});

describe('the page of an action', () => {
  const only =
    (allowed: string, status: number): Serve =>
    (request, response) =>
      (request.method === allowed ? says(200) : says(status))(request, response);

  it.each<[string, Serve, string[]]>([
    ['answers', says(200), []],
    ['knows no HEAD', only('GET', 405), []],
    ['has not implemented HEAD', only('GET', 501), []],
    ['refuses HEAD', only('GET', 403), []],
    ['is not there', says(404), ['error link-not-found cta.0.url']],
    ['refuses programs', says(403), ['warning link-refused cta.0.url']],
    ['is asked for too often', says(429), ['warning link-refused cta.0.url']],
    ['fails', says(500), ['error link-failed cta.0.url']],
    ['leads round and round', loops, ['error link-failed cta.0.url']],
  ])('%s', async (_, serve, expected) => {
    const origin = await localServer(serve);
    const cta = [{ type: 'link', label: 'Book', url: `${origin}/book` }];
    expect((await findingsOf({ transcript: 'Hi.', cta })).found).toEqual(expected);
  });

  it('is asked for in each shape, and nothing else of an action is', async () => {
    const asked: string[] = [];
    const origin = await localServer(({ url }, response) => {
      asked.push(url!);
      response.writeHead(404).end();
    });
    const { found } = await findingsOf({
      '@type': 'SmartPacket',
      transcript: 'Hi.',
      cta: [
        { label: 'Second', action: `${origin}/second`, priority: 2 },
        { label: 'First', action: `${origin}/first`, priority: 1 },
        { type: 'call', label: 'Call', url: 'tel:+12025550142', phone: '+12025550142' },
        { type: 'calendar', label: 'Event', start: '2026-03-01', url: `${origin}/event` },
        { type: 'link', label: 'Odd', url: 'javascript:alert(1)' },
      ],
    });
    expect(found).toEqual(['error link-not-found cta.0.action', 'error link-not-found cta.1.action']);
    expect(asked.sort()).toEqual(['/first', '/first', '/second', '/second']);
  });
});

describe('smart-packet validate --check-links', () => {
  const packet = (voice: string): string => JSON.stringify({ id: 'spid:a.example:b', voice, transcript: 'Hi.' });

  it('says what was not checked without ffmpeg', async () => {
    const cwd = temporaryFolder({ 'p.json': packet('v.mp3'), 'v.mp3': MP3, 'bin/none': '' });
    const { stdout, stderr } = await runCommand(['validate', '--check-links', 'p.json'], { cwd, env: { PATH: 'bin' } });
    expect(stdout).toContain('warning inexact-seeking $.voice');
    expect(stderr).toContain('Lengths of recordings other than WAV were not checked: ffmpeg is not installed.\n');
  });

  it('learns the length from ffmpeg, of a file and of what a server sends', async () => {
    const long = Buffer.concat([MP3, Buffer.alloc(100_000)]);
    const origin = await localServer(sends(long, { 'content-type': 'audio/mpeg' }));
    const cwd = temporaryFolder({
      'a.json': packet('v.mp3'),
      'b.json': packet(`${origin}/v.mp3`),
      'v.mp3': long,
      'w.wav': wavBytes(31),
      'bin/none': '',
    });
    const script = `
      import { readFileSync, statSync } from 'node:fs';
      const at = process.argv.indexOf('-i');
      if (at > 0 && statSync(process.argv[at + 1].slice(5)).size === ${long.length})
        process.stdout.write(readFileSync(${JSON.stringify(join(cwd, 'w.wav'))}));`;
    makeProgram(join(cwd, 'bin'), 'ffmpeg', script);
    const args = ['validate', '--check-links', '--format', 'json', 'a.json', 'b.json'];
    const { stdout, stderr } = await runCommand(args, { cwd, env: { PATH: join(cwd, 'bin') } });
    const { files } = JSON.parse(stdout) as { files: { issues: { code: string; data?: object }[] }[] };
    for (const { issues } of files)
      expect(issues).toContainEqual(
        expect.objectContaining({ code: 'long-recording', data: { seconds: 31, limit: 30 } }),
      );
    expect(stderr).not.toContain('not checked');
  });

  it('ends with 1 where an address leads nowhere', async () => {
    const cwd = temporaryFolder({ 'p.json': packet('none.mp3') });
    const { code, stdout } = await runCommand(['validate', '--check-links', 'p.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/p\.json:1:\d+ error link-not-found \$\.voice\n {4}There is no file .*none\.mp3\./);
    expect((await runCommand(['validate', 'p.json'], { cwd })).stdout).not.toContain('link-not-found');
  });

  it('has words for each thing that is wrong', async () => {
    const origin = await localServer(
      sends(MP3, { 'content-type': 'text/plain', 'access-control-allow-origin': 'null' }),
    );
    const { findings } = await findingsOf({ voice: `${origin}/v.mp3`, transcript: 'Hi.', duration: 500 });
    for (const { code, message, mend } of findings) expect([message, mend]).not.toContain(code);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['wrong-type', 'no-cors', 'inexact-seeking']),
    );
  });
});
