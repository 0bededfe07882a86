import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/cli/directory/ask.js';
import type { DnsFinding } from '../../src/cli/directory/find-proof.js';
import { signSources, type SignValues } from '../../src/cli/sign/sign-sources.js';
import { didDocument, keyFields, type RecordKey } from '../../src/cli/signing/key-fields.js';
import { verifyWith, type VerifyValues } from '../../src/cli/verify/verify-sources.js';
import { createProof } from '../../src/trust/sign-document.js';
import { readSecretKey, type NewKey } from '../../src/trust/secret-key.js';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { keepingTerminal, packetOf, writeKey } from '../helpers/signing.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { wavBytes } from '../helpers/wav.js';

const DID = 'https://bakery.example/.well-known/did.json';
const RECORD = 'https://cdn.example/bakery.json';

let folder: string;
let key: NewKey;

beforeEach(async () => {
  folder = temporaryFolder();
  key = await writeKey(folder);
});

const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

function write(path: string, content: unknown): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  const isData = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(at(path), isData ? content : `${JSON.stringify(content, null, 2)}\n`);
}

async function sign(path: string, values: SignValues = {}): Promise<void> {
  const { terminal, told } = keepingTerminal();
  expect([await signSources({ key: at('key.json'), ...values }, [at(path)], terminal), told.data]).toEqual([0, '']);
}

interface World {
  readonly values?: VerifyValues;
  /** Answers by their addresses. */
  readonly web?: Readonly<Record<string, unknown>>;
  readonly dns?: DnsFinding;
  /** Where redirects lead, by their addresses. */
  readonly moved?: Readonly<Record<string, string>>;
}

/** Verifies files of the folder in a world of its own; what is asked is counted. */
async function verify(
  paths: readonly string[],
  { values = {}, web = {}, dns = { kind: 'none' }, moved = {} }: World = {},
) {
  const asked: string[] = [];
  const ask: Ask = (url) => {
    asked.push(url);
    const body = web[url];
    if (body === undefined) return Promise.resolve({ ok: false, reason: 'the server answered 404' });
    const bytes =
      body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    return Promise.resolve({ ok: true, url: moved[url] ?? url, bytes });
  };
  const { terminal, told } = keepingTerminal();
  const services = { ask, findProof: () => Promise.resolve(dns), reach: {} };
  const code = await verifyWith(services, values, paths.map(at), terminal);
  return { code, asked, ...told, data: told.data.replaceAll(`${folder}/`, '') };
}

const ownKey = (changes: Partial<RecordKey> = {}): RecordKey => ({
  publicKeyMultibase: key.publicKeyMultibase,
  ...changes,
});
const withRecord = (changes: Partial<RecordKey> = {}): World => ({
  web: { [DID]: didDocument('bakery.example', [ownKey(changes)]) },
});

