import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readIdentityRecord } from '../../src/resolver/identity.js';
import { readKeyRecord } from '../../src/trust/identity-keys.js';
import type { NewKey } from '../../src/trust/secret-key.js';
import { runCommand } from '../helpers/run-command.js';
import { writeKey } from '../helpers/signing.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

let folder: string;
let key: NewKey;

beforeEach(async () => {
  folder = temporaryFolder();
  key = await writeKey(folder);
});

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

async function identity(...args: readonly string[]) {
  const ended = await runCommand(['identity', '--domain', 'bakery.example', '--output', 'pub', ...args], {
    cwd: folder,
  });
  expect(ended.stdout + ended.stderr).not.toContain(key.secretKeyMultibase);
  return ended;
}
const keysOf = (path: string) => readKeyRecord(readJson(path))!.keys;
const FILES = ['pub/identity.json', 'pub/.well-known/did.json'];

describe('smart-packet identity', () => {
  it('writes a record and a DID document that name the key, and prints the line for the DNS', async () => {
    const packets = 'https://bakery.example/voice/packets.json';
    const { code, stdout, stderr } = await identity(
      ...['--key', 'key.json', '--name', 'Mill Lane Bakery', '--packets', packets],
    );
    expect(stderr).toContain(`${key.publicKeyMultibase}: signs\n`);
    // Without it the pages of other sites can't read whose the key is.
    expect(stderr).toContain('Access-Control-Allow-Origin: *');
    expect([code, stdout]).toEqual([
      0,
      '_spid.bakery.example. IN TXT "v=spid1; id=spid:domain:bakery.example; record=https://bakery.example/identity.json"\n',
    ]);
    expect(readIdentityRecord(readJson('pub/identity.json'))).toMatchObject({
      ...{ id: 'spid:domain:bakery.example', displayName: 'Mill Lane Bakery', packetsUrl: packets },
    });
    const { publicKeyMultibase } = key;
    for (const [path, id] of [
      ['pub/identity.json', 'spid:domain:bakery.example'],
      ['pub/.well-known/did.json', 'did:web:bakery.example'],
    ] as const)
      expect(readKeyRecord(readJson(path))).toEqual({
        ...{ id, domain: 'bakery.example' },
        keys: [{ id: `${id}#${publicKeyMultibase}`, publicKeyMultibase, expires: null, revoked: null }],
      });
    expect(readJson('pub/.well-known/did.json')).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: 'did:web:bakery.example',
      verificationMethod: [
        {
          id: `did:web:bakery.example#${publicKeyMultibase}`,
          type: 'Multikey',
          controller: 'did:web:bakery.example',
          publicKeyMultibase,
        },
      ],
      assertionMethod: [`did:web:bakery.example#${publicKeyMultibase}`],
    });
  });

  it('adds a key, and keeps those that are there and all that it is not told', async () => {
    await identity('--key', 'key.json', '--name', 'Mill Lane Bakery');
    const other = await writeKey(folder, 'other.json');
    expect((await identity('--key', 'other.json')).code).toBe(0);
    for (const path of FILES)
      expect(keysOf(path).map(({ publicKeyMultibase }) => publicKeyMultibase)).toEqual([
        ...[key.publicKeyMultibase, other.publicKeyMultibase],
      ]);
    expect(readJson('pub/identity.json')['displayName']).toBe('Mill Lane Bakery');
    const before = FILES.map(readJson);
    expect((await identity('--key', 'other.json')).code).toBe(0);
    expect(FILES.map(readJson)).toEqual(before);
  });

  it('withdraws a key, and lets one end', async () => {
    const other = await writeKey(folder, 'other.json');
    await identity('--key', 'key.json');
    const ended = await identity(
      ...['--key', 'other.json', '--revoke', key.publicKeyMultibase],
      ...['--expire', `${other.publicKeyMultibase}=2999-01-31`],
    );
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(
      new RegExp(`${key.publicKeyMultibase}: withdrawn \\S+Z: nothing that it has signed counts`),
    );
    expect(ended.stderr).toContain(`${other.publicKeyMultibase}: signs until 2999-02-01T00:00:00Z\n`);
    for (const path of FILES) {
      const [first, second] = keysOf(path);
      expect(Math.abs(first!.revoked! - Date.now())).toBeLessThan(60_000);
      expect([second!.revoked, second!.expires]).toEqual([null, Date.parse('2999-02-01T00:00:00Z')]);
    }
    const before = FILES.map(readJson);
    expect((await identity('--revoke', key.publicKeyMultibase)).code).toBe(0);
    expect(FILES.map(readJson)).toEqual(before);
    expect((await identity('--key', 'key.json')).stderr).toContain('was withdrawn');
  });

  it.each<[string, readonly string[], string]>([
    ['without a key', [], '--key is missing'],
    [
      'of a key that it does not have',
      ['--key', 'key.json', '--revoke', 'z6MktAuFTX7rLSwyD6FVoaYRPRPfwfN7Kvd6JQC9XVLSGrv2'],
      'has no key z6Mkt',
    ],
    ['of what is no key', ['--key', 'key.json', '--revoke', 'z6Mk'], '--revoke can’t be “z6Mk”'],
    ['until no date', ['--key', 'key.json', '--expire', 'z6Mk=soon'], '--expire can’t be'],
    ['of packets nowhere', ['--key', 'key.json', '--packets', 'here'], '--packets can’t be “here”'],
  ])('writes none %s', async (_, args, why) => {
    const { code, stderr } = await identity(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(() => readJson('pub/identity.json')).toThrow();
  });

  it.each([
    ['{"id": "spid:domain:other.example"}', 'is not the record of bakery.example'],
    ['not JSON', 'is there, and no record'],
  ])('leaves %s alone', async (content, why) => {
    mkdirSync(join(folder, 'pub'));
    writeFileSync(join(folder, 'pub/identity.json'), content);
    const { code, stderr } = await identity('--key', 'key.json');
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(readFileSync(join(folder, 'pub/identity.json'), 'utf8')).toBe(content);
  });
});
