import { decodeBase64 } from '../packet/base64.js';
import { decodeSecretKey, encodePublicKey, encodeSecretKey } from './multikey.js';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. Source: RFC 8410, section 7. */
const PKCS8_PREFIX = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** What `createProof` signs with. */
export interface SigningKey {
  /** The secret half. */
  readonly key: CryptoKey;
  /** The public half, `z6Mk…`, 48 characters. */
  readonly publicKeyMultibase: string;
}

/** Source of both forms: W3C Controlled Identifiers 1.0, section 2.2.2, "Multikey". */
export interface NewKey {
  /** `z6Mk…`, 48 characters. */
  readonly publicKeyMultibase: string;
  /** `z3u2…`, 48 characters, never to be published. */
  readonly secretKeyMultibase: string;
}

/** A new Ed25519 key. Rejects where the engine has no Ed25519, or the page is not secure. */
export async function generateKey(): Promise<NewKey> {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const secretKeyMultibase = encodeSecretKey(seed);
  const { publicKeyMultibase } = (await readSecretKey(secretKeyMultibase))!;
  return { publicKeyMultibase, secretKeyMultibase };
}

/**
 * The key of a secret key as Multikey (`z3u2…`), of 32 bytes, or of 64 of which the last 32 are its public key; null for
 * another text, also where that public key is of another key. Rejects where the engine has no Ed25519, or the page is not
 * secure.
 */
export async function readSecretKey(secretKeyMultibase: string): Promise<SigningKey | null> {
  const bytes = decodeSecretKey(secretKeyMultibase);
  if (!bytes) return null;
  const pkcs8 = Uint8Array.from([...PKCS8_PREFIX, ...bytes.seed]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const publicKey = decodeBase64(x)!;
  const isOne = !bytes.publicKey || bytes.publicKey.every((byte, index) => byte === publicKey[index]);
  return isOne ? { key, publicKeyMultibase: encodePublicKey(publicKey) } : null;
}
