import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestSri, verifyPacket, type JsonValue } from '../../src/trust.js';
import { encodeBase58 } from '../../src/trust/base58.js';
import { packet, signed } from '../helpers/trust.js';

const bytes = new TextEncoder().encode('The sound of a packet');
const other = new TextEncoder().encode('Another sound');
const url = 'https://bakery.example/welcome.mp3';

const hashOf = (algorithm: string, data = bytes) => createHash(algorithm).update(data).digest();
const sri = (algorithm: string, data = bytes) => `${algorithm}-${hashOf(algorithm, data).toString('base64')}`;
const CODES = { sha256: [0x12, 32], sha384: [0x20, 48], sha512: [0x13, 64] } as const;
const multihash = (algorithm: keyof typeof CODES, data = bytes) =>
  Uint8Array.from([...CODES[algorithm], ...hashOf(algorithm, data)]);
const z = (hash: Uint8Array) => `z${encodeBase58(hash)}`;
const u = (hash: Uint8Array) => `u${Buffer.from(hash).toString('base64url')}`;

/** Whether the bytes match by this entry; null where it says nothing of them that is understood. */
async function matches(
  entry: JsonValue | undefined,
  { address = url, baseUrl }: { address?: string; baseUrl?: string } = {},
): Promise<boolean | null> {
  const document = { ...packet, voice: address, ...(entry !== undefined && { relatedResource: entry }) };
  const { verification, voice } = await verifyPacket(await signed(document), { ...(baseUrl && { baseUrl }) });
  expect(verification).toMatchObject({ text: 'intact', voice: voice ? 'unchecked' : 'unsigned' });
  if (!voice) return null;
  // Of other bytes never.
  expect(await voice.matches(other)).not.toBe(true);
  return voice.matches(bytes);
}

it('digestSri is that of Subresource Integrity', async () => {
  expect(await digestSri(bytes)).toBe(sri('sha256'));
  expect(await digestSri(new Uint8Array())).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});

describe('digestSRI', () => {
  it.each<[string, JsonValue, boolean | null]>([
    ['SHA-256', sri('sha256'), true],
    ['SHA-384', sri('sha384'), true],
    ['SHA-512', sri('sha512'), true],
    ['with an option', `${sri('sha256')}?ct=audio/mpeg`, true],
    ['in the other alphabet of base64', sri('sha256').replaceAll('+', '-').replaceAll('/', '_'), true],
    ['without its padding', sri('sha256').replace('=', ''), true],
    ['one of several that is right', `${sri('sha256', other.slice(1))} ${sri('sha256')}`, true],
    ['spaced', `\n ${sri('sha256')}\t`, true],
    ['the stronger right, the weaker wrong', `${sri('sha256', other.slice(1))} ${sri('sha512')}`, true],
    ['the stronger wrong, the weaker right', `${sri('sha256')} ${sri('sha384', other.slice(1))}`, false],
    ['with one of an unknown algorithm', `sha1024-AAAA ${sri('sha256')}`, true],
    ['wrong', sri('sha256', other.slice(1)), false],
    ['of an unknown algorithm', sri('md5').replace('md5', 'md5'), null],
    ['of a weak algorithm', sri('sha1'), null],
    ['too short', 'sha256-AAAA', null],
    ['of another length', sri('sha512').replace('sha512', 'sha256'), null],
    ['in capitals', sri('sha256').replace('sha256', 'SHA256'), null],
    ['a text of another kind', 'verified', null],
    ['nothing', '', null],
    ['a number', 256, null],
    ['a list', [sri('sha256')], null],
    ['a megabyte', `${sri('sha256')} `.repeat(20_000), null],
  ])('%s', async (_, digestSRI, expected) => {
    expect(await matches({ id: url, digestSRI })).toBe(expected);
  });
});

