import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { didDocument } from '../../src/cli/signing/key-fields.js';
import { readKeyRecord } from '../../src/trust/identity-keys.js';
import { digestSri } from '../../src/trust/match-digests.js';
import type { NewKey } from '../../src/trust/secret-key.js';
import { verifyPacket } from '../../src/trust/verify-packet.js';
import { localServer } from '../helpers/local-server.js';
import { runCommand, type Ended } from '../helpers/run-command.js';
import { packetOf, writeKey } from '../helpers/signing.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

const BASE = 'https://bakery.example/';

let folder: string;
let key: NewKey;

beforeEach(async () => {
  folder = temporaryFolder();
  key = await writeKey(folder);
});

type Json = Record<string, unknown>;

const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const readJson = (path: string): Json => JSON.parse(read(path)) as Json;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  const isData = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(at(path), isData ? content : `${JSON.stringify(content, null, 2)}\n`);
}

async function run(...args: readonly string[]): Promise<Ended> {
  const ended = await runCommand(args, { cwd: folder });
  expect(ended.stdout + ended.stderr).not.toContain(key.secretKeyMultibase);
  return ended;
}
const build = (...args: readonly string[]): Promise<Ended> => run('build', 'in', '--out', 'site', ...args);
const buildSigned = (...args: readonly string[]): Promise<Ended> => build('--base', BASE, '--key', 'key.json', ...args);

/** The packet of a site in all places that have it, the pages' own JSON included. */
function published(name: string, id = `spid:bakery.example:${name}`): unknown[] {
  const inPage = (path: string): unknown[] =>
    [...read(path).matchAll(/<script type="application\/json">(.*?)<\/script>/gs)]
      .map(([, text]) => JSON.parse(text!) as Json)
      .flatMap((value) => (Array.isArray(value['packets']) ? (value['packets'] as Json[]) : [value]))
      .filter((packet) => [packet['id'], packet['spid']].includes(id));
  const { packets } = readJson('site/packets.json') as { packets: Json[] };
  return [
    readJson(`site/${name}/packet.json`),
    ...packets.filter((packet) => [packet['id'], packet['spid']].includes(id)),
    ...['index.html', `${name}/index.html`, `${name}/embed.html`].flatMap((path) => inPage(`site/${path}`)),
  ];
}

function timesOf(path: string): Record<string, bigint> {
  const names = readdirSync(at(path), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.map((name) => [name, statSync(at(join(path, name)), { bigint: true }).mtimeNs]));
}

const trust = () => ({ trustedKeys: { 'bakery.example': key.publicKeyMultibase } });

