import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { signSources, type SignValues } from '../../src/cli/sign/sign-sources.js';
import { createProof } from '../../src/trust/sign-document.js';
import { digestSri } from '../../src/trust/match-digests.js';
import { readSecretKey, type NewKey } from '../../src/trust/secret-key.js';
import { encodeBase58, decodeBase58 } from '../../src/trust/base58.js';
import { verifyPacket } from '../../src/trust/verify-packet.js';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { keepingTerminal, packetOf, writeKey } from '../helpers/signing.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

let folder: string;
let key: NewKey;

beforeEach(async () => {
  folder = temporaryFolder();
  key = await writeKey(folder);
});

const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const readJson = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  const isData = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(at(path), isData ? content : `${JSON.stringify(content, null, 2)}\n`);
}

/** Signs files of the folder. */
async function sign(paths: readonly string[], values: SignValues = {}) {
  const { terminal, told } = keepingTerminal();
  let code: number | string;
  try {
    code = await signSources({ key: at('key.json'), ...values }, paths.map(at), terminal);
  } catch (error) {
    code = error instanceof Error ? error.message : String(error);
  }
  expect(JSON.stringify([code, told])).not.toContain(key.secretKeyMultibase);
  return { code, ...told };
}

const trust = () => ({ trustedKeys: { 'bakery.example': key.publicKeyMultibase } });
const verified = async (path: string) => (await verifyPacket(read(path), trust())).verification;

