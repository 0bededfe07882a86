import { decodeBase58, encodeBase58 } from './base58.js';

/** Of Ed25519. Source: W3C Controlled Identifiers 1.0, section 2.2.2, "Multikey"; multicodec `ed25519-pub`, `ed25519-priv`. */
const PUBLIC_PREFIX = [0xed, 0x01];
const SECRET_PREFIX = [0x80, 0x26];
const KEY_LENGTH = 32;
/** Longer than any key of this kind. */
const MAX_TEXT_LENGTH = 100;

/** @param bytes 32 of them @returns 48 characters, `z6Mk…` */
export const encodePublicKey = (bytes: Uint8Array): string => encode(PUBLIC_PREFIX, bytes);

/** @param seed 32 bytes @returns 48 characters, `z3u2…` */
export const encodeSecretKey = (seed: Uint8Array): string => encode(SECRET_PREFIX, seed);

/** The 32 bytes of a public key (`z6Mk…`); null for another text. */
export function decodePublicKey(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = decode(PUBLIC_PREFIX, text);
  return bytes?.length === KEY_LENGTH ? bytes : null;
}

/** Of a secret key, and the public key that some libraries append to it. */
export interface SecretKeyBytes {
  readonly seed: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer> | null;
}

/** The bytes of a secret key (`z3u2…`, 32 of them, or 64 of which the last 32 are the public key); null for another text. */
export function decodeSecretKey(text: string): SecretKeyBytes | null {
  const bytes = decode(SECRET_PREFIX, text);
  if (bytes?.length !== KEY_LENGTH && bytes?.length !== 2 * KEY_LENGTH) return null;
  return {
    seed: bytes.subarray(0, KEY_LENGTH),
    publicKey: bytes.length > KEY_LENGTH ? bytes.subarray(KEY_LENGTH) : null,
  };
}

const encode = (prefix: readonly number[], bytes: Uint8Array): string =>
  `z${encodeBase58(Uint8Array.from([...prefix, ...bytes]))}`;

function decode(prefix: readonly number[], text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = text.length <= MAX_TEXT_LENGTH && text.startsWith('z') ? decodeBase58(text.slice(1)) : null;
  return bytes && prefix.every((byte, index) => bytes[index] === byte) ? bytes.subarray(prefix.length) : null;
}
