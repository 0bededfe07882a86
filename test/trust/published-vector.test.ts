import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalize, createProof, readSecretKey, verifyPacket, type JsonObject } from '../../src/trust.js';
import { decodePublicKey } from '../../src/trust/multikey.js';
import { hashData, without } from '../../src/trust/proof.js';
import { verifyProof } from '../../src/trust/verify-proof.js';

/** The example of W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.2 (github.com/w3c/vc-di-eddsa, TestVectors/eddsa-jcs-2022). */
const secretKey = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq';
const publicKey = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const method = `did:key:${publicKey}#${publicKey}`;
const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
const credential: JsonObject = {
  '@context': contexts,
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};
const proof: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: '2023-02-24T23:36:38Z',
  verificationMethod: method,
  proofPurpose: 'assertionMethod',
  '@context': contexts,
  proofValue: 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
};
const proofHash = '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db';
const documentHash = '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('canonicalizes and hashes as published', async () => {
  expect(sha256(canonicalize(credential))).toBe(documentHash);
  expect(sha256(canonicalize(without(proof, 'proofValue')))).toBe(proofHash);
  const data = await hashData(credential, without(proof, 'proofValue'));
  expect(Buffer.from(data).toString('hex')).toBe(proofHash + documentHash);
});

it('signs as published', async () => {
  const { key, publicKeyMultibase } = (await readSecretKey(secretKey))!;
  expect(publicKeyMultibase).toBe(publicKey);
  const made = await createProof(credential, key, {
    verificationMethod: method,
    created: new Date('2023-02-24T23:36:38Z'),
  });
  expect(made).toEqual(proof);
});

it('verifies what is published, and nothing else', async () => {
  const key = decodePublicKey(publicKey)!;
  expect(await verifyProof(credential, proof, key)).toBe('intact');
  expect(await verifyProof({ ...credential, proof }, proof, key)).toBe('intact');
  expect(await verifyProof({ ...credential, name: 'Alumni credential' }, proof, key)).toBe('broken');
});

it('verifies it as a packet, whose signer nobody knows', async () => {
  // What a viewer would take for a packet has to have a text: this has not.
  const { verification } = await verifyPacket({ ...credential, proof });
  expect(verification).toMatchObject({ text: 'unsigned', signer: null });
});