describe('smart-packet sign', () => {
  it('signs text, recording and captions, and changes nothing else', async () => {
    write('audio/welcome.wav', wavBytes(1));
    write('welcome.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning.\n');
    const packet = packetOf({ voice: 'audio/welcome.wav', captions: 'welcome.vtt' });
    const text = `${JSON.stringify(packet, null, 4).replace('"cta": []', '"cta":   [ ]')}\n`;
    write('welcome.json', text);
    const { code, words } = await sign(['welcome.json']);
    expect(code).toBe(0);
    expect(words).toContain('welcome.json: signed for bakery.example (text, voice, captions)');
    const signed = read('welcome.json');
    // All but the break before the brace at the end.
    expect(signed.startsWith(text.slice(0, -3))).toBe(true);
    const json = readJson('welcome.json');
    expect(Object.keys(json).slice(-2)).toEqual(['relatedResource', 'proof']);
    expect(json['relatedResource']).toEqual([
      { id: 'audio/welcome.wav', digestSRI: await digestSri(Uint8Array.from(readFileSync(at('audio/welcome.wav')))) },
      { id: 'welcome.vtt', digestSRI: await digestSri(Uint8Array.from(readFileSync(at('welcome.vtt')))) },
    ]);
    expect(json['proof']).toMatchObject({
      verificationMethod: `did:web:bakery.example#${key.publicKeyMultibase}`,
    });
    expect(await verified('welcome.json')).toMatchObject({
      ...{ text: 'intact', voice: 'unchecked', captions: 'unchecked', validity: 'valid', expires: null },
      signer: { status: 'page', name: 'bakery.example' },
    });
  });

  it('signs what is signed already only if something has changed', async () => {
    write('welcome.json', packetOf());
    await sign(['welcome.json']);
    const first = read('welcome.json');
    const { mtimeMs } = statSync(at('welcome.json'));
    const { code, words } = await sign(['welcome.json']);
    expect([code, words]).toEqual([0, expect.stringContaining('signed already for bakery.example')]);
    expect([read('welcome.json'), statSync(at('welcome.json')).mtimeMs]).toEqual([first, mtimeMs]);

    write('welcome.json', first.replace('Good morning', 'Good evening'));
    expect((await verified('welcome.json')).text).toBe('broken');
    expect((await sign(['welcome.json'])).words).toContain('the former signature is replaced');
    expect((await verified('welcome.json')).text).toBe('intact');

    expect((await sign(['welcome.json'], { expires: '2999-01-31' })).words).toContain('is replaced');
    expect((await verified('welcome.json')).expires).toBe(Date.parse('2999-02-01T00:00:00Z'));
    expect((await sign(['welcome.json'], { expires: '2999-01-31' })).words).toContain('signed already');
  });

  it('replaces the digest of a recording that has changed, and says so', async () => {
    write('welcome.wav', wavBytes(1));
    write(
      'welcome.json',
      packetOf({ voice: 'welcome.wav', relatedResource: { id: 'https://a.example/b', digestSRI: 'c' } }),
    );
    await sign(['welcome.json']);
    write('welcome.wav', wavBytes(2));
    const { words } = await sign(['welcome.json']);
    expect(words).toContain('the digest of the recording was that of other bytes, and is replaced');
    const related = readJson('welcome.json')['relatedResource'] as { id: string }[];
    expect(related.map(({ id }) => id)).toEqual(['https://a.example/b', 'welcome.wav']);
    const { voice } = await verifyPacket(read('welcome.json'));
    expect(await voice!.matches(Uint8Array.from(readFileSync(at('welcome.wav'))))).toBe(true);
  });

  it('reads a recording from its server, and signs nothing where it can’t be had', async () => {
    const bytes = wavBytes(1);
    const origin = await localServer((request, response) => {
      if (request.url === '/welcome.wav') response.end(Buffer.from(bytes));
      else response.writeHead(404).end();
    });
    write('welcome.json', packetOf({ voice: `${origin}/welcome.wav` }));
    expect((await sign(['welcome.json'])).code).toBe(0);
    const { voice } = await verifyPacket(read('welcome.json'));
    expect(await voice!.matches(Uint8Array.from(new Uint8Array(bytes)))).toBe(true);

    write('lost.json', packetOf({ voice: `${origin}/lost.wav` }));
    write('away.json', packetOf({ voice: 'lost.wav' }));
    const before = read('lost.json');
    const { code, words } = await sign(['lost.json', 'away.json']);
    expect(code).toBe(2);
    expect(words).toMatch(
      /lost\.json was not signed: .*lost\.wav can’t be read[^]*away\.json was not signed: .*no such file/,
    );
    expect(words).toContain('--text-only');
    expect(read('lost.json')).toBe(before);

    const { code: other, words: said } = await sign(['lost.json'], { 'text-only': true });
    expect([other, said]).toEqual([0, expect.stringContaining('nothing is said of the recording')]);
    expect(await verified('lost.json')).toMatchObject({ text: 'intact', voice: 'unsigned' });
  });

  it('signs the good ones of a folder, and says of the others what validate says', async () => {
    write('in/good.json', packetOf());
    write(
      'in/bad.json',
      packetOf({ id: 'spid:bakery.example:bad', meta: { author: 'A', created: 'soon', language: 'en' } }),
    );
    write('in/package.json', { name: 'no-packet' });
    const bad = read('in/bad.json');
    const { code, data, words } = await sign(['in']);
    expect(code).toBe(1);
    const check = await runCommand(['validate', 'in/bad.json'], { cwd: folder });
    expect(data.replaceAll(`${folder}/`, '')).toBe(
      check.stdout
        .split(/(?<=\n)/)
        .filter((line) => !/^\d/.test(line))
        .join(''),
    );
    expect(words).toContain('good.json: signed for bakery.example');
    expect(words).toContain('package.json');
    expect(read('in/bad.json')).toBe(bad);
    expect(existsSync(at('in/good.json'))).toBe(true);
  });

  it.each([
    ['a name twice', '"title": "A", "title": "B"', 1, 'duplicate-key'],
    ['half of a character', '"title": "A", "own": "\\ud83d"', 2, 'half of a character'],
    ['half of a character in a name', '"title": "A", "\\udc00": 1', 2, 'half of a character'],
  ])('refuses %s', async (_, fields, exit, why) => {
    const text = JSON.stringify(packetOf()).replace('"title":"Welcome"', fields);
    write('welcome.json', text);
    const { code, data, words } = await sign(['welcome.json']);
    expect([code, data + words]).toEqual([exit, expect.stringContaining(why)]);
    expect(read('welcome.json')).toBe(text);
  });

  it('signs each packet of an answer for its own domain', async () => {
    write('packets.json', { packets: [packetOf(), packetOf({ id: 'spid:creator:ann' })] });
    const { code, words } = await sign(['packets.json']);
    expect([code, words]).toEqual([
      0,
      expect.stringContaining('2 packets signed for bakery.example, a key of no domain'),
    ]);
    expect(words).toContain('spid:creator:ann names no domain');
    const { packets } = JSON.parse(read('packets.json')) as { packets: { proof: { verificationMethod: string } }[] };
    expect(packets.map(({ proof }) => proof.verificationMethod)).toEqual([
      `did:web:bakery.example#${key.publicKeyMultibase}`,
      `did:key:${key.publicKeyMultibase}#${key.publicKeyMultibase}`,
    ]);
  });

  it('says that a signature of another domain does not count', async () => {
    write('welcome.json', packetOf());
    const { words } = await sign(['welcome.json'], { domain: 'other.example' });
    expect(words).toContain('is of bakery.example: a signature of other.example does not count for it');
  });

  it('keeps the proof of somebody else as long as it is right', async () => {
    const other = (await readSecretKey((await writeKey(folder, 'other.json')).secretKeyMultibase))!;
    const method = `did:key:${other.publicKeyMultibase}#${other.publicKeyMultibase}`;
    const packet = packetOf() as never;
    const proof = await createProof(packet, other.key, { verificationMethod: method });
    const foreign = { type: 'Ed25519Signature2020', proofValue: 'zabc' };
    write('welcome.json', { ...(packet as object), proof: [proof, foreign] });
    await sign(['welcome.json']);
    expect(readJson('welcome.json')['proof']).toEqual([proof, foreign, expect.objectContaining({ type: proof.type })]);
    expect((await verified('welcome.json')).text).toBe('intact');

    write('welcome.json', { ...(packet as object), title: 'Another', proof: [proof] });
    const { words } = await sign(['welcome.json']);
    expect(words).toContain('the proof of somebody else is left out');
    expect(readJson('welcome.json')['proof']).toMatchObject({
      verificationMethod: `did:web:bakery.example#${key.publicKeyMultibase}`,
    });
  });

  it('writes elsewhere what is to be elsewhere, with addresses that lead to the same files', async () => {
    write('welcome.wav', wavBytes(1));
    write('welcome.json', packetOf({ voice: 'welcome.wav' }));
    const before = read('welcome.json');
    expect((await sign(['welcome.json'], { 'output-dir': at('out') })).code).toBe(0);
    expect(read('welcome.json')).toBe(before);
    expect(readJson('out/welcome.json')).toMatchObject({
      voice: '../welcome.wav',
      relatedResource: [{ id: '../welcome.wav' }],
    });
    expect((await verified('out/welcome.json')).text).toBe('intact');
    expect((await sign(['welcome.json'], { output: at('out/welcome.json') })).code).toContain('exists already');
    const { code, data } = await sign(['welcome.json'], { output: '-' });
    expect([code, JSON.parse(data)]).toEqual([0, expect.objectContaining({ voice: 'welcome.wav' })]);
  });

  it('says elsewhere, too, for whom and what was signed, and has no digest of an address that the packet has left', async () => {
    write('welcome.wav', wavBytes(1));
    write('welcome.json', packetOf({ voice: 'welcome.wav' }));
    await sign(['welcome.json']);
    const digestSRI = await digestSri(Uint8Array.from(readFileSync(at('welcome.wav'))));
    const { words } = await sign(['welcome.json'], { 'output-dir': at('out') });
    expect(words).toContain('out/welcome.json: signed for bakery.example (text, voice)');
    expect(readJson('out/welcome.json')['relatedResource']).toEqual([{ id: '../welcome.wav', digestSRI }]);
  });

  it('signs the file that a link leads to', async () => {
    write('real/welcome.json', packetOf());
    symlinkSync(at('real/welcome.json'), at('link.json'));
    expect((await sign(['link.json'])).code).toBe(0);
    expect((await verified('real/welcome.json')).text).toBe('intact');
  });

  it('signs standard input to standard output', async () => {
    const { code, stdout } = await runCommand(['sign', '-', '--key', 'key.json'], {
      cwd: folder,
      input: JSON.stringify(packetOf()),
    });
    expect(code).toBe(0);
    expect((await verifyPacket(stdout)).verification.text).toBe('intact');
  });
});