describe('smart-packet build --key', () => {
  it('signs what is published, alike in all places', async () => {
    write('in/welcome.wav', wavBytes(1));
    write('in/welcome.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning.\n');
    write('in/welcome.json', packetOf({ voice: 'welcome.wav', captions: 'welcome.vtt' }));
    write('in/text.json', packetOf({ id: 'spid:bakery.example:text' }));
    const { code, stderr } = await buildSigned();
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('!')]);
    for (const name of ['welcome', 'text']) {
      const places = published(name);
      expect(places.length).toBe(5);
      for (const packet of places) expect(packet).toEqual(places[0]);
      expect((await verifyPacket(places[0], trust())).verification).toMatchObject({
        ...{ text: 'intact', signer: { name: 'bakery.example' } },
      });
    }
    const { voice, captions } = await verifyPacket(readJson('site/welcome/packet.json'));
    expect(voice!.address).toBe(`${BASE}voice/welcome.wav`);
    expect(await voice!.matches(Uint8Array.from(readFileSync(at('site/voice/welcome.wav'))))).toBe(true);
    expect(await captions!.matches(Uint8Array.from(readFileSync(at('site/captions/welcome.vtt'))))).toBe(true);
    expect(readJson('site/welcome/packet.json')['duration']).toBe(1);
  });

  it('names the key in the identity record and, at the root of its host, in did.json', async () => {
    write('in/text.json', packetOf());
    await buildSigned();
    const keysOf = (path: string) => readKeyRecord(readJson(path))!.keys.map((each) => each.publicKeyMultibase);
    expect(keysOf('site/identity.json')).toEqual([key.publicKeyMultibase]);
    expect(readJson('site/.well-known/did.json')).toEqual(didDocument('bakery.example', [key]));
    const { code, stderr } = await build('--base', `${BASE}voice/`, '--key', 'key.json');
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('Others look for the key at https://bakery.example/.well-known/did.json'),
    ]);
    expect(keysOf('site/identity.json')).toEqual([key.publicKeyMultibase]);
    expect(() => read('site/.well-known/did.json')).toThrow();
  });

  it('leaves a did.json that somebody else has put there', async () => {
    write('in/text.json', packetOf());
    await build('--base', BASE);
    write('site/.well-known/did.json', didDocument('bakery.example', []));
    const before = read('site/.well-known/did.json');
    const { code, stderr } = await buildSigned();
    expect([code, stderr]).toEqual([0, expect.stringContaining('is yours, and does not name the key')]);
    expect(read('site/.well-known/did.json')).toBe(before);
    await run('identity', '--domain', 'bakery.example', '--key', 'key.json', '--output', 'own');
    write('site/.well-known/did.json', read('own/.well-known/did.json'));
    expect((await buildSigned()).stderr).not.toContain('!');
  });

  it('keeps the keys that the site has named before, as identity has left them', async () => {
    write('in/text.json', packetOf());
    await buildSigned();
    const other = await writeKey(folder, 'other.json');
    const revoked = ['--revoke', key.publicKeyMultibase];
    await run('identity', '--domain', 'bakery.example', '--key', 'other.json', '--output', 'site', ...revoked);
    const files = ['site/identity.json', 'site/.well-known/did.json'];
    const before = files.map((path) => readKeyRecord(readJson(path)));
    const { code, stderr } = await build('--base', BASE, '--key', 'other.json');
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('did.json')]);
    expect(files.map((path) => readKeyRecord(readJson(path)))).toEqual(before);
    expect(before[0]!.keys.map((each) => each.publicKeyMultibase)).toEqual([
      ...[key.publicKeyMultibase, other.publicKeyMultibase],
    ]);
    expect(await buildSigned()).toMatchObject({ code: 2, stderr: expect.stringContaining('was withdrawn') as string });
    expect((await build('--base', BASE)).code).toBe(0);
    expect(files.map((path) => readKeyRecord(readJson(path)))).toEqual(before);
    expect(readJson('site/welcome/packet.json')).not.toHaveProperty('proof');
  });

  it('changes no file where nothing has changed, and only what has', async () => {
    write('in/welcome.wav', wavBytes(1));
    write(
      'in/welcome.json',
      packetOf({ voice: 'welcome.wav', captions: [{ start: 0, end: 1, text: 'Good morning.' }] }),
    );
    write('in/text.json', packetOf({ id: 'spid:bakery.example:text' }));
    await buildSigned();
    // As if it had been signed long ago.
    const marker = read('site/.smart-packet-site.json');
    write('site/.smart-packet-site.json', marker.replace(/"20\d\d-\d\d-\d\dT[^"]*"/g, '"2025-01-01T00:00:00Z"'));
    await buildSigned();
    expect(readJson('site/text/packet.json')['proof']).toMatchObject({ created: '2025-01-01T00:00:00Z' });
    const before = timesOf('site');
    expect((await buildSigned()).stderr).toContain('(0 written)');
    expect(timesOf('site')).toEqual(before);
    write('in/welcome.json', packetOf({ voice: 'welcome.wav', title: 'Another' }));
    await buildSigned();
    expect(readJson('site/text/packet.json')['proof']).toMatchObject({ created: '2025-01-01T00:00:00Z' });
    expect(readJson('site/welcome/packet.json')['proof']).not.toMatchObject({ created: '2025-01-01T00:00:00Z' });
    await writeKey(folder, 'other.json');
    await build('--base', BASE, '--key', 'other.json');
    expect(readJson('site/text/packet.json')['proof']).not.toMatchObject({ created: '2025-01-01T00:00:00Z' });
  });

  it('signs recordings and captions on other servers, asked for once', async () => {
    const bytes = Buffer.from(wavBytes(1));
    const asked: string[] = [];
    const origin = await localServer((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      asked.push(`${request.url} ${isKnown ? 304 : 200}`);
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' });
      response.end(isKnown ? undefined : request.url === '/a.wav' ? bytes : 'WEBVTT\n');
    });
    const fields = { voice: `${origin}/a.wav`, captions: `${origin}/a.vtt`, duration: 1, waveform: [1] };
    write('in/welcome.json', packetOf(fields));
    const { code, stderr } = await buildSigned();
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('!')]);
    expect(readJson('site/welcome/packet.json')['relatedResource']).toEqual([
      { id: `${origin}/a.wav`, digestSRI: await digestSri(Uint8Array.from(bytes)) },
      { id: `${origin}/a.vtt`, digestSRI: await digestSri(Uint8Array.from(Buffer.from('WEBVTT\n'))) },
    ]);
    expect((await buildSigned()).stderr).toContain('(0 written)');
    expect((await buildSigned('--offline')).stderr).toContain('(0 written)');
    expect(asked.sort()).toEqual(['/a.vtt 200', '/a.vtt 304', '/a.wav 200', '/a.wav 304']);
  });

  it('says of what it can’t have that nothing of it is signed', async () => {
    const fields = {
      voice: 'https://cdn.example/a.wav',
      duration: 1,
      waveform: [1],
      captions: [{ start: 0, end: 1, text: 'Good morning.' }],
    };
    write('in/welcome.json', packetOf(fields));
    const { code, stderr } = await buildSigned('--offline');
    expect([code, stderr]).toEqual([0, expect.stringContaining('can’t be had, so that nothing is signed of it')]);
    expect((await verifyPacket(readJson('site/welcome/packet.json'))).verification).toMatchObject({
      ...{ text: 'intact', voice: 'unsigned' },
    });
  });

  it('signs anew what the same key or domain has signed before', async () => {
    write('in/welcome.wav', wavBytes(1));
    write('in/welcome.json', packetOf({ voice: 'welcome.wav' }));
    await run('sign', 'in/welcome.json', '--key', 'key.json');
    expect((await buildSigned()).code).toBe(0);
    const packet = readJson('site/welcome/packet.json');
    expect(packet['relatedResource']).toContainEqual(expect.objectContaining({ id: `${BASE}voice/welcome.wav` }));
    expect((await verifyPacket(packet, trust())).verification.text).toBe('intact');
    expect(JSON.stringify(packet)).not.toContain('"welcome.wav"');
  });

  it('signs nothing that holds half of a character', async () => {
    write('in/welcome.json', JSON.stringify(packetOf({ own: 'X' })).replace('"X"', '"\\ud83d"'));
    const { code, stdout, stderr } = await buildSigned();
    expect([code, stdout, stderr]).toEqual([
      1,
      expect.stringContaining('half of a character'),
      'Nothing was written.\n',
    ]);
  });

  it('lets the pages of packets of other domains ask those whose they are', async () => {
    write('in/text.json', packetOf());
    write('in/other.json', packetOf({ id: 'spid:other.example:text' }));
    await buildSigned();
    const other = readdirSync(at('site')).find((each) => each.includes('other'))!;
    const connectIn = (path: string) => /connect-src ([^;]*)/.exec(read(path))![1];
    expect(connectIn('site/welcome/index.html')).toBe("'self'");
    for (const path of [`${other}/index.html`, `${other}/embed.html`, 'index.html'])
      expect(connectIn(`site/${path}`)).toBe("'self' https://other.example");
  });

  it('needs a key', async () => {
    write('in/welcome.json', packetOf());
    write('key.txt', key.publicKeyMultibase);
    chmodSync(at('key.txt'), 0o600);
    const { code, stderr } = await build('--base', BASE, '--key', 'key.txt');
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds no secret key')]);
  });
});

