import type { JsonObject } from '../../trust/canonicalize.js';
import type { SigningKey } from '../../trust/secret-key.js';
import { verifyPacket } from '../../trust/verify-packet.js';
import { isOwn, proofsOf } from '../signing/proofs.js';
import { packetDomain, signingMethod } from '../signing/signing-method.js';
import type { Problem } from './problems.js';
import type { FoundPacket } from './read-packets.js';

/** Packets of which it is known whether they are published as they came. */
export interface SortedPackets {
  readonly packets: readonly FoundPacket[];
  readonly problems: readonly Problem[];
}

/**
 * Decides what becomes of signatures that packets came with: one that is made anew here is dropped, and so are all for
 * trying out; a packet with any other stays as it is.
 *
 * @param key null where nothing is signed here
 */
export async function sortSigned(
  found: readonly FoundPacket[],
  key: SigningKey | null,
  isTrial: boolean,
): Promise<SortedPackets> {
  const problems: Problem[] = [];
  const packets: FoundPacket[] = [];
  for (const packet of found) {
    const { signed, file, id } = packet;
    const isFixed = signed !== null && !isTrial && !(key && areOwn(signed, id, key));
    packets.push(isFixed ? packet : { ...packet, signed: null });
    if (isFixed && (await verifyPacket(signed)).verification.text === 'broken') problems.push({ file, ...BROKEN });
  }
  return { packets, problems };
}

const BROKEN = {
  message: 'The packet was changed after it was signed, or its signature is wrong.',
  mend: 'Sign it again: smart-packet sign FILE --key KEY. Or take its “proof” away.',
};

function areOwn(signed: JsonObject, id: string, { publicKeyMultibase }: SigningKey): boolean {
  const method = signingMethod(packetDomain(id), publicKeyMultibase);
  return proofsOf(signed).every((proof) => isOwn(proof, publicKeyMultibase, method));
}
