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
/** For each the document is hashed; more are as good as none, for each could be the one that is wrong. */
const MAX_PROOFS = 4;

interface CheckedProof {
  readonly check: ProofCheck;
  /** Null where nothing can be said of it. */
  readonly signer: Signer | null;
  readonly dates: Pick<Verification, 'validity' | 'created' | 'expires'>;
}

const NO_DATES = { validity: null, created: null, expires: null } as const;

/** Checks the proofs of a packet. Never rejects. */
export async function verifySigned(packet: SignedPacket, options: VerifySignedOptions): Promise<VerifiedDocument> {
  const { document, id, text } = packet;
  const inquiry = inquiryOf(id, options);
  const isAmbiguous = text !== null && findDuplicateName(text) !== null;
  const proofs = [document['proof']].flat().filter(isRecord) as JsonObject[];
  const isRead = !isAmbiguous && proofs.length <= MAX_PROOFS;
  const checked = await Promise.all(isRead ? proofs.map((proof) => checkProof(document, proof, inquiry)) : []);
  const isBroken = isAmbiguous || checked.some(({ check }) => check === 'broken');
  const [best] = checked.sort((one, other) => worthOf(other) - worthOf(one));
  const chosen = !isBroken && best?.check === 'intact' ? best : undefined;
  const resourceOf = (address: string | null): RelatedResource | null =>
    chosen && address !== null ? findResource(document, address, options.baseUrl) : null;
  const voice = resourceOf(packet.voice);
  const captions = resourceOf(packet.captions);
  const partOf = (address: string | null, resource: RelatedResource | null): Integrity =>
    address === null ? 'none' : resource || !chosen ? 'unchecked' : 'unsigned';
  const verification = {
    text: isBroken ? 'broken' : chosen ? 'intact' : 'unchecked',
    voice: partOf(packet.voice, voice),
    captions: partOf(packet.captions, captions),
    signer: isBroken ? null : (best?.signer ?? null),
    ...(chosen?.dates ?? NO_DATES),
  } as const;
  return { verification, voice, captions };
}

/** Of several proofs that are right the one counts that says most: known who signed, and valid. */
const worthOf = ({ check, signer, dates }: CheckedProof): number =>
  signer ? 4 * Number(check === 'intact') + 2 * Number(!signer.reason) + Number(dates.validity === 'valid') : -1;

async function checkProof(document: JsonObject, proof: JsonObject, inquiry: Inquiry): Promise<CheckedProof> {
  const { verificationMethod: method, created } = proof;
  const dates = datesOf(proof, inquiry.now);
  if (!isSupported(proof)) return { check: 'unchecked', signer: null, dates };
  if (typeof method !== 'string') return { check: 'broken', signer: null, dates };
  for (const { key, isNamed } of await keysOf(inquiry, method)) {
    const check = await verifyProof(document, proof, decodePublicKey(key)!);
    if (check === 'intact') return { check, signer: await findSigner(inquiry, method, key, timeOf(created)), dates };
    if (isNamed) return { check, signer: null, dates };
  }
  return { check: 'unchecked', signer: await findSigner(inquiry, method, null, null), dates };
}

function datesOf(proof: JsonObject, now: number): CheckedProof['dates'] {
  const created = timeOf(proof['created']);
  const expires = timeOf(proof['expires']);
  const isEarly = created !== null && created > now + CLOCK_SKEW_MS;
  const isPast = expires !== null && expires <= now;
  return { validity: isPast ? 'expired' : isEarly ? 'not-yet-valid' : 'valid', created, expires };
}
