import { entriesOf, fieldsOf } from '../packet/wire/json.js';
import { holderDomain } from './holder-domain.js';
import { decodePublicKey } from './multikey.js';
import { timeOf } from './time-of.js';

/** A key that a record names for statements of its holder. Source: W3C Controlled Identifiers 1.0, section 2.2. */
export interface IdentityKey {
  /** Absolute, such as `did:web:bakery.example#z6Mk…`. */
  readonly id: string;
  readonly publicKeyMultibase: string;
  /** Milliseconds since the epoch, from when on nothing may be signed with it; null for never. */
  readonly expires: number | null;
  /** Since when it is withdrawn; null for a key that is not. */
  readonly revoked: number | null;
}

/** A record that names keys: an identity record of the SPID protocol, or a DID document. */
export interface KeyRecord {
  readonly id: string;
  /** Which the id names. */
  readonly domain: string;
  readonly keys: readonly IdentityKey[];
}

const MAX_KEYS = 50;

/**
 * The keys of a record: those of `verificationMethod` that `assertionMethod` names or holds, that are Multikeys of Ed25519,
 * and whose `controller` is the record itself. Null for what is no record of a domain.
 */
export function readKeyRecord(value: unknown): KeyRecord | null {
  const { id, verificationMethod, assertionMethod } = fieldsOf(value, ['id', 'verificationMethod', 'assertionMethod']);
  const domain = typeof id === 'string' ? holderDomain(id) : null;
  if (typeof id !== 'string' || domain === null) return null;
  const assertions = entriesOf(assertionMethod, MAX_KEYS);
  const named = new Set(assertions.filter((each) => typeof each === 'string').map((each) => absoluteId(each, id)));
  const keys = [
    ...entriesOf(verificationMethod, MAX_KEYS)
      .map((method) => readKey(method, id))
      .filter((key) => key && named.has(key.id)),
    ...assertions.map((method) => readKey(method, id)),
  ].filter((key) => key !== null);
  return { id, domain, keys };
}

function readKey(value: unknown, holder: string): IdentityKey | null {
  const method = fieldsOf(value, ['id', 'type', 'controller', 'publicKeyMultibase', 'expires', 'revoked']);
  const { id, type, controller, publicKeyMultibase, expires, revoked } = method;
  if (type !== 'Multikey' || controller !== holder || typeof id !== 'string') return null;
  if (typeof publicKeyMultibase !== 'string' || !decodePublicKey(publicKeyMultibase)) return null;
  return {
    id: absoluteId(id, holder),
    publicKeyMultibase,
    expires: readTime(expires),
    revoked: readTime(revoked),
  };
}

const absoluteId = (id: string, holder: string): string => (id.startsWith('#') ? holder + id : id);

/** A date that can't be read has passed: whoever wrote it wanted an end. */
function readTime(value: unknown): number | null {
  return value === undefined || value === null ? null : (timeOf(value) ?? 0);
}
