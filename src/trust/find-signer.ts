import { parseSpid } from '../packet/spid.js';
import { parseDomain, spidDomain } from '../resolver/identity.js';
import { recordDomain, type IdentityKey, type KeyRecord } from './identity-keys.js';
import { decodePublicKey } from './multikey.js';
import type { Signer, UnknownSigner } from './verification.js';

/**
 * Public keys (`z6Mk…`) that whoever asks trusts, by whose they are: a domain, or an SPID, which stands for those beneath
 * it, too.
 */
export type TrustedKeys = Readonly<Record<string, string | readonly string[]>>;

export interface SignerOptions {
  /** Default: none. */
  readonly trustedKeys?: TrustedKeys;
  /**
   * Asks a domain for its record of keys, such as `fetchKeyRecord`; null where it can't be had. Called at most once, with
   * the domain that the packet's id names, and only where the answer depends on it. Default: nobody is asked.
   */
  readonly askRecord?: (domain: string) => Promise<KeyRecord | null>;
  /** Default: now. */
  readonly now?: Date;
}

/** A key of a proof, and whether it is that of the proof for certain; else it is worth a try. */
interface Candidate {
  readonly key: string;
  readonly isNamed: boolean;
}

/** Finds out whose the keys of a packet's proofs are. */
export class SignerSearch {
  readonly #id: string | null;
  /** That the packet's id names: nobody else is ever asked. */
  readonly #domain: string | null;
  readonly #options: SignerOptions;
  #record: Promise<KeyRecord | null> | undefined;

  /** @param id of the packet, in its colon form */
  constructor(id: string | null, options: SignerOptions) {
    this.#id = id;
    this.#domain = id === null ? null : spidDomain(id);
    this.#options = options;
  }

  /**
   * The keys that a proof may be checked with. The key itself may stand in its name, so that nobody has to be asked for
   * it; else the page or the domain's record has it.
   */
  async keysOf(method: string): Promise<readonly Candidate[]> {
    const named = method.slice(method.indexOf('#') + 1);
    if (decodePublicKey(named)) return [{ key: named, isNamed: true }];
    const trusted = this.#trusted.flatMap(({ keys }) => keys.map((key) => ({ key, isNamed: false })));
    const record = this.#isOfDomain(method) ? await this.#ask() : null;
    const entry = record?.keys.find(({ id }) => id === method);
    return [...(entry ? [{ key: entry.publicKeyMultibase, isNamed: true }] : []), ...trusted];
  }

  /**
   * @param method the key's name in the proof
   * @param key that the proof is right with
   * @param created when the proof says it was made; null where it does not
   */
  async signerOf(method: string, key: string, created: number | null): Promise<Signer> {
    const name = this.#trusted.find(({ keys }) => keys.includes(key))?.name;
    if (name !== undefined) return this.#known('page', name, key);
    const record = this.#isOfDomain(method) ? await this.#ask() : null;
    const entry = record?.keys.find(({ publicKeyMultibase }) => publicKeyMultibase === key);
    const now = (this.#options.now ?? new Date()).getTime();
    const reason = entry ? faultOf(entry, created, now) : await this.#reasonWithout(method);
    if (!entry || reason !== null || this.#domain === null) return this.unknown(reason ?? 'key-not-named', key);
    return {
      ...this.#known('domain', this.#domain, key),
      ...(entry.expires !== null && entry.expires <= now && { hasExpiredSince: true as const }),
    };
  }

  /** Of a proof that can't be checked. */
  async signerWithout(method: string): Promise<Signer> {
    return this.unknown(await this.#reasonWithout(method));
  }

  unknown(reason: UnknownSigner, key: string | null = null): Signer {
    return { status: 'unknown', name: null, domain: this.#domain, key, reason };
  }

  #known(status: 'domain' | 'page', name: string, key: string): Signer {
    return { status, name, domain: this.#domain, key, reason: null };
  }

  /** What the page trusts for this packet. */
  get #trusted(): { readonly name: string; readonly keys: readonly string[] }[] {
    return Object.entries(this.#options.trustedKeys ?? {})
      .filter(([name]) => this.#isOf(name))
      .map(([name, keys]) => ({ name, keys: typeof keys === 'string' ? [keys] : keys }));
  }

  #isOf(name: string): boolean {
    const spid = parseSpid(name);
    return spid === null
      ? this.#domain !== null && parseDomain(name) === this.#domain
      : spid === this.#id || this.#id?.startsWith(`${spid}:`) === true;
  }

  /** The key's name is one of the packet's own domain, or (`did:key:`) of nobody. */
  #isOfDomain(method: string): boolean {
    return (
      this.#domain !== null &&
      (method.startsWith('did:key:') || recordDomain(method.split('#', 1)[0]!) === this.#domain)
    );
  }

  async #reasonWithout(method: string): Promise<UnknownSigner> {
    if (this.#domain === null) return 'no-domain';
    if (!this.#isOfDomain(method)) return 'other-domain';
    if (!this.#options.askRecord) return 'not-asked';
    return (await this.#ask()) ? 'key-not-named' : 'record-unavailable';
  }

  #ask(): Promise<KeyRecord | null> {
    const { askRecord } = this.#options;
    return (this.#record ??=
      this.#domain === null || !askRecord
        ? Promise.resolve(null)
        : askRecord(this.#domain).then(
            (record) => (record?.domain === this.#domain ? record : null),
            () => null,
          ));
  }
}

/** Why a key did not count when the proof was made; null where it did. */
function faultOf({ expires, revoked }: IdentityKey, created: number | null, now: number): UnknownSigner | null {
  // Whoever has stolen a key can give a proof any date: of those made with it nothing is sure any more.
  if (revoked !== null && revoked <= now) return 'key-revoked';
  return expires !== null && expires <= (created ?? now) ? 'key-expired' : null;
}
