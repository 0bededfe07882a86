import { decodeBase64 } from '../packet/base64.js';
import type { JsonObject, JsonValue } from './canonicalize.js';
import { decodeBase58 } from './base58.js';

/**
 * Digests of what is not in a packet itself: its recording, its captions. Each entry of `relatedResource` has the `id`, an
 * address, and `digestSRI` (`sha256-…`, as Subresource Integrity writes it) or `digestMultibase` (a multihash), or both.
 * Source: W3C Verifiable Credentials Data Model 2.0, section 5.3, "Integrity of Related Resources".
 */
export interface Digest {
  readonly algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly bytes: Uint8Array;
}

/** The weakest first. Codes of multihash are those of the multicodec table. */
const ALGORITHMS = [
  { algorithm: 'SHA-256', sri: 'sha256', code: 0x12, length: 32 },
  { algorithm: 'SHA-384', sri: 'sha384', code: 0x20, length: 48 },
  { algorithm: 'SHA-512', sri: 'sha512', code: 0x13, length: 64 },
] as const;

const MAX_RESOURCES = 20;
/** Of a `digestSRI` with some alternatives. */
const MAX_DIGEST_LENGTH = 1000;

/**
 * What the bytes of a resource have to match: for each list one of its digests. Null where the document says nothing of it,
 * or nothing that can be read, or two different things.
 *
 * @param address as the document writes it, or absolute
 * @param baseUrl what addresses in the document are relative to
 */
export function digestsOf(document: JsonObject, address: string, baseUrl?: string): readonly Digest[][] | null {
  const { relatedResource } = document;
  const entries: readonly JsonValue[] = Array.isArray(relatedResource) ? relatedResource : [relatedResource ?? null];
  if (entries.length > MAX_RESOURCES) return null;
  const wanted = absolute(address, baseUrl);
  const [entry, ...more] = entries.filter(
    (each): each is JsonObject =>
      isObject(each) && typeof each['id'] === 'string' && absolute(each['id'], baseUrl) === wanted,
  );
  if (!entry || more.length) return null;
  const { digestSRI, digestMultibase } = entry;
  const lists = [
    ...(digestSRI === undefined ? [] : [readSri(digestSRI)]),
    ...(digestMultibase === undefined ? [] : [readMultibase(digestMultibase)]),
  ];
  return lists.length && lists.every((list) => list.length) ? lists : null;
}

/** The `digestSRI` of bytes. */
export async function digestSri(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** Whether these are the bytes that were signed. */
export async function matchDigests(bytes: Uint8Array<ArrayBuffer>, lists: readonly Digest[][]): Promise<boolean> {
  for (const list of lists) {
    // All of a list are of one algorithm.
    const hash = new Uint8Array(await crypto.subtle.digest(list[0]!.algorithm, bytes));
    if (!list.some((digest) => digest.bytes.every((byte, index) => byte === hash[index]))) return false;
  }
  return true;
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const absolute = (address: string, baseUrl?: string): string =>
  URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address;

/** Of the strongest algorithm that is there, as Subresource Integrity, section 3.3.4, has it. */
function readSri(value: JsonValue): Digest[] {
  if (typeof value !== 'string' || value.length > MAX_DIGEST_LENGTH) return [];
  for (const { algorithm, sri, length } of [...ALGORITHMS].reverse()) {
    const digests = value
      .trim()
      .split(/\s+/)
      .map((each) => /^(sha\d+)-([\w+/-]+=*)(\?.*)?$/.exec(each))
      .filter((match) => match?.[1] === sri)
      .map((match) => decodeBase64(match![2]!))
      .filter((bytes) => bytes?.length === length)
      .map((bytes) => ({ algorithm, bytes: bytes! }));
    if (digests.length) return digests;
  }
  return [];
}

function readMultibase(value: JsonValue): Digest[] {
  if (typeof value !== 'string' || value.length > MAX_DIGEST_LENGTH) return [];
  const decode = { u: decodeBase64, z: decodeBase58 }[value[0] ?? ''];
  const multihash = decode?.(value.slice(1));
  return ALGORITHMS.filter(
    ({ code, length }) => multihash?.[0] === code && multihash[1] === length && multihash.length === length + 2,
  ).map(({ algorithm }) => ({ algorithm, bytes: multihash!.subarray(2) }));
}
