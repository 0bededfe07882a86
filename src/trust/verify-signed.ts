import { isRecord } from '../packet/wire/json.js';
import type { JsonObject } from './canonicalize.js';
import { findDuplicateName } from './duplicate-name.js';
import { findSigner, inquiryOf, keysOf, type Inquiry, type SignerOptions } from './find-signer.js';
import { decodePublicKey } from './multikey.js';
import { findResource, type RelatedResource } from './related-resource.js';
import { timeOf } from './time-of.js';
import type { Integrity, Signer, Verification } from './verification.js';
import { isSupported, verifyProof, type ProofCheck } from './verify-proof.js';

export interface VerifySignedOptions extends SignerOptions {
  /** The packet's own address, for a recording and captions with relative ones. */
  readonly baseUrl?: string;
}

/** A packet with a `proof`, found in its source. */
export interface SignedPacket {
  /** What is signed: the JSON object as it was published. */
  readonly document: JsonObject;
  /** The packet's, in its colon form. */
  readonly id: string | null;
  /** Address of the recording, as the document writes it or absolute; null for none. */
  readonly voice: string | null;
  /** The same of a captions file. */
  readonly captions: string | null;
  /** The whole source; null where it was no text. */
  readonly text: string | null;
}

/** What is known, and what the bytes of the recording and the captions have to match; null where nothing is. */
export interface VerifiedDocument {
  readonly verification: Verification;
  readonly voice: RelatedResource | null;
  readonly captions: RelatedResource | null;
}

/** Clocks differ. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Each takes a signature to check; more are as good as none, for each could be the one that is wrong. */
const MAX_PROOFS = 10;

interface CheckedProof {
  readonly proof: JsonObject;
  readonly check: ProofCheck;
  readonly signer: Signer;
}

/** Checks the proofs of a packet. Never rejects. */
export async function verifySigned(packet: SignedPacket, options: VerifySignedOptions): Promise<VerifiedDocument> {
  const { document, id, text } = packet;
  const inquiry = inquiryOf(id, options);
  const isAmbiguous = text !== null && findDuplicateName(text) !== null;
  const proofs = [document['proof']].flat().filter(isRecord) as JsonObject[];
  const isRead = !isAmbiguous && proofs.length <= MAX_PROOFS;
  const checked = await Promise.all(isRead ? proofs.map((proof) => checkProof(document, proof, inquiry)) : []);
  const isBroken = isAmbiguous || checked.some(({ check }) => check === 'broken');
  const intact = checked.filter(({ check }) => check === 'intact' && !isBroken);
  const chosen = intact.find(({ signer }) => !signer.reason) ?? intact[0];
  const resourceOf = (address: string | null): RelatedResource | null =>
    chosen && address !== null ? findResource(document, address, options.baseUrl) : null;
  const voice = resourceOf(packet.voice);
  const captions = resourceOf(packet.captions);
  const partOf = (address: string | null, resource: RelatedResource | null): Integrity =>
    address === null ? 'none' : resource || !chosen ? 'unchecked' : 'unsigned';
  const verification = Object.freeze({
    text: isBroken ? 'broken' : chosen ? 'intact' : 'unchecked',
    voice: partOf(packet.voice, voice),
    captions: partOf(packet.captions, captions),
    signer: isBroken ? null : ((chosen ?? checked[0])?.signer ?? null),
    ...datesOf(chosen?.proof, inquiry.now),
  });
  return { verification, voice, captions };
}

async function checkProof(document: JsonObject, proof: JsonObject, inquiry: Inquiry): Promise<CheckedProof> {
  const { verificationMethod, created } = proof;
  const method = String(verificationMethod);
  let found: string | null = null;
  let check: ProofCheck = 'unchecked';
  for (const { key, isNamed } of isSupported(proof) ? await keysOf(inquiry, method) : []) {
    const result = await verifyProof(document, proof, decodePublicKey(key)!);
    if (result === 'broken' && !isNamed) continue;
    found = key;
    check = result;
    break;
  }
  return { proof, check, signer: await findSigner(inquiry, method, found, timeOf(created)) };
}

function datesOf(proof: JsonObject | undefined, now: number): Pick<Verification, 'validity' | 'created' | 'expires'> {
  const created = timeOf(proof?.['created']);
  const expires = timeOf(proof?.['expires']);
  const isEarly = created !== null && created > now + CLOCK_SKEW_MS;
  const isPast = expires !== null && expires <= now;
  return { validity: !proof ? null : isPast ? 'expired' : isEarly ? 'not-yet-valid' : 'valid', created, expires };
}
