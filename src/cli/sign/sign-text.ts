import { valueAt } from '../../packet/keep-valid.js';
import type { Path } from '../../packet/issues.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import { readWire } from '../../packet/wire/read-wire.js';
import { canonicalize, type JsonObject } from '../../trust/canonicalize.js';
import { decodePublicKey } from '../../trust/multikey.js';
import { digestSri } from '../../trust/match-digests.js';
import type { SigningKey } from '../../trust/secret-key.js';
import { createProof } from '../../trust/sign-document.js';
import { timeOf } from '../../trust/time-of.js';
import { verifyProof } from '../../trust/verify-proof.js';
import { Failure } from '../failure.js';
import { removeField } from '../json/remove-field.js';
import { setLastField } from '../json/set-field.js';
import { isOwn, isPlainlyBroken, proofsOf } from '../signing/proofs.js';
import { compareDigest, withDigests, type SignedFile } from '../signing/related-resources.js';
import { packetDomain, signingMethod } from '../signing/signing-method.js';
import type { MediaOf, SignedMedia } from './read-media.js';

export interface SignTask {
  readonly key: SigningKey;
  /** Null for that of the packet's id. */
  readonly domain: string | null;
  /** Null for never. */
  readonly expires: Date | null;
  /** Null where the text alone is signed. */
  readonly mediaOf: MediaOf | null;
}

/** What became of a file. */
export interface SignedText {
  readonly text: string;
  /** Its packets, in order. */
  readonly packets: readonly SignedPacket[];
}

export interface SignedPacket {
  /** Who signed, in the words of a proof's reader: a domain, or null where the key is nobody's. */
  readonly domain: string | null;
  /** It was signed so before: nothing has changed. */
  readonly wasSigned: boolean;
  /** What is signed: the text, the recording, captions. */
  readonly parts: readonly string[];
  /** What the person should know. */
  readonly notes: readonly string[];
}

/**
 * Signs each packet of a text. All characters but those of `relatedResource` and `proof`, which come last, stay.
 *
 * @param text against which the validator has nothing
 * @throws {Failure} where a packet is no JSON that can be signed, or its recording or captions can't be had
 */
export async function signText(text: string, task: SignTask): Promise<SignedText> {
  let current = text;
  const packets: SignedPacket[] = [];
  for (const { path } of packetsIn(JSON.parse(text))) {
    const signed = await signPacket(current, path, task);
    current = signed.text;
    packets.push(signed.packet);
  }
  return { text: current, packets };
}

async function signPacket(
  text: string,
  path: Path,
  task: SignTask,
): Promise<{ readonly text: string; readonly packet: SignedPacket }> {
  const before = documentAt(text, path);
  const wire = readWire(before);
  const id = typeof wire === 'string' ? null : wire.fields['id'];
  const own = packetDomain(id);
  const domain = task.domain ?? own;
  const { publicKeyMultibase } = task.key;
  const method = signingMethod(domain, publicKeyMultibase);
  const notes = [
    ...(domain === null
      ? [`${String(id)} names no domain: others can tell that it is unchanged, and not who signed it`]
      : []),
    ...(own !== null && own !== domain
      ? [`${String(id)} is of ${own}: a signature of ${String(domain)} does not count for it`]
      : []),
  ];
  const media = mediaAddresses(before);
  const placed = withFiles(text, path, before, await changedFiles(before, media, task, notes));
  const document = documentAt(placed, path);
  refuseUnsignable(document, id);
  const { kept, replaced } = await sortProofs(document, placed === text, publicKeyMultibase, method, notes);
  const parts = ['text', ...(task.mediaOf ? media.map(({ what }) => what) : [])];
  const [only, ...more] = replaced;
  if (only && !more.length && placed === text && (await isAsWanted(document, only, method, task)))
    return { text, packet: { domain, wasSigned: true, parts, notes } };
  if (replaced.length) notes.push('the former signature is replaced');
  const proof = await createProof(document, task.key.key, {
    verificationMethod: method,
    ...(task.expires && { expires: task.expires }),
  });
  return {
    text: setLastField(placed, [...path, 'proof'], kept.length ? [...kept, proof] : proof),
    packet: { domain, wasSigned: false, parts, notes },
  };
}

