/** `smart-packet/trust`: signs packets, and says whether one is intact, who signed it, and whether that is still valid. Needs no DOM. */
export { canonicalize, type JsonObject, type JsonValue } from './trust/canonicalize.js';
export { fetchKeyRecord, keyRecordUrl, type FetchKeyRecordOptions } from './trust/fetch-key-record.js';
export type { SignerOptions, TrustedKeys } from './trust/find-signer.js';
export { readKeyRecord, type IdentityKey, type KeyRecord } from './trust/identity-keys.js';
export type { DataIntegrityProof } from './trust/proof.js';
export { digestSri } from './trust/match-digests.js';
export { generateKey, readSecretKey, type NewKey, type SigningKey } from './trust/secret-key.js';
export { createProof, type SignOptions } from './trust/sign-document.js';
export {
  isBroken,
  isTextTrusted,
  isVoiceTrusted,
  type Integrity,
  type Signer,
  type UnknownSigner,
  type Verification,
} from './trust/verification.js';
export { verifyPacket, type SignedResource, type VerifiedPacket, type VerifyOptions } from './trust/verify-packet.js';
