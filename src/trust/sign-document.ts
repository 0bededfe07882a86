import { encodeBase58 } from './base58.js';
import type { JsonObject } from './canonicalize.js';
import { CRYPTOSUITE, hashData, PROOF_PURPOSE, PROOF_TYPE, without, type DataIntegrityProof } from './proof.js';

/** What a proof says beside the signature. */
export interface SignOptions {
  /**
   * The key's id in the record of who signs, best `did:web:bakery.example#z6Mk…`: with the key itself in its name, the packet
   * can be checked without asking anybody.
   */
  readonly verificationMethod: string;
  /** When it is made; thousandths of a second are left out. Default: now. */
  readonly created?: Date;
  /** From when on it no longer counts; thousandths of a second are left out. Default: never. */
  readonly expires?: Date;
}

/**
 * A proof for a document, to be published as its `proof`. Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3.1.
 *
 * @param document the JSON to be published; a `proof` in it is not signed
 * @param key an Ed25519 key for signing
 * @throws {TypeError} for what is no JSON by I-JSON, as `canonicalize`
 * @throws {RangeError} for a date that is none
 */
export async function createProof(
  document: JsonObject,
  key: CryptoKey,
  { verificationMethod, created = new Date(), expires }: SignOptions,
): Promise<DataIntegrityProof> {
  const context = document['@context'];
  const config = {
    ...(context !== undefined && { '@context': context }),
    type: PROOF_TYPE,
    cryptosuite: CRYPTOSUITE,
    created: dateTimeStamp(created),
    ...(expires && { expires: dateTimeStamp(expires) }),
    verificationMethod,
    proofPurpose: PROOF_PURPOSE,
  } as const;
  const data = await hashData(without(document, 'proof'), config);
  const signature = await crypto.subtle.sign('Ed25519', key, data);
  return { ...config, proofValue: `z${encodeBase58(new Uint8Array(signature))}` };
}

/** To the second, as the standard's own examples. */
const dateTimeStamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