describe('the key', () => {
  beforeEach(() => write('welcome.json', packetOf()));

  it('can be a mere text, of 32 bytes or of 64 with the public key', async () => {
    const bytes = decodeBase58(key.secretKeyMultibase.slice(1))!;
    const publicBytes = decodeBase58(key.publicKeyMultibase.slice(1))!.subarray(2);
    const long = (tail: Uint8Array): string => `z${encodeBase58(Uint8Array.from([...bytes, ...tail]))}`;
    write('short.txt', `${key.secretKeyMultibase}\n`);
    write('long.txt', long(publicBytes));
    write('wrong.txt', long(new Uint8Array(32)));
    expect((await sign(['welcome.json'], { key: at('short.txt') })).code).toBe(0);
    expect((await sign(['welcome.json'], { key: at('long.txt') })).words).toContain('signed already');
    const { code } = await sign(['welcome.json'], { key: at('wrong.txt') });
    expect(code).toContain('holds a secret key that can’t be used');
    expect(code).not.toContain(long(new Uint8Array(32)).slice(0, 12));
  });

  it.each<[string, () => unknown, string]>([
    ['a public key', () => key.publicKeyMultibase, 'holds no secret key'],
    ['nothing', () => '', 'holds no secret key'],
    ['JSON without one', () => ({ type: 'Multikey' }), 'holds no secret key'],
    ['a text', () => 'z3u2xyz', 'can’t be used'],
    [
      'the public key of another',
      () => ({ secretKeyMultibase: key.secretKeyMultibase, publicKeyMultibase: 'z6Mkother' }),
      'the public key of another',
    ],
  ])('can’t be %s', async (_, content, why) => {
    write('key.txt', content());
    expect((await sign(['welcome.json'], { key: at('key.txt') })).code).toContain(why);
    expect(readJson('welcome.json')['proof']).toBeUndefined();
  });

  it('is in a file, and never in what is typed nor in what is said', async () => {
    const secret = key.secretKeyMultibase;
    for (const args of [
      ['sign', 'welcome.json', '--key', secret],
      ['build', '.', '--out', 'site', '--base', 'https://bakery.example/', '--key', secret],
      ['identity', '--domain', 'bakery.example', '--key', secret],
      ['identity', '--domain', 'bakery.example', '--key', 'key.json', '--revoke', secret],
      ['identity', '--domain', 'bakery.example', '--key', 'key.json', '--expire', `${secret}=2999-01-01`],
      ['verify', 'welcome.json', '--trust', `bakery.example=${secret}`],
      ['verify', secret],
      ['keygen', secret],
      [secret],
    ]) {
      const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
      expect([code, stdout, stderr]).toEqual([2, '', expect.not.stringContaining(secret)]);
    }
  });

  it.each([
    ['is a recording', () => write('other.json', 'x'.repeat(20_000)), 'other.json is larger than 10 kB'],
    ['is not there', () => undefined, 'there is no such file'],
  ])('is said to be made by keygen where the file %s', async (_, make, why) => {
    make();
    const { code, stderr } = await runCommand(['sign', at('welcome.json'), '--key', at('other.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).toContain('smart-packet keygen makes one');
  });

  it('should not be readable by others', async () => {
    chmodSync(at('key.json'), 0o644);
    const { code, words } = await sign(['welcome.json']);
    expect([code, words]).toEqual([0, expect.stringContaining('can be read by others: chmod 600')]);
    chmodSync(at('key.json'), 0o400);
    expect((await sign(['welcome.json'])).words).not.toContain('chmod');
  });

  it.each([
    [{ expires: 'soon' }, 'it is a date'],
    [{ expires: '2020-01-01' }, 'that has passed'],
  ])('signs until no such date as %j', async (values, why) => {
    expect((await sign(['welcome.json'], values)).code).toContain(why);
  });
});
