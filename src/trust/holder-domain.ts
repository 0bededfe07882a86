import { parseDomain, spidDomain } from '../resolver/domain.js';

/** The domain of whoever holds keys, by the id of their record, `spid:domain:bakery.example` or `did:web:bakery.example`; null for another id. */
export function holderDomain(id: string): string | null {
  const web = /^did:web:([^:#?]+)$/.exec(id);
  return web ? parseDomain(web[1]!) : spidDomain(id);
}