describe('a packet that comes signed', () => {
  const signIt = () => run('sign', 'in/welcome.json', '--key', 'key.json', '--text-only');

  it.each([
    ['without a key', []],
    ['beside others that are signed', ['--key', 'other.json']],
  ])('is published as it is, %s', async (_, args) => {
    await writeKey(folder, 'other.json');
    // Of no domain, and of a shape that is not the canonical one.
    const spec = JSON.parse(readFileSync(fromRoot('test/fixtures/valid/spec-v1.json'), 'utf8')) as Json;
    write('in/welcome.json', { ...spec, spid: 'spid:creator:ann', audio: 'https://cdn.example/a.mp3' });
    write('in/text.json', packetOf({ id: 'spid:bakery.example:text' }));
    await signIt();
    const { code } = await build('--base', BASE, '--offline', ...args);
    expect(code).toBe(0);
    const { packets } = readJson('site/packets.json') as { packets: Json[] };
    const own = packets.find(({ spid }) => spid === 'spid:creator:ann')!;
    expect(own).toEqual(readJson('in/welcome.json'));
    const name = readdirSync(at('site')).find((each) => /creator|ann/.test(each))!;
    for (const packet of published(name, 'spid:creator:ann')) expect(packet).toEqual(own);
    expect((await verifyPacket(own)).verification.text).toBe('intact');
    const text = packets.find(({ id }) => id === 'spid:bakery.example:text')!;
    expect('proof' in text).toBe(args.length > 0);
  });

  it('is refused where building would break its signature', async () => {
    write('in/welcome.wav', wavBytes(1));
    write('in/welcome.json', packetOf({ voice: 'welcome.wav' }));
    await signIt();
    const { code, stdout } = await build('--base', BASE);
    expect([code, stdout]).toEqual([1, expect.stringContaining('its signature would be broken by the address')]);
    expect(stdout).toContain('--key FILE');
    expect(() => read('site/packets.json')).toThrow();
  });

  it('is refused where its signature is broken already', async () => {
    write('in/welcome.json', packetOf());
    await signIt();
    write('in/welcome.json', read('in/welcome.json').replace('Good morning', 'Good evening'));
    const { code, stdout } = await build('--base', BASE);
    expect([code, stdout]).toEqual([1, expect.stringContaining('was changed after it was signed')]);
  });
});
