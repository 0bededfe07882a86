import { Resolver } from 'node:dns/promises';
import { dnsName, readDnsText, type DnsProof } from '../../resolver/identity.js';

/** What a domain's DNS says of its identity. */
export type DnsFinding =
  | { readonly kind: 'proof'; readonly proof: DnsProof }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'failure';
      /** Follows “it can’t be read:”. */
      readonly reason: string;
    };

/** Asks the DNS for a domain's TXT record. Never rejects. */
export type FindProof = (domain: string) => Promise<DnsFinding>;

export interface DnsOptions {
  readonly timeoutMs: number;
  /** Of a name server, with its port if that is not 53. Default: the system's. */
  readonly server?: string | undefined;
}

/** Errors that say that there is no such record, or can't be one. */
const NONE = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME']);
const REASONS: Readonly<Record<string, string>> = {
  ETIMEOUT: 'no name server answered in time',
  ESERVFAIL: 'the name server failed',
  EREFUSED: 'the name server refused to answer',
  ECONNREFUSED: 'no name server could be reached',
};

/** The second of two tries takes twice as long as the first. */
export function createProofFinder({ timeoutMs, server }: DnsOptions): FindProof {
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 3), tries: 2 });
  if (server !== undefined) resolver.setServers([server]);
  return async (domain) => {
    try {
      const records = await resolver.resolveTxt(dnsName(domain));
      return judge(records.map((strings) => strings.join('')).filter((text) => /^\s*v\s*=\s*spid/i.test(text)));
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      return NONE.has(code) ? { kind: 'none' } : { kind: 'failure', reason: REASONS[code] ?? message };
    }
  };
}

function judge([text, ...more]: readonly string[]): DnsFinding {
  if (text === undefined) return { kind: 'none' };
  if (more.length) return { kind: 'failure', reason: 'there are several' };
  const proof = readDnsText(text);
  return proof ? { kind: 'proof', proof } : { kind: 'failure', reason: 'its text is not as it should be' };
}
