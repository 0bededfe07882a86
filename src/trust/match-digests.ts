import { decodeBase64 } from '../packet/base64.js';
import type { RelatedResource } from './related-resource.js';

/** `decodeBase58`, handed over: whoever loads this later has it already. */
export type DecodeBase58 = (text: string) => Uint8Array | null;

interface Digest {
  /** As Web Cryptography calls it. */
  readonly algorithm: string;
  readonly bytes: Uint8Array;
}

/** Of multihash, in the multicodec table. */
const CODES: Readonly<Record<number, string>> = { 0x12: 'SHA-256', 0x20: 'SHA-384', 0x13: 'SHA-512' };
/** Of a `digestSRI` with some alternatives. */
const MAX_LENGTH = 1000;

/** The `digestSRI` of bytes. */
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
  const digests = (typeof value === 'string' ? value.slice(0, MAX_LENGTH).trim().split(/\s+/) : []).flatMap((each) => {
    const [, bits, base64 = ''] = /^sha(256|384|512)-([^?]+)/.exec(each) ?? [];
    const bytes = decodeBase64(base64);
    return bits && bytes ? [{ algorithm: `SHA-${bits}`, bytes }] : [];
  });
  const strongest = digests
    .map(({ algorithm }) => algorithm)
    .sort()
    .at(-1);
  return digests.filter(({ algorithm }) => algorithm === strongest);
}

function readMultibase(value: unknown, decodeBase58: DecodeBase58): Digest[] {
  const text = typeof value === 'string' ? value.slice(0, MAX_LENGTH) : '';
  const decode = { u: decodeBase64, z: decodeBase58 }[text[0] ?? ''];
  const multihash = decode?.(text.slice(1));
  const algorithm = CODES[multihash?.[0] ?? 0];
  return multihash && algorithm && multihash[1] === multihash.length - 2
    ? [{ algorithm, bytes: multihash.subarray(2) }]
    : [];
}
