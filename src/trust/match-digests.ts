import { decodeBase64 } from '../packet/base64.js';
import type { RelatedResource } from './related-resource.js';

/** `decodeBase58`, handed over: whoever loads this later has it already. */
export type DecodeBase58 = (text: string) => Uint8Array | null;

interface Digest {
  /** As Web Cryptography calls it. */
  readonly algorithm: string;
  readonly bytes: Uint8Array;
}

/** The weakest first. Codes of multihash are those of the multicodec table. */
const ALGORITHMS = [
  { algorithm: 'SHA-256', sri: 'sha256', code: 0x12, length: 32 },
  { algorithm: 'SHA-384', sri: 'sha384', code: 0x20, length: 48 },
  { algorithm: 'SHA-512', sri: 'sha512', code: 0x13, length: 64 },
] as const;
/** Of a `digestSRI` with some alternatives. */
const MAX_LENGTH = 1000;

/**
 * What `digestSRI` of `relatedResource` says of these bytes: `sha256-` and 44 characters of base64. Source: Subresource
 * Integrity, section 3.1. Rejects where the page is not secure, and so has no cryptography.
 */
export async function digestSri(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** Whether bytes are those that were signed; null where the digest is of a kind that is not known here. */
export async function matchDigests(
  bytes: Uint8Array<ArrayBuffer>,
  { digestSRI, digestMultibase }: RelatedResource,
  decodeBase58: DecodeBase58,
): Promise<boolean | null> {
  const lists = [
    ...(digestSRI == null ? [] : [readSri(digestSRI)]),
    ...(digestMultibase == null ? [] : [readMultibase(digestMultibase, decodeBase58)]),
  ];
  if (!lists.length || !lists.every(({ length }) => length)) return null;
  for (const list of lists) {
    // All of a list are of one algorithm.
    const hash = new Uint8Array(await crypto.subtle.digest(list[0]!.algorithm, bytes));
    if (!list.some((digest) => digest.bytes.join() === hash.join())) return false;
  }
  return true;
}

/** Of the strongest algorithm that is there, as Subresource Integrity, section 3.3.4, has it. */
function readSri(value: unknown): Digest[] {
  const digests = (typeof value === 'string' && value.length <= MAX_LENGTH ? value.trim().split(/\s+/) : []).map(
    (each) => /^(sha\d+)-([\w+/-]+=*)(\?.*)?$/.exec(each),
  );
  for (const { algorithm, sri, length } of [...ALGORITHMS].reverse()) {
    const found = digests
      .filter((match) => match?.[1] === sri)
      .map((match) => decodeBase64(match![2]!))
      .filter((bytes) => bytes?.length === length)
      .map((bytes) => ({ algorithm, bytes: bytes! }));
    if (found.length) return found;
  }
  return [];
}

function readMultibase(value: unknown, decodeBase58: DecodeBase58): Digest[] {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return [];
  const decode = { u: decodeBase64, z: decodeBase58 }[value[0] ?? ''];
  const multihash = decode?.(value.slice(1));
  return ALGORITHMS.filter(
    ({ code, length }) => multihash?.[0] === code && multihash[1] === length && multihash.length === length + 2,
  ).map(({ algorithm }) => ({ algorithm, bytes: multihash!.subarray(2) }));
}
