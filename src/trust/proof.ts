import { canonicalize, type JsonObject, type JsonValue } from './canonicalize.js';

export const PROOF_TYPE = 'DataIntegrityProof';
/** Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3. */
export const CRYPTOSUITE = 'eddsa-jcs-2022';
/** The relation that a key has to have to its holder to sign statements. */
export const PROOF_PURPOSE = 'assertionMethod';
export const SIGNATURE_LENGTH = 64;

/** A proof as it stands in `proof` of a packet. Source: W3C Data Integrity 1.0, section 2.1, "Proofs". */
export interface DataIntegrityProof extends JsonObject {
  readonly type: typeof PROOF_TYPE;
  readonly cryptosuite: typeof CRYPTOSUITE;
  /** When it was made, by the clock of who signed: date and time with a time zone. */
  readonly created: string;
  /** The key, by its id in the record of who signed. */
  readonly verificationMethod: string;
  readonly proofPurpose: typeof PROOF_PURPOSE;
  /** The signature in base58 (`z…`). */
  readonly proofValue: string;
}

/** What is signed: the SHA-256 of the proof's own fields, then that of the document, each in its canonical form. */
export async function hashData(document: JsonValue, proofConfig: JsonValue): Promise<Uint8Array<ArrayBuffer>> {
  const hashes = await Promise.all([proofConfig, document].map((value) => sha256(canonicalize(value))));
  const data = new Uint8Array(64);
  hashes.forEach((hash, index) => data.set(new Uint8Array(hash), 32 * index));
  return data;
}

const sha256 = (text: string): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));

/** A copy without one of its members. */
export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}
