import { parseSpid } from '../packet/spid.js';
import { parsed, type Fields } from '../packet/wire/json.js';
import { packetsIn } from '../packet/wire/packets-in.js';
import { readWire } from '../packet/wire/read-wire.js';
import { decodeBase58 } from './base58.js';
import type { JsonObject } from './canonicalize.js';
import { matchDigests } from './match-digests.js';
import type { RelatedResource } from './related-resource.js';
import type { Verification } from './verification.js';
import { verifySigned, type VerifySignedOptions } from './verify-signed.js';

export interface VerifyOptions extends VerifySignedOptions {
  /** Which packet of an answer, by its SPID. By default the only or the first one. */
  readonly packetId?: string;
}

/** A file beside the packet that the packet has a digest of. */
export interface SignedResource {
  /** As the packet writes it. */
  readonly address: string;
  /** Whether bytes are those that were signed; null where the digest is of a kind that is not known here. */
  matches(bytes: Uint8Array<ArrayBuffer>): Promise<boolean | null>;
}

export interface VerifiedPacket {
  readonly verification: Verification;
  /** The recording; null where there is none that was signed. */
  readonly voice: SignedResource | null;
  /** The captions file; null where there is none that was signed. */
  readonly captions: SignedResource | null;
}

/** Nothing is claimed, and so nothing is said. */
const UNSIGNED: Verification = Object.freeze({
  text: 'unsigned',
  voice: 'unsigned',
  captions: 'unsigned',
  signer: null,
  validity: null,
  created: null,
  expires: null,
});

/**
 * Checks the proofs of a packet: of its JSON as it was published, not of what a viewer makes of it. The bytes of the
 * recording and of the captions it does not have: until they are compared, these count as `unchecked`. Where there are
 * several proofs, each of a kind that is known here has to be right. Never rejects.
 *
 * @param input JSON text, or the parsed value; only of a text can be told that an object has a name twice
 */
export async function verifyPacket(input: unknown, options: VerifyOptions = {}): Promise<VerifiedPacket> {
  const found = findPacket(input, options.packetId);
  if (!found) return { verification: UNSIGNED, voice: null, captions: null };
  const { document, fields } = found;
  const { id, voice, captions } = fields;
  const addressOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const packet = {
    // Of an object a copy, since it may change while its proofs are checked, or show two faces.
    document: typeof input === 'string' ? document : copyOf(document),
    id: parseSpid(addressOf(id) ?? ''),
    voice: addressOf(voice),
    captions: addressOf(captions),
    text: addressOf(input),
  };
  const verified = await verifySigned(packet, options);
  return {
    verification: Object.freeze({ ...verified.verification, signer: Object.freeze(verified.verification.signer) }),
    voice: verified.voice && signedResource(packet.voice!, verified.voice),
    captions: verified.captions && signedResource(packet.captions!, verified.captions),
  };
}

const signedResource = (address: string, resource: RelatedResource): SignedResource => ({
  address,
  matches: (bytes) => matchDigests(bytes, resource, decodeBase58),
});

/** What the object is as JSON, such as it would be published; without anything, not even its proof, where it is none. */
function copyOf(document: JsonObject): JsonObject {
  try {
    return JSON.parse(JSON.stringify(document)) as JsonObject;
  } catch {
    return {};
  }
}

interface FoundPacket {
  /** As the source has it. */
  readonly document: JsonObject;
  /** In the canonical names. */
  readonly fields: Fields;
}

/** Null where there is no packet with a proof. */
function findPacket(input: unknown, packetId?: string): FoundPacket | null {
  try {
    for (const { value } of packetsIn(parsed(input))) {
      // As one of an answer it has to have the id that is asked for.
      const wire = readWire({ packets: [value] }, packetId);
      if (typeof wire !== 'string')
        return wire.fields['proof'] == null ? null : { document: value as JsonObject, fields: wire.fields };
      if (!packetId) return null;
    }
  } catch {
    // No JSON, and so nothing that is signed.
  }
  return null;
}
