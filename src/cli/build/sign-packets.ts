import { canonicalize, type JsonObject, type JsonValue } from '../../trust/canonicalize.js';
import { without } from '../../trust/proof.js';
import type { SigningKey } from '../../trust/secret-key.js';
import { createProof } from '../../trust/sign-document.js';
import { timeOf } from '../../trust/time-of.js';
import { withDigests } from '../signing/related-resources.js';
import { packetDomain, signingMethod } from '../signing/signing-method.js';
import type { CompletePacket } from './complete-packets.js';
import type { Problem } from './problems.js';
import { hashOf } from './site-draft.js';

export interface SignOptions {
  readonly key: SigningKey;
  /** When earlier builds have signed what. */
  readonly known: ReadonlyMap<string, string>;
  readonly now: Date;
}

export interface SignedPackets {
  readonly packets: readonly CompletePacket[];
  /** When what was signed. */
  readonly signed: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Signs packets as they are published, but for those that came signed. A packet that an earlier build has signed with the
 * same key keeps its date and so, since Ed25519 leaves nothing to chance, each letter.
 */
export async function signPackets(
  packets: readonly CompletePacket[],
  { key, known, now }: SignOptions,
): Promise<SignedPackets> {
  const signed = new Map<string, string>();
  const problems: Problem[] = [];
  const done: CompletePacket[] = [];
  for (const packet of packets) {
    const document = packet.isFixed ? null : documentOf(packet);
    const text = document && canonicalOf(document);
    if (!document) done.push(packet);
    else if (text === null) problems.push({ file: packet.file, ...UNSIGNABLE });
    else {
      const verificationMethod = signingMethod(packetDomain(packet.json['id']), key.publicKeyMultibase);
      const what = hashOf(`${verificationMethod}\n${text}`);
      const before = timeOf(known.get(what));
      const created = before !== null && before <= now.getTime() ? new Date(before) : now;
      const proof = await createProof(document, key.key, { verificationMethod, created });
      signed.set(what, proof.created);
      done.push({ ...packet, json: { ...document, proof } });
    }
  }
  return { packets: done, signed, problems };
}

const UNSIGNABLE = {
  message: 'The packet can’t be signed: it holds half of a character (a lone surrogate, such as \\ud83d).',
  mend: 'Write the whole character, or take the half away.',
};

/** What is published, and signed. */
function documentOf({ json, signedFiles }: CompletePacket): JsonObject {
  const document = json as JsonObject;
  const related = withDigests(document['relatedResource'], signedFiles) as JsonValue[];
  return { ...without(document, 'relatedResource'), ...(related.length && { relatedResource: related }) };
}

/** Null for what is no JSON that could be signed. */
function canonicalOf(document: JsonObject): string | null {
  try {
    return canonicalize(document);
  } catch {
    return null;
  }
}
