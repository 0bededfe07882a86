import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalize, digestSri, verifyPacket, type JsonObject, type VerifyOptions } from '../../src/trust.js';
import { decodeBase58, encodeBase58 } from '../../src/trust/base58.js';
import { findDuplicateName } from '../../src/trust/duplicate-name.js';
import { keyOf, NOW, packet, recordOf, signed } from '../helpers/trust.js';

/** Twenty packets: those of the fixtures, and five with what is seldom there. */
const folder = new URL('../fixtures/valid/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name !== 'resolver-answer.json')
  .map((name) => ({ name, document: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject }));
const answer = JSON.parse(readFileSync(new URL('resolver-answer.json', folder), 'utf8')) as { packets: JsonObject[] };
const packets: readonly { name: string; document: JsonObject }[] = [
  ...fixtures,
  ...answer.packets.slice(0, 1).map((document) => ({ name: 'of an answer', document })),
  { name: 'contexts', document: { '@context': ['https://a.example/', { b: 'https://b.example/' }], ...packet } },
  {
    name: 'numbers',
    document: { ...packet, duration: 61.25, x: [0, -1.5, 1e-7, 1e21, 123456789012], waveform: [0, 99] },
  },
  { name: 'escapes', document: { ...packet, x: '\u0000\n"\\/\u2028\u{1f602}', 'a"b\\': null } },
  {
    name: 'captions',
    document: { ...packet, captions: [{ start: 0.5, end: 1, text: 'Bread' }], y: [[], {}, true, false] },
  },
  { name: 'one word', document: { transcript: 'x' } },
];

const options: VerifyOptions = { now: NOW, askRecord: async () => recordOf([await keyOf(1)]) };
const textOf = async (input: unknown) => (await verifyPacket(input, options)).verification.text;

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What a changed text says, in its canonical form; null where it is no JSON that somebody could have signed. */
function meaningOf(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return findDuplicateName(text) === null ? canonicalize(value) : null;
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const KIND = ['type', 'cryptosuite', 'proofPurpose', 'verificationMethod'];
const kindOf = ({ proof }: JsonObject, name: string): unknown => (proof as JsonObject)[name];

it('are twenty', () => {
  expect(packets).toHaveLength(20);
});

describe.each(packets)('one byte of $name', ({ document }) => {
  it('a changed bit of the signature is caught', async () => {
    const made = await signed(document);
    const proof = made['proof'] as JsonObject;
    const signature = decodeBase58((proof['proofValue'] as string).slice(1))!;
    expect(signature).toHaveLength(64);
    expect(await textOf(made)).toBe('intact');
    for (let bit = 0; bit < 512; bit++) {
      const changed = signature.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const proofValue = `z${encodeBase58(changed)}`;
      expect(await textOf({ ...made, proof: { ...proof, proofValue } })).toBe('broken');
    }
  });

  it('a changed byte of the JSON is caught', async () => {
    const made = await signed({
      ...document,
      relatedResource: [{ id: 'https://a.example/', digestSRI: await digestSri(new Uint8Array(1)) }],
    });
    const bytes = new TextEncoder().encode(JSON.stringify(made, null, 1));
    const before = meaningOf(bytes);
    const next = random(bytes.length);
    const seen = { same: 0, noJson: 0, unsigned: 0, unchecked: 0, broken: 0 };
    for (let turn = 0; turn < 400; turn++) {
      const changed = Uint8Array.from(bytes);
      const place = Math.floor(next() * bytes.length);
      // Mostly what keeps it JSON: another letter or digit.
      changed[place] = turn % 4 ? 48 + Math.floor(next() * 75) : Math.floor(next() * 256);
      const meaning = meaningOf(changed);
      // As a page reads it that does not mind bytes that are no UTF-8.
      const given = Buffer.from(changed).toString();
      const text = await textOf(given);
      if (meaning === before) {
        // White space, another way to write an escape, or the byte that it was.
        seen.same++;
        expect(text).toBe('intact');
        continue;
      }
      if (!isJson(given)) {
        seen.noJson++;
        expect(text).toBe('unsigned');
        continue;
      }
      expect(['broken', 'unchecked', 'unsigned']).toContain(text);
      seen[text as 'broken' | 'unchecked' | 'unsigned']++;
      const value = JSON.parse(given) as JsonObject;
      // Only a changed name, that of `proof` or of all that makes it a packet, takes the claim away.
      if (text === 'unsigned') expect(Object.keys(value).sort()).not.toEqual(Object.keys(made).sort());
      // Only another kind of proof, or a key that is not named, leaves nothing to check.
      if (text === 'unchecked')
        expect(KIND.map((name) => kindOf(value, name))).not.toEqual(KIND.map((name) => kindOf(made, name)));
    }
    expect(seen.broken).toBeGreaterThan(50);
    expect(seen.noJson).toBeGreaterThan(10);
  });

  it('a changed byte of the recording is caught', async () => {
    const next = random(JSON.stringify(document).length);
    const sound = Uint8Array.from({ length: 300 }, () => Math.floor(next() * 256));
    const voice = 'https://bakery.example/sound.mp3';
    const made = await signed({
      ...packet,
      transcript: JSON.stringify(document),
      voice,
      relatedResource: { id: voice, digestSRI: await digestSri(sound) },
    });
    const { voice: signedVoice } = await verifyPacket(made, options);
    expect(await signedVoice!.matches(sound)).toBe(true);
    for (let place = 0; place < sound.length; place++) {
      const changed = Uint8Array.from(sound);
      changed[place]! ^= 1 << Math.floor(next() * 8);
      expect(await signedVoice!.matches(changed)).toBe(false);
    }
    for (const other of [sound.slice(1), sound.slice(0, -1), Uint8Array.from([...sound, 0]), new Uint8Array()])
      expect(await signedVoice!.matches(other)).toBe(false);
  });
});