describe('digestMultibase', () => {
  it.each<[string, JsonValue, boolean | null]>([
    ['SHA-256, base58', z(multihash('sha256')), true],
    ['SHA-384, base58', z(multihash('sha384')), true],
    ['SHA-512, base58', z(multihash('sha512')), true],
    ['SHA-256, base64url', u(multihash('sha256')), true],
    ['SHA-512, base64url', u(multihash('sha512')), true],
    ['wrong', z(multihash('sha256', other.slice(1))), false],
    ['without a base', z(multihash('sha256')).slice(1), null],
    ['in another base', `f${Buffer.from(multihash('sha256')).toString('hex')}`, null],
    ['of an unknown code', z(Uint8Array.from([0x14, 32, ...hashOf('sha256')])), null],
    ['that says another length', z(Uint8Array.from([0x12, 20, ...hashOf('sha256')])), null],
    ['that is cut, and says so', z(Uint8Array.from([0x12, 20, ...hashOf('sha256').subarray(0, 20)])), null],
    ['with a byte more', z(Uint8Array.from([...multihash('sha256'), 0])), null],
    ['without a multihash', z(hashOf('sha256')), null],
    ['nothing', '', null],
    ['a number', 12, null],
  ])('%s', async (_, digestMultibase, expected) => {
    expect(await matches({ id: url, digestMultibase })).toBe(expected);
  });
});

describe('relatedResource', () => {
  const entry = { id: url, digestSRI: sri('sha256') };
  const wrong = { id: url, digestSRI: sri('sha256', other.slice(1)) };

  it.each<[string, JsonValue | undefined, boolean | null]>([
    ['one', entry, true],
    ['a list', [entry], true],
    [
      'beside others',
      [{ id: 'https://bakery.example/other.mp3', digestSRI: sri('sha256', other.slice(1)) }, entry],
      true,
    ],
    ['beside what is none', [null, 'x', 1, [], {}, { id: 7 }, entry], true],
    ['both digests right', { ...entry, digestMultibase: z(multihash('sha512')) }, true],
    ['one of both wrong', { ...entry, digestMultibase: z(multihash('sha512', other.slice(1))) }, false],
    ['one of both that can’t be read', { ...entry, digestMultibase: 'x' }, null],
    ['twice the same', [entry, entry], null],
    ['twice, with two digests', [entry, wrong], null],
    ['twice, written in two ways', [entry, { ...wrong, id: 'https://BAKERY.example:443/welcome.mp3' }], null],
    ['without a digest', { id: url }, null],
    ['of another address', { ...entry, id: `${url}?v=2` }, null],
    ['a text', 'https://bakery.example/welcome.mp3', null],
    ['none', undefined, null],
    ['null', null, null],
    ['twenty', [...Array.from({ length: 19 }, () => null), entry], true],
    ['too many', [...Array.from({ length: 20 }, () => null), entry], null],
  ])('%s', async (_, value, expected) => {
    expect(await matches(value)).toBe(expected);
  });

  it.each([
    ['the same text', 'welcome.mp3', 'welcome.mp3', undefined, true],
    ['both relative', 'welcome.mp3', './welcome.mp3', 'https://bakery.example/a/p.json', true],
    ['both relative, without a base', 'welcome.mp3', './welcome.mp3', undefined, null],
    [
      'the list absolute',
      'welcome.mp3',
      'https://bakery.example/a/welcome.mp3',
      'https://bakery.example/a/p.json',
      true,
    ],
    [
      'the packet absolute',
      'https://bakery.example/a/welcome.mp3',
      'welcome.mp3',
      'https://bakery.example/a/p.json',
      true,
    ],
    ['from the root', '/welcome.mp3', url, 'https://bakery.example/a/p.json', true],
    ['of another host', '/welcome.mp3', url, 'https://mill.example/a/p.json', null],
    ['twice by way of the base', 'welcome.mp3', 'welcome.mp3', 'https://bakery.example/p.json', null],
  ])('addresses: %s', async (name, address, id, baseUrl, expected) => {
    const list = [{ ...entry, id }, ...(name.startsWith('twice') ? [{ ...entry, id: url }] : [])];
    expect(await matches(list, { address, ...(baseUrl && { baseUrl }) })).toBe(expected);
  });
});
