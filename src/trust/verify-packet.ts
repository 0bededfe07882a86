import { parseSpid } from '../packet/spid.js';
import { isRecord, parsed } from '../packet/wire/json.js';
import { readWire } from '../packet/wire/read-wire.js';
import type { JsonObject } from './canonicalize.js';
import { findDuplicateName } from './duplicate-name.js';
import { SignerSearch, type SignerOptions } from './find-signer.js';
import { decodePublicKey } from './multikey.js';
import { digestsOf, matchDigests } from './related-resource.js';
import { timeOf } from './time-of.js';
import type { Integrity, Signer, Verification } from './verification.js';
import { isSupported, verifyProof } from './verify-proof.js';

export interface VerifyOptions extends SignerOptions {
  /** Which packet of an answer, by its SPID. By default the only or the first one. */
  readonly packetId?: string;
  /** The packet's own address, for a recording and captions with relative ones. */
  readonly baseUrl?: string;
}

/** A file beside the packet that the packet has a digest of. */
export interface SignedResource {
  /** As the packet writes it. */
  readonly address: string;
  /** Whether these are the bytes that were signed. */
  matches(bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

export interface VerifiedPacket {
  readonly verification: Verification;
  /** The recording; null where there is none that was signed. */
  readonly voice: SignedResource | null;
  /** The captions file; null where there is none that was signed. */
  readonly captions: SignedResource | null;
}

/** Clocks differ. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Each takes a signature to check. */
const MAX_PROOFS = 10;

interface CheckedProof {
  readonly proof: JsonObject;
  readonly text: 'intact' | 'broken' | 'unchecked';
  readonly signer: Signer;
}

/**
 * Checks the proofs of a packet: of its JSON as it was published, not of what a viewer makes of it. The bytes of the
 * recording and of the captions it does not have: until they are compared, these count as `unchecked`. Where there are
 * several proofs, each of a kind that is known here has to be right. Never rejects.
 *
 * @param input JSON text, or the parsed value; only of a text can be told that an object has a name twice
 */
export async function verifyPacket(input: unknown, options: VerifyOptions = {}): Promise<VerifiedPacket> {
  const found = findPacket(input, options.packetId);
  if (!found) return UNSIGNED;
  const { document, voice, captions } = found;
  const signers = new SignerSearch(found.id, options);
  const isAmbiguous = typeof input === 'string' && findDuplicateName(input) !== null;
  const proofs = isAmbiguous ? [] : proofsOf(document);
  const checked = await Promise.all(proofs.map((proof) => checkProof(document, proof, signers)));
  const isBroken = isAmbiguous || checked.some(({ text }) => text === 'broken');
  const intact = checked.filter(({ text }) => text === 'intact');
  const chosen = intact.find(({ signer }) => signer.status !== 'unknown') ?? intact[0];
  const resource = (address: unknown): SignedResource | null =>
    chosen && !isBroken && typeof address === 'string' ? resourceOf(document, address, options.baseUrl) : null;
  const resources = { voice: resource(voice), captions: resource(captions) };
  const part = (address: unknown, signed: SignedResource | null): Integrity =>
    typeof address !== 'string' ? 'none' : signed || !chosen || isBroken ? 'unchecked' : 'unsigned';
  return Object.freeze({
    verification: Object.freeze({
      text: isBroken ? 'broken' : chosen ? 'intact' : 'unchecked',
      voice: part(voice, resources.voice),
      captions: part(captions, resources.captions),
      signer: isBroken ? null : ((chosen ?? checked[0])?.signer ?? null),
      ...(chosen && !isBroken ? datesOf(chosen.proof, options.now) : NO_DATES),
    }),
    ...resources,
  });
}

const NO_DATES = { validity: null, created: null, expires: null } as const;

/** Nothing is claimed, and so nothing is said. */
const UNSIGNED: VerifiedPacket = Object.freeze({
  verification: Object.freeze({
    text: 'unsigned',
    voice: 'unsigned',
    captions: 'unsigned',
    signer: null,
    ...NO_DATES,
  }),
  voice: null,
  captions: null,
});

interface FoundPacket {
  /** What is signed. */
  readonly document: JsonObject;
  /** In its colon form. */
  readonly id: string | null;
  readonly voice: unknown;
  readonly captions: unknown;
}

/** Null where there is no packet with a proof. */
function findPacket(input: unknown, packetId?: string): FoundPacket | null {
  let wire;
  try {
    wire = readWire(parsed(input), packetId);
  } catch {
    return null;
  }
  if (typeof wire === 'string' || !isRecord(wire.signed)) return null;
  const { id, voice, captions } = wire.fields;
  return {
    document: wire.signed as JsonObject,
    id: typeof id === 'string' ? parseSpid(id) : null,
    voice,
    captions,
  };
}

/** Too many are as good as none: each could be the one that is wrong. */
function proofsOf({ proof }: JsonObject): readonly JsonObject[] {
  const proofs = Array.isArray(proof) ? (proof as readonly unknown[]) : [proof];
  return proofs.length <= MAX_PROOFS ? (proofs.filter(isRecord) as JsonObject[]) : [];
}

async function checkProof(document: JsonObject, proof: JsonObject, signers: SignerSearch): Promise<CheckedProof> {
  const { verificationMethod: method, created } = proof;
  if (!isSupported(proof)) return { proof, text: 'unchecked', signer: signers.unknown('key-not-named') };
  if (typeof method !== 'string') return { proof, text: 'broken', signer: signers.unknown('key-not-named') };
  for (const { key, isNamed } of await signers.keysOf(method)) {
    const text = await verifyProof(document, proof, decodePublicKey(key)!);
    if (text === 'intact') return { proof, text, signer: await signers.signerOf(method, key, timeOf(created)) };
    if (isNamed) return { proof, text, signer: signers.unknown('not-asked', key) };
  }
  return { proof, text: 'unchecked', signer: await signers.signerWithout(method) };
}

function resourceOf(document: JsonObject, address: string, baseUrl?: string): SignedResource | null {
  const digests = digestsOf(document, address, baseUrl);
  return digests && { address, matches: (bytes) => matchDigests(bytes, digests) };
}

function datesOf(proof: JsonObject, now = new Date()): Pick<Verification, 'validity' | 'created' | 'expires'> {
  const created = timeOf(proof['created']);
  const expires = timeOf(proof['expires']);
  const isEarly = created !== null && created > now.getTime() + CLOCK_SKEW_MS;
  const isPast = expires !== null && expires <= now.getTime();
  return { validity: isPast ? 'expired' : isEarly ? 'not-yet-valid' : 'valid', created, expires };
}
