import { isRecord } from '../../packet/wire/json.js';
import type { JsonObject, JsonValue } from '../../trust/canonicalize.js';
import { decodeBase58 } from '../../trust/base58.js';
import { matchDigests } from '../../trust/match-digests.js';
import { findResource } from '../../trust/related-resource.js';

/** A file beside a packet, whose bytes are to be signed with it. */
export interface SignedFile {
  /** As the packet writes it. */
  readonly address: string;
  /** Of the bytes, as Subresource Integrity writes it; null to say nothing of them. */
  readonly digest: string | null;
}

/** The list of a packet, with what is to be said of its files: what else is in it stays. */
export function withDigests(related: JsonValue | undefined, files: readonly SignedFile[]): readonly JsonValue[] {
  return [
    ...entriesOf(related).filter((entry) => !files.some(({ address }) => isAbout(entry, address))),
    ...files.flatMap(({ address, digest }) => (digest === null ? [] : [{ id: address, digestSRI: digest }])),
  ];
}

/** Whether a packet has a digest of a file, and whether it is that of these bytes. */
export async function compareDigest(
  document: JsonObject,
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'none' | 'same' | 'other'> {
  const resource = findResource(document, address);
  if (resource && (await matchDigests(bytes, resource, decodeBase58))) return 'same';
  return entriesOf(document['relatedResource']).some((entry) => isAbout(entry, address)) ? 'other' : 'none';
}

/** The same list where a file that it is about has another address. */
export const withMovedFile = (related: JsonValue, from: string, to: string): readonly JsonValue[] =>
  entriesOf(related).map((entry) => (isAbout(entry, from) ? { ...(entry as JsonObject), id: to } : entry));

/** One entry may stand without a list. */
const entriesOf = (related: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(related) ? (related as readonly JsonValue[]) : related == null ? [] : [related];

const isAbout = (entry: JsonValue, address: string): boolean =>
  isRecord(entry) && typeof entry['id'] === 'string' && hrefOf(entry['id']) === hrefOf(address);

const hrefOf = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);
