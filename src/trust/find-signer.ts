import { parseSpid } from '../packet/spid.js';
import { parseDomain, spidDomain } from '../resolver/domain.js';
import { holderDomain } from './holder-domain.js';
import type { IdentityKey, KeyRecord } from './identity-keys.js';
import { decodePublicKey } from './multikey.js';
import type { Signer, UnknownSigner } from './verification.js';

/**
 * Public keys (`z6Mk…`) that whoever asks trusts, by whose they are: a domain, or an SPID, which stands for those beneath
 * it, too.
 */
export type TrustedKeys = Readonly<Record<string, string | readonly string[]>>;

/** How it is found out who signed. */
export interface SignerOptions {
  /** Keys of a domain count for packets whose id names that domain, keys of an SPID for that id and those beneath it. Default: none. */
  readonly trustedKeys?: TrustedKeys;
  /**
   * Asks a domain for its record of keys, such as `fetchKeyRecord`; null where it can't be had. Called at most once, with
   * the domain that the packet's id names, and only where the answer depends on it. Default: nobody is asked.
   */
  readonly askRecord?: (domain: string) => Promise<KeyRecord | null>;
  /** By which dates are judged: of the proof, of keys. Default: now. */
  readonly now?: Date;
}

/** For whom a packet speaks, and who can be asked about it. */
export interface Inquiry {
  /** That the packet's id names: nobody else is ever asked. */
  readonly domain: string | null;
  readonly trusted: readonly { readonly name: string; readonly key: string }[];
  /** Asks once, and only when it is needed; null where nobody may be asked. */
  readonly ask: (() => Promise<KeyRecord | null>) | null;
  readonly now: number;
}

/** @param id of the packet, in its colon form */
export function inquiryOf(id: string | null, { trustedKeys = {}, askRecord, now }: SignerOptions): Inquiry {
  const domain = spidDomain(id ?? '');
  const isOwn = (name: string): boolean => {
    const spid = parseSpid(name);
    return spid === null ? domain !== null && parseDomain(name) === domain : `${id ?? ''}:`.startsWith(`${spid}:`);
  };
  const askOnce = async (named: string): Promise<KeyRecord | null> => {
    try {
      const record = await askRecord?.(named);
      return record?.domain === named ? record : null;
    } catch {
      return null;
    }
  };
  let asked: Promise<KeyRecord | null> | undefined;
  return {
    domain,
    trusted: Object.entries(trustedKeys)
      .filter(([name]) => isOwn(name))
      .flatMap(([name, keys]) => [keys].flat().map((key) => ({ name, key })))
      .filter(({ key }) => typeof key === 'string' && decodePublicKey(key)),
    ask: domain !== null && askRecord ? () => (asked ??= askOnce(domain)) : null,
    now: (now ?? new Date()).getTime(),
  };
}

/** A key of a proof, and whether it is that of the proof for certain; else it is worth a try. */
interface Candidate {
  readonly key: string;
  readonly isNamed: boolean;
}

/**
 * The keys that a proof may be checked with. The key itself may stand in its name, so that nobody has to be asked for it;
 * else the domain's record or the page has it.
 *
 * @param method the key's name in the proof
 */
export async function keysOf(inquiry: Inquiry, method: string): Promise<readonly Candidate[]> {
  const named = method.slice(method.indexOf('#') + 1);
  if (decodePublicKey(named)) return [{ key: named, isNamed: true }];
  const record = await recordFor(inquiry, method);
  const entry = typeof record === 'string' ? undefined : record.keys.find(({ id }) => id === method);
  return [
    ...(entry ? [{ key: entry.publicKeyMultibase, isNamed: true }] : []),
    ...inquiry.trusted.map(({ key }) => ({ key, isNamed: false })),
  ];
}

/**
 * @param key that the proof is right with; null where it is not known
 * @param created when the proof says it was made; null where it does not
 */
export async function findSigner(
  inquiry: Inquiry,
  method: string,
  key: string | null,
  created: number | null,
): Promise<Signer> {
  const { domain, trusted, now } = inquiry;
  const vouched = trusted.find((each) => each.key === key);
  if (vouched) return { status: 'page', name: vouched.name, domain, key, reason: null };
  const record = await recordFor(inquiry, method);
  const entry = typeof record === 'string' ? null : record.keys.find((each) => each.publicKeyMultibase === key);
  const reason = typeof record === 'string' ? record : faultOf(entry, created, now);
  if (!entry || reason) return { status: 'unknown', name: null, domain, key, reason };
  const hasExpiredSince = entry.expires !== null && entry.expires <= now;
  return { status: 'domain', name: domain, domain, key, reason, ...(hasExpiredSince && { hasExpiredSince }) };
}

/** What the packet's own domain says of its keys, or why there is nothing. */
async function recordFor({ domain, ask }: Inquiry, method: string): Promise<KeyRecord | UnknownSigner> {
  if (domain === null) return 'no-domain';
  // `did:key:` is of nobody, and may be of anybody whose record has that key.
  if (!method.startsWith('did:key:') && holderDomain(method.split('#', 1)[0]!) !== domain) return 'other-domain';
  return ask ? ((await ask()) ?? 'record-unavailable') : 'not-asked';
}

/** Why a key did not count when the proof was made; null where it did. */
function faultOf(key: IdentityKey | null | undefined, created: number | null, now: number): UnknownSigner | null {
  if (!key) return 'key-not-named';
  // Whoever has stolen a key can give a proof any date: of those made with it nothing is sure any more.
  if (key.revoked !== null && key.revoked <= now) return 'key-revoked';
  return key.expires !== null && key.expires <= (created ?? now) ? 'key-expired' : null;
}
