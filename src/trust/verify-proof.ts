import { decodeBase58 } from './base58.js';
import { canonicalize, type JsonObject, type JsonValue } from './canonicalize.js';
import { CRYPTOSUITE, hashData, PROOF_PURPOSE, PROOF_TYPE, SIGNATURE_LENGTH, without } from './proof.js';
import { timeOf } from './time-of.js';

/** Longer than a signature of 64 bytes in base58 can be. */
const MAX_PROOF_VALUE = 100;

/**
 * Whether a proof is right about its document. `unchecked`: it is of another kind, or this engine has no Ed25519, so that
 * nothing can be said.
 */
export type ProofCheck = 'intact' | 'broken' | 'unchecked';

/** Whether this is a proof of the kind that is read here, right or wrong; of other kinds nothing can be said. */
export const isSupported = (proof: JsonObject): boolean =>
  proof['type'] === PROOF_TYPE &&
  proof['cryptosuite'] === CRYPTOSUITE &&
  proof['proofPurpose'] === PROOF_PURPOSE &&
  // Of a chain it would also say something about the proof before, which is not looked at.
  proof['previousProof'] === undefined;

/**
 * Checks one proof of a document. Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3.2.
 * Who holds the key, and whether the proof is still valid, is another question.
 *
 * @param document the parsed JSON as it was published, with or without its `proof`
 * @param publicKey 32 bytes
 */
export async function verifyProof(
  document: JsonObject,
  proof: JsonObject,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<ProofCheck> {
  if (!isSupported(proof)) return 'unchecked';
  const { created, expires, proofValue } = proof;
  const isDated = [created, expires].every((date) => date === undefined || timeOf(date) !== null);
  const signature = typeof proofValue === 'string' ? decodeSignature(proofValue) : null;
  if (!isDated || !signature) return 'broken';
  // Without one there is no cryptography to hash with, either.
  const key = await importPublicKey(publicKey);
  if (!key) return 'unchecked';
  try {
    const unsigned = withContextOf(proof, without(document, 'proof'));
    if (!unsigned) return 'broken';
    const data = await hashData(unsigned, without(proof, 'proofValue'));
    return (await crypto.subtle.verify('Ed25519', key, signature, data)) ? 'intact' : 'broken';
  } catch (error) {
    // No JSON that could have been signed; else the engine can't, for want of memory.
    return error instanceof TypeError ? 'broken' : 'unchecked';
  }
}

function decodeSignature(text: string): Uint8Array<ArrayBuffer> | null {
  if (!text.startsWith('z') || text.length > MAX_PROOF_VALUE) return null;
  const bytes = decodeBase58(text.slice(1));
  return bytes?.length === SIGNATURE_LENGTH ? bytes : null;
}

/** A proof with a context is about the document with that context, which the document's own has to begin with; else null. */
function withContextOf(proof: JsonObject, document: JsonObject): JsonObject | null {
  const { '@context': context } = proof;
  if (context === undefined) return document;
  const own = contextsOf(document['@context']);
  const begins = contextsOf(context).every((entry, index) => {
    const other = own[index];
    return other !== undefined && canonicalize(entry) === canonicalize(other);
  });
  return begins ? { ...document, '@context': context } : null;
}

const contextsOf = (context: JsonValue | undefined): readonly JsonValue[] =>
  context === undefined ? [] : Array.isArray(context) ? (context as readonly JsonValue[]) : [context];

/** Null where this engine has no Ed25519, or where the page is not secure and has no cryptography at all. */
async function importPublicKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}