describe('smart-packet verify', () => {
  it('knows whose a packet is, and that text, recording and captions are as they were signed', async () => {
    write('welcome.wav', wavBytes(1));
    write('welcome.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning.\n');
    write('welcome.json', packetOf({ voice: 'welcome.wav', captions: 'welcome.vtt' }));
    await sign('welcome.json');
    const { code, data, asked } = await verify(['welcome.json'], withRecord());
    expect([code, asked]).toEqual([0, [DID]]);
    expect(data.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'DATE')).toBe(
      `✓ welcome.json spid:bakery.example:welcome
    The text is as it was signed.
    The recording is as signed.
    The captions are as signed.
    Signed by bakery.example, by its own date on DATE UTC: its record names the key (${key.publicKeyMultibase}).
    The signature does not expire.
`,
    );
  });

  it('finds a character that was changed', async () => {
    write('welcome.json', packetOf());
    await sign('welcome.json');
    write('welcome.json', read('welcome.json').replace('Good morning.', 'Good morning!'));
    const { code, data, asked } = await verify(['welcome.json'], withRecord());
    expect([code, asked]).toEqual([1, []]);
    expect(data).toMatch(/^✗ .*\n {4}Changed since it was signed, or signed wrongly: do not trust it\.\n$/);
  });

  it.each([
    ['welcome.wav', 'voice', 'The recording is not what was signed'],
    ['welcome.vtt', 'captions', 'The captions are not what was signed'],
  ])('finds that %s was swapped', async (file, part, words) => {
    write('welcome.wav', wavBytes(1));
    write('welcome.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning.\n');
    write('welcome.json', packetOf({ voice: 'welcome.wav', captions: 'welcome.vtt' }));
    await sign('welcome.json');
    write(file, Buffer.concat([readFileSync(at(file)), Buffer.from(' ')]));
    expect(await verify(['welcome.json'], withRecord())).toMatchObject({
      code: 1,
      data: expect.stringContaining(words) as string,
    });
    const { data } = await verify(['welcome.json'], { ...withRecord(), values: { json: true } });
    expect(JSON.parse(data)).toMatchObject({ packets: [{ outcome: 'broken', text: 'intact', [part]: 'broken' }] });
    expect((await verify(['welcome.json'], { ...withRecord(), values: { 'text-only': true } })).code).toBe(0);
  });

  it.each<[string, () => World, string]>([
    [
      'by a key that the record does not name',
      () => ({ web: { [DID]: didDocument('bakery.example', []) } }),
      'does not name it',
    ],
    ['by a key of nobody who answers', () => ({}), 'has no record of its keys that can be had'],
    ['by a key that was withdrawn', () => withRecord({ revoked: '2020-01-01T00:00:00Z' }), 'has withdrawn it'],
    ['by a key that had expired', () => withRecord({ expires: '2020-01-01T00:00:00Z' }), 'it had expired'],
    [
      'by a record of another domain',
      () => ({ web: { [DID]: didDocument('other.example', [ownKey()]) } }),
      'has no record',
    ],
    [
      'by a record that another host has',
      () => ({ ...withRecord(), moved: { [DID]: 'https://evil.example/did.json' } }),
      'has no record',
    ],
    ['offline', () => ({ ...withRecord(), values: { offline: true } }), 'bakery.example was not asked'],
  ])('does not know who signed: %s', async (_, world, words) => {
    write('welcome.json', packetOf());
    await sign('welcome.json');
    const { code, data } = await verify(['welcome.json'], world());
    expect([code, data]).toEqual([2, expect.stringContaining(words)]);
    expect(data).toMatch(/^\? .*\n {4}The text is as it was signed\.\n {4}Signed by an unknown key/);
  });

  it('asks the record that the DNS or the page names where there is no did.json', async () => {
    const id = 'spid:domain:bakery.example';
    write('welcome.json', packetOf());
    await sign('welcome.json');
    const record = { id, displayName: 'Mill Lane Bakery', ...keyFields(id, [ownKey()]) };
    const dns: DnsFinding = { kind: 'proof', proof: { id, recordUrl: RECORD } };
    expect((await verify(['welcome.json'], { dns, web: { [RECORD]: record } })).code).toBe(0);
    const page = `<head><link rel="spid" href="${RECORD}"></head>`;
    expect((await verify(['welcome.json'], { web: { [RECORD]: record, 'https://bakery.example/': page } })).code).toBe(
      0,
    );
    const other = { ...record, id: 'spid:domain:other.example' };
    expect((await verify(['welcome.json'], { dns, web: { [RECORD]: other } })).code).toBe(2);
  });

  it('asks each domain once', async () => {
    write('packets.json', { packets: [packetOf(), packetOf({ id: 'spid:bakery.example:bread' })] });
    await sign('packets.json');
    const { code, asked, data } = await verify(['packets.json'], withRecord());
    expect([code, asked]).toEqual([0, [DID]]);
    expect(data.match(/^✓/gm)).toHaveLength(2);
  });

  it('believes keys that it is told to, also offline', async () => {
    write('welcome.json', packetOf());
    await sign('welcome.json');
    const values = { offline: true, trust: [`bakery.example=${key.publicKeyMultibase}`] };
    const { code, data, asked } = await verify(['welcome.json'], { values });
    expect([code, data, asked]).toEqual([0, expect.stringContaining('you trust the key'), []]);
    const forOther = { offline: true, trust: [`other.example=${key.publicKeyMultibase}`] };
    expect((await verify(['welcome.json'], { values: forOther })).code).toBe(2);
    await expect(verify(['welcome.json'], { values: { trust: ['bakery.example=z6MkX'] } })).rejects.toThrow(
      '--trust can’t be “bakery.example=z6MkX”',
    );
  });

  it.each([
    ['expired', { created: new Date('2020-01-01'), expires: new Date('2020-02-01') }, 'No longer valid'],
    ['not-yet-valid', { created: new Date('2999-01-01') }, 'Not yet valid'],
  ])('says that a signature is %s', async (validity, dates, words) => {
    const { key: secret, publicKeyMultibase } = (await readSecretKey(key.secretKeyMultibase))!;
    const verificationMethod = `did:web:bakery.example#${publicKeyMultibase}`;
    const proof = await createProof(packetOf() as never, secret, { verificationMethod, ...dates });
    write('welcome.json', { ...packetOf(), proof });
    expect(await verify(['welcome.json'], withRecord())).toMatchObject({
      ...{ code: 2, data: expect.stringContaining(words) as string },
    });
    const { data } = await verify(['welcome.json'], { ...withRecord(), values: { json: true } });
    expect(JSON.parse(data)).toMatchObject({ packets: [{ outcome: 'unknown', text: 'intact', validity }] });
  });

  it('asks for a recording elsewhere, and says where it could not', async () => {
    const bytes = new Uint8Array(wavBytes(1));
    const origin = await localServer((_, response) => void response.end(Buffer.from(bytes)));
    write('welcome.json', packetOf({ voice: `${origin}/welcome.wav` }));
    await sign('welcome.json');
    const voice = `${origin}/welcome.wav`;
    const { web } = withRecord();
    expect((await verify(['welcome.json'], { web: { ...web, [voice]: bytes } })).code).toBe(0);
    expect((await verify(['welcome.json'], { web: { ...web, [voice]: bytes.subarray(1) } })).code).toBe(1);
    const { code, data } = await verify(['welcome.json'], { web: web! });
    expect([code, data]).toEqual([2, expect.stringContaining('The recording could not be checked.')]);
    expect(data).toContain(`${voice} can’t be read: the server answered 404.`);
    const offline = await verify(['welcome.json'], {
      values: { offline: true, trust: [`bakery.example=${key.publicKeyMultibase}`] },
    });
    expect([offline.code, offline.asked]).toEqual([2, []]);
  });

  it('connects to no private address that a packet names', async () => {
    let requests = 0;
    const origin = await localServer((_, response) => {
      requests++;
      response.end(Buffer.from(wavBytes(1)));
    });
    write('welcome.json', packetOf({ voice: `${origin}/welcome.wav` }));
    await sign('welcome.json');
    const before = requests;
    const trust = `bakery.example=${key.publicKeyMultibase}`;
    const args = ['verify', 'welcome.json', '--trust', trust];
    const { code, stdout } = await runCommand(args, { cwd: folder });
    expect([code, requests]).toEqual([2, before]);
    expect(stdout).toContain('can’t be read: its address is not https');
    expect((await runCommand([...args, '--allow-loopback'], { cwd: folder })).code).toBe(0);
  });

  it('claims nothing of what is not signed, nor of a recording that is not', async () => {
    write('plain.json', packetOf());
    expect(await verify(['plain.json'], withRecord())).toMatchObject({
      ...{ code: 2, asked: [], data: expect.stringContaining('Not signed: nothing is known of it.') as string },
    });
    write('welcome.json', packetOf({ voice: 'https://bakery.example/a.mp3' }));
    await sign('welcome.json', { 'text-only': true });
    const { code, data } = await verify(['welcome.json'], withRecord());
    expect([code, data]).toEqual([
      2,
      expect.stringContaining('The recording is not signed: anything may have been put'),
    ]);
    expect((await verify(['welcome.json'], { ...withRecord(), values: { 'text-only': true } })).code).toBe(0);
  });

  it.each([
    ['a proof of another kind', { type: 'Ed25519Signature2020', verificationMethod: 'did:web:bakery.example#a' }],
    ['nothing', {}],
  ])('says nothing of who made %s', async (_, proof) => {
    write('welcome.json', packetOf({ proof }));
    const { code, data } = await verify(['welcome.json'], withRecord());
    expect([code, data]).toEqual([
      2,
      expect.stringMatching(/^\? .*\n {4}Whether it is unchanged can’t be checked: .*\n$/),
    ]);
  });

  it('takes a text that says something twice for broken', async () => {
    write('welcome.json', packetOf());
    await sign('welcome.json');
    write('welcome.json', read('welcome.json').replace('"title"', '"title": "Other", "title"'));
    expect((await verify(['welcome.json'], withRecord())).code).toBe(1);
  });

  it('tells programs all of it', async () => {
    write('welcome.json', packetOf());
    await sign('welcome.json', { expires: '2999-01-01T00:00:00Z' });
    const { code, data, words } = await verify(['welcome.json'], { ...withRecord(), values: { json: true } });
    expect([code, words]).toEqual([0, '']);
    expect(JSON.parse(data)).toEqual({
      packets: [
        {
          file: 'welcome.json',
          id: 'spid:bakery.example:welcome',
          outcome: 'known',
          text: 'intact',
          voice: 'none',
          captions: 'none',
          signer: {
            status: 'domain',
            name: 'bakery.example',
            domain: 'bakery.example',
            key: key.publicKeyMultibase,
            reason: null,
          },
          validity: 'valid',
          created: expect.stringMatching(/^\d{4}-.*Z$/) as string,
          expires: '2999-01-01T00:00:00.000Z',
          reasons: [],
        },
      ],
    });
  });

  it('goes through a folder: the worst of its packets decides', async () => {
    write('in/a.json', packetOf());
    write('in/b.json', packetOf({ id: 'spid:bakery.example:b' }));
    write('in/package.json', { name: 'no-packet' });
    await sign('in');
    const all = await verify(['in'], withRecord());
    expect([all.code, all.words]).toEqual([0, expect.stringContaining('package.json')]);
    write('in/c.json', packetOf({ id: 'spid:bakery.example:c' }));
    expect((await verify(['in'], withRecord())).code).toBe(2);
    write('in/b.json', read('in/b.json').replace('Welcome', 'Farewell'));
    expect((await verify(['in'], withRecord())).code).toBe(1);
  });

  it('could not run where there is no packet', async () => {
    write('package.json', { name: 'no-packet' });
    const { code, words } = await verify(['package.json', 'missing.json']);
    expect([code, words]).toEqual([
      2,
      expect.stringMatching(/package\.json is not a packet[^]*missing\.json can’t be read/),
    ]);
  });
});
