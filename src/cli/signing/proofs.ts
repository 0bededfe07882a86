import { isRecord } from '../../packet/wire/json.js';
import { canonicalize, type JsonObject } from '../../trust/canonicalize.js';
import { decodePublicKey } from '../../trust/multikey.js';
import { without } from '../../trust/proof.js';
import { isSupported, verifyProof } from '../../trust/verify-proof.js';

/** The proofs of a packet: one, or a set of them. */
export const proofsOf = ({ proof }: JsonObject): readonly JsonObject[] =>
  (Array.isArray(proof) ? (proof as readonly unknown[]) : [proof]).filter(isRecord) as JsonObject[];

/** Whether a proof was made with a key, or for the domain that the key is now used for. */
export function isOwn(proof: JsonObject, publicKey: string, method: string): boolean {
  const { verificationMethod: other } = proof;
  if (!isSupported(proof) || typeof other !== 'string') return false;
  const [holder, key] = other.split('#');
  return key === publicKey || (holder!.startsWith('did:web:') && holder === method.split('#')[0]);
}

/** Whether a proof is wrong, as far as can be told without asking whose key it is. */
export async function isPlainlyBroken(document: JsonObject, proof: JsonObject): Promise<boolean> {
  const { verificationMethod: method } = proof;
  const key = typeof method === 'string' ? decodePublicKey(method.slice(method.indexOf('#') + 1)) : null;
  return key !== null && (await verifyProof(document, proof, key)) === 'broken';
}

/**
 * Whether the proofs of a packet that was rewritten are no longer those of what it says.
 *
 * @param original of any shape
 */
export function hasLostProof(original: unknown, rewritten: unknown): boolean {
  if (!isRecord(rewritten) || rewritten['proof'] == null || !isRecord(original)) return false;
  return !areSame(without(original as JsonObject, 'proof'), without(rewritten as JsonObject, 'proof'));
}

function areSame(a: JsonObject, b: JsonObject): boolean {
  try {
    return canonicalize(a) === canonicalize(b);
  } catch {
    // Of what is no JSON that could be signed no proof is right.
    return false;
  }
}

/** Said where proofs of a packet are taken away. */
export const PROOF_LEFT_OUT =
  'the signature is left out, since the packet is no longer as it was signed: sign it again';
