import {
  createProof,
  digestSri,
  generateKey,
  readSecretKey,
  type JsonObject,
  type SignOptions,
} from '../../src/trust.js';
import { actions, packetWith } from './packets.js';

/** A new key, and the name it has in proofs of a domain. */
export interface TestKey {
  readonly key: CryptoKey;
  /** `z6Mk…` */
  readonly multibase: string;
}

export async function makeKey(): Promise<TestKey> {
  const { secretKeyMultibase } = await generateKey();
  const { key, publicKeyMultibase } = (await readSecretKey(secretKeyMultibase))!;
  return { key, multibase: publicKeyMultibase };
}

/** The record of a domain with these keys. */
export const recordOf = (domain: string, ...keys: TestKey[]): object => ({
  id: `did:web:${domain}`,
  verificationMethod: keys.map(({ multibase }) => ({
    id: `did:web:${domain}#${multibase}`,
    type: 'Multikey',
    controller: `did:web:${domain}`,
    publicKeyMultibase: multibase,
  })),
  assertionMethod: keys.map(({ multibase }) => `did:web:${domain}#${multibase}`),
});

/** Signs a packet as bakery.example does. */
export async function sign(
  packet: object,
  { key, multibase }: TestKey,
  options: Partial<SignOptions> = {},
): Promise<Record<string, unknown>> {
  const document = packet as JsonObject;
  const verificationMethod = `did:web:bakery.example#${multibase}`;
  return { ...document, proof: await createProof(document, key, { verificationMethod, ...options }) };
}

/** A packet with three actions, signed with its recording. */
export async function signedPacket(
  key: TestKey,
  voice: string,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const relatedResource = [{ id: voice, digestSRI: await digestSri(bytes) }];
  return sign(packetWith({ voice, cta: actions, relatedResource, ...fields }), key);
}
