import { beforeAll, describe, expect, it } from 'vitest';
import {
  createProof,
  digestSri,
  generateKey,
  readSecretKey,
  verifyPacket,
  type KeyRecord,
  type JsonObject,
} from '../../src/trust.js';

let keys: { key: CryptoKey; publicKeyMultibase: string };

beforeAll(async () => {
  keys = (await readSecretKey((await generateKey()).secretKeyMultibase))!;
});

const method = (): string => `did:web:bakery.example#${keys.publicKeyMultibase}`;
const record = (): KeyRecord => ({
  id: 'did:web:bakery.example',
  domain: 'bakery.example',
  keys: [{ id: method(), publicKeyMultibase: keys.publicKeyMultibase, expires: null, revoked: null }],
});
const packet: JsonObject = {
  id: 'spid:bakery.example:welcome',
  voice: 'https://bakery.example/welcome.mp3',
  transcript: 'Good morning.',
  intent: 'greeting/welcome',
  cta: [],
  meta: { author: 'Bakery', created: '2026-01-01', language: 'en' },
};

async function signed(document: JsonObject = packet): Promise<JsonObject> {
  return { ...document, proof: await createProof(document, keys.key, { verificationMethod: method() }) };
}

describe('verifyPacket', () => {
  it('says nothing of a packet without a proof', async () => {
    const { verification } = await verifyPacket(packet);
    expect(verification).toMatchObject({ text: 'unsigned', signer: null, validity: null });
  });

  it('knows who signed by the record of the domain', async () => {
    const bytes = new TextEncoder().encode('sound');
    const document = { ...packet, relatedResource: [{ id: packet['voice']!, digestSRI: await digestSri(bytes) }] };
    const { verification, voice } = await verifyPacket(JSON.stringify(await signed(document)), {
      askRecord: () => Promise.resolve(record()),
    });
    expect(verification).toMatchObject({
      text: 'intact',
      voice: 'unchecked',
      captions: 'none',
      validity: 'valid',
      signer: { status: 'domain', name: 'bakery.example', key: keys.publicKeyMultibase },
    });
    expect(await voice!.matches(bytes)).toBe(true);
    expect(await voice!.matches(new TextEncoder().encode('sounD'))).toBe(false);
  });

  it('finds a change', async () => {
    const { verification } = await verifyPacket({ ...(await signed()), transcript: 'Good evening.' });
    expect(verification).toMatchObject({ text: 'broken', signer: null, validity: null });
  });
});
