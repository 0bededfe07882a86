import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import signatures from 'jsonld-signatures';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSecretKey, verifyPacket, type JsonObject } from '../../src/trust.js';
import { DOMAIN, keyOf, methodOf, packet, RECORD_ID, recordOf, secretKeyOf, signed } from '../helpers/trust.js';

/** Another implementation of the standard, by Digital Bazaar. */
async function verifyElsewhere(document: JsonObject, number = 1): Promise<boolean> {
  const key = await keyOf(number);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: methodOf(key),
    type: 'Multikey',
    controller: RECORD_ID,
    publicKeyMultibase: key.publicKeyMultibase,
  };
  const { verified } = await signatures.verify(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    purpose: new signatures.purposes.AssertionProofPurpose({
      controller: { id: RECORD_ID, assertionMethod: [method.id] },
    }),
    documentLoader: loader({ [method.id]: method }),
  });
  return verified;
}

async function signElsewhere(document: JsonObject, number = 1): Promise<JsonObject> {
  const { publicKeyMultibase } = await keyOf(number);
  const id = `${RECORD_ID}#${publicKeyMultibase}`;
  const key = await Multikey.from({
    type: 'Multikey',
    id,
    controller: RECORD_ID,
    publicKeyMultibase,
    secretKeyMultibase: secretKeyOf(number),
  });
  const made = await signatures.sign(structuredClone(document), {
    suite: new DataIntegrityProof({
      signer: key.signer(),
      date: '2026-03-01T08:00:00Z',
      cryptosuite: createSignCryptosuite(),
    }),
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader: loader({}),
  });
  return made as JsonObject;
}

const loader = (documents: Record<string, unknown>) => (url: string) =>
  url in documents
    ? Promise.resolve({ contextUrl: null, documentUrl: url, document: documents[url] })
    : Promise.reject(new Error(`Nothing is to be fetched: ${url}`));

const folder = new URL('../fixtures/valid/', import.meta.url);
const packets = readdirSync(folder)
  .filter((name) => name !== 'resolver-answer.json')
  .map((name) => ({ name, document: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject }));
const odd: { name: string; document: JsonObject }[] = [
  { name: 'numbers', document: { ...packet, x: [1e30, 4.5, 333333333.3333333, 2e-3, 1e-27, -0, 5e-324, 1e21] } },
  { name: 'names', document: { ...packet, '\u20ac': 1, '\ufb33': 2, '\u{1f602}': 3, '': 4, '</script>': 5, '1': 6 } },
  { name: 'texts', document: { ...packet, x: '\u0000\u001f\u007f\u2028"\\/\u{1f602}\u1e0d\u0307' } },
  { name: 'a context', document: { '@context': 'https://w3id.org/security/data-integrity/v2', ...packet } },
  {
    name: 'contexts',
    document: { '@context': ['https://w3id.org/security/data-integrity/v2', 'https://other.example/'], ...packet },
  },
];

describe('our proofs, verified by an independent implementation', () => {
  it.each([...packets, ...odd])('$name', async ({ document }) => {
    const made = await signed(document);
    expect(await verifyElsewhere(made)).toBe(true);
    expect(await verifyElsewhere({ ...made, transcript: 'Another text' })).toBe(false);
    expect(
      await verifyElsewhere(await signed(document, await keyOf(2), { verificationMethod: methodOf(await keyOf(1)) })),
    ).toBe(false);
  });

  it('with an end', async () => {
    const made = await signed(packet, await keyOf(1), { expires: new Date('2999-01-01T00:00:00Z') });
    expect(await verifyElsewhere(made)).toBe(true);
  });
});

describe('proofs of an independent implementation, verified by us', () => {
  it.each([...packets, ...odd])('$name', async ({ document }) => {
    const made = await signElsewhere(document);
    const id = { spid: `spid:${DOMAIN}:other`, id: `spid:${DOMAIN}:welcome` };
    const options = { askRecord: async () => recordOf([await keyOf(1)]) };
    expect((await verifyPacket(made, options)).verification.text).toBe('intact');
    expect((await verifyPacket(JSON.stringify(made), options)).verification.text).toBe('intact');
    expect((await verifyPacket({ ...made, ...id, transcript: 'Another text' }, options)).verification.text).toBe(
      'broken',
    );
  });

  it('says who signed', async () => {
    const { verification } = await verifyPacket(await signElsewhere(packet), {
      askRecord: async () => recordOf([await keyOf(1)]),
    });
    expect(verification).toMatchObject({
      text: 'intact',
      validity: 'valid',
      signer: { status: 'domain', name: DOMAIN },
    });
  });
});

it('reads the secret keys that it exports, and it reads ours', async () => {
  const theirs = await Multikey.generate({ id: `${RECORD_ID}#1`, controller: RECORD_ID });
  const { secretKeyMultibase, publicKeyMultibase } = await theirs.export({ publicKey: true, secretKey: true });
  expect(secretKeyMultibase).toHaveLength(91);
  expect(await readSecretKey(secretKeyMultibase!)).toMatchObject({ publicKeyMultibase });
});