/** A packet that the validator takes is an object. */
const documentAt = (text: string, path: Path): JsonObject => valueAt(JSON.parse(text), path) as JsonObject;

/** The files that a packet leads to and whose bytes can be signed, by the addresses that it writes. */
export function mediaAddresses(document: JsonObject): SignedMedia[] {
  const wire = readWire(document);
  const { voice, captions } = typeof wire === 'string' ? {} : wire.fields;
  return [
    ...(typeof voice === 'string' ? [{ what: 'voice', address: voice } as const] : []),
    ...(typeof captions === 'string' ? [{ what: 'captions', address: captions } as const] : []),
  ];
}

/** The files of which the packet does not yet say what it is to say. */
async function changedFiles(
  document: JsonObject,
  media: readonly SignedMedia[],
  { mediaOf }: SignTask,
  notes: string[],
): Promise<SignedFile[]> {
  const files: SignedFile[] = [];
  for (const { what, address } of media) {
    if (mediaOf === null) {
      notes.push(`nothing is said of the ${NAMES[what]}: whoever holds the file can replace it`);
      files.push({ address, digest: null });
      continue;
    }
    const bytes = await mediaOf(document, what);
    const known = await compareDigest(document, address, bytes);
    if (known === 'other') notes.push(`the digest of the ${NAMES[what]} was that of other bytes, and is replaced`);
    if (known !== 'same') files.push({ address, digest: await digestSri(bytes) });
  }
  return files;
}

const NAMES = { voice: 'recording', captions: 'captions' } as const;

/** The same text where there is nothing new to say. */
function withFiles(text: string, path: Path, { relatedResource }: JsonObject, files: readonly SignedFile[]): string {
  const related = withDigests(relatedResource, files);
  const place = [...path, 'relatedResource'];
  if (!related.length) return removeField(text, place);
  const isSame = !files.length || JSON.stringify(related) === JSON.stringify(relatedResource);
  return isSame ? text : setLastField(text, place, related);
}

function refuseUnsignable(document: JsonObject, id: unknown): void {
  try {
    canonicalize(document);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(
      `${String(id)} can’t be signed: ${REASONS[error.message] ?? 'it has a value that JSON has not'}`,
      'Readers do not agree on what such a text says.',
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  'A lone surrogate': 'it holds half of a character (a lone surrogate, such as \\ud83d)',
  'Too deep': 'it is nested too deeply',
};

/** Those that stay, and those that the new one replaces. */
async function sortProofs(
  document: JsonObject,
  isUnchanged: boolean,
  publicKey: string,
  method: string,
  notes: string[],
): Promise<{ readonly kept: JsonObject[]; readonly replaced: JsonObject[] }> {
  const kept: JsonObject[] = [];
  const replaced: JsonObject[] = [];
  for (const proof of proofsOf(document))
    if (isOwn(proof, publicKey, method)) replaced.push(proof);
    else if (isUnchanged && !(await isPlainlyBroken(document, proof))) kept.push(proof);
    else notes.push('the proof of somebody else is left out: it is not of the packet as it is now');
  return { kept, replaced };
}

async function isAsWanted(
  document: JsonObject,
  proof: JsonObject,
  method: string,
  { key: { publicKeyMultibase }, expires }: SignTask,
): Promise<boolean> {
  const wanted = expires && Math.floor(expires.getTime() / 1000);
  const present = proof['expires'] === undefined ? null : Math.floor((timeOf(proof['expires']) ?? NaN) / 1000);
  return (
    proof['verificationMethod'] === method &&
    present === wanted &&
    (await verifyProof(document, proof, decodePublicKey(publicKeyMultibase)!)) === 'intact'
  );
}
