import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKey, readSecretKey } from '../../src/trust.js';
import { decodeBase58, encodeBase58 } from '../../src/trust/base58.js';
import { decodePublicKey, decodeSecretKey, encodePublicKey, encodeSecretKey } from '../../src/trust/multikey.js';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');

describe('base58', () => {
  it.each([
    ['', ''],
    ['00', '1'],
    ['0000', '11'],
    ['39', 'z'],
    ['3a', '21'],
    ['ff', '5Q'],
    ['0001', '12'],
    // draft-msporny-base58-03, section 5.
    ['48656c6c6f20576f726c6421', '2NEpo7TZRRrLZSi2U'],
    ['0000287fb4cd', '11233QC4'],
  ])('%s: %s', (hex, text) => {
    expect(encodeBase58(bytesOf(hex))).toBe(text);
    expect(hexOf(decodeBase58(text))).toBe(hex);
  });

  it.each(['0', 'O', 'I', 'l', '+', ' 2', '2\n', 'é', '\u{1f602}', '\ud83d'])('%j is none', (text) => {
    expect(decodeBase58(text)).toBeNull();
  });

  it('brings back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(hexOf(decodeBase58(encodeBase58(bytes)))).toBe(hexOf(bytes));
      }),
    );
  });
});

describe('public keys', () => {
  const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';

  it('are 48 characters of the standard’s form', () => {
    const bytes = decodePublicKey(key)!;
    expect(bytes).toHaveLength(32);
    expect(encodePublicKey(bytes)).toBe(key);
    for (const fill of [0, 255]) expect(encodePublicKey(new Uint8Array(32).fill(fill))).toMatch(/^z6Mk\w{44}$/);
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'z'],
    ['one that is cut', key.slice(0, -1)],
    ['one with more', `${key}1`],
    ['another alphabet', key.replace('r', '0')],
    ['another base', `m${key.slice(1)}`],
    ['no base', key.slice(1)],
    ['a blank', ` ${key}`],
    ['a secret key', encodeSecretKey(new Uint8Array(32))],
    ['a key of P-256', 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'],
    ['a zero in front', `z1${key.slice(1)}`],
    ['31 bytes', encodePublicKey(new Uint8Array(31))],
    ['33 bytes', encodePublicKey(new Uint8Array(33))],
    ['a megabyte', `z${'6'.repeat(1e6)}`],
  ])('are not %s', (_, text) => {
    expect(decodePublicKey(text)).toBeNull();
  });
});

describe('secret keys', () => {
  const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq';
  const publicKeyMultibase = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  const { seed } = decodeSecretKey(secret)!;
  const withTail = (tail: Uint8Array) => encodeSecretKey(Uint8Array.from([...seed, ...tail]));

  it('are 48 characters of the standard’s form', () => {
    expect(seed).toHaveLength(32);
    expect(encodeSecretKey(seed)).toBe(secret);
  });

  it('of 32 bytes', async () => {
    expect(await readSecretKey(secret)).toMatchObject({ publicKeyMultibase });
  });

  it('of 64, whose tail is the public key', async () => {
    const both = withTail(decodePublicKey(publicKeyMultibase)!);
    expect(both).toHaveLength(91);
    expect(await readSecretKey(both)).toMatchObject({ publicKeyMultibase });
  });

  it.each([
    ['whose tail is another key', withTail(new Uint8Array(32).fill(7))],
    [
      'whose tail is wrong in its last bit',
      withTail(decodePublicKey(publicKeyMultibase)!.map((byte, at) => byte ^ +(at === 31))),
    ],
    ['of 31 bytes', encodeSecretKey(seed.slice(1))],
    ['of 33', withTail(new Uint8Array(1))],
    ['of 63', withTail(new Uint8Array(31))],
    ['that is public', publicKeyMultibase],
    ['in another alphabet', secret.replace('n', 'l')],
    ['of nothing', ''],
  ])('not one %s', async (_, text) => {
    expect(await readSecretKey(text)).toBeNull();
  });

  it('are new each time, and sign for their public key', async () => {
    const keys = await Promise.all([generateKey(), generateKey()]);
    expect(new Set(keys.flatMap(Object.values))).toHaveLength(4);
    for (const { publicKeyMultibase: own, secretKeyMultibase } of keys) {
      expect(secretKeyMultibase).toMatch(/^z3u2\w{44}$/);
      const { key } = (await readSecretKey(secretKeyMultibase))!;
      const data = new TextEncoder().encode('Bread');
      const signature = await crypto.subtle.sign('Ed25519', key, data);
      const verifier = await crypto.subtle.importKey('raw', decodePublicKey(own)!, 'Ed25519', true, ['verify']);
      expect(await crypto.subtle.verify('Ed25519', verifier, signature, data)).toBe(true);
    }
  });
});
