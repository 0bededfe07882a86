import { spidDomain } from '../../resolver/domain.js';

/** The name of a key as one of a domain's. Source: the `did:web` method, section 2.5.1. */
const webMethod = (domain: string, publicKey: string): string => `did:web:${domain}#${publicKey}`;

/** How a proof names a key: as one of a domain, or else (`did:key`, section 3.1) as nobody's. */
export const signingMethod = (domain: string | null, publicKey: string): string =>
  domain === null ? `did:key:${publicKey}#${publicKey}` : webMethod(domain, publicKey);

/** The domain that a packet's id names; null where there is none, or no id. */
export const packetDomain = (id: unknown): string | null => (typeof id === 'string' ? spidDomain(id) : null);
