import type { JsonObject } from './canonicalize.js';
import { isRecord } from '../packet/wire/json.js';

/**
 * Digests of what is not in a packet itself: its recording, its captions. Each entry of `relatedResource` has the `id`, an
 * address, and `digestSRI` (`sha256-…`, as Subresource Integrity writes it) or `digestMultibase` (a multihash), or both.
 * Source: W3C Verifiable Credentials Data Model 2.0, section 5.3, "Integrity of Related Resources".
 */
export interface RelatedResource {
  readonly id: string;
  readonly digestSRI?: unknown;
  readonly digestMultibase?: unknown;
}

const MAX_RESOURCES = 20;

/**
 * What a document says of a file; null where it says nothing, or two different things.
 *
 * @param address as the document writes it, or absolute
 * @param baseUrl what addresses in the document are relative to
 */
export function findResource(document: JsonObject, address: string, baseUrl?: string): RelatedResource | null {
  const absolute = (each: unknown): unknown =>
    typeof each === 'string' && URL.canParse(each, baseUrl) ? new URL(each, baseUrl).href : each;
  const entries: readonly unknown[] = [document['relatedResource'] ?? []].flat();
  const [entry, ...more] = entries
    .slice(0, MAX_RESOURCES)
    .filter(isRecord)
    .filter(({ id }) => absolute(id) === absolute(address));
  const isClear = entry && !more.length && (entry['digestSRI'] ?? entry['digestMultibase']) != null;
  return isClear ? (entry as unknown as RelatedResource) : null;
}
