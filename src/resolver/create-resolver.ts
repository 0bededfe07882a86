import { AddressResolver } from './address-resolver.js';
import { openIndex } from './index/open-index.js';
import { createMemoryResolver } from './memory-resolver.js';
import { PagedServers } from './paged-servers.js';
import type { Resolver } from './query.js';
import { invalidQuery, readQuery } from './read-query.js';

export interface ResolverOptions {
  /** What a relative address is relative to, such as `document.baseURI`. Without it, the address must be absolute. */
  readonly baseUrl?: string | undefined;
}

/**
 * Finds packets by an address, which may be:
 *
 * - of JSON (its path ends with `.json`): a static index; an answer (`{"packets": […]}`) or a packet, which is read whole and
 *   searched here; or an identity record, whose `packetsUrl` leads on, once. An answer with a `next` that names its `index`,
 *   on the same host, is one of that index;
 * - of a folder (it ends with `/`) with a static index in `index.json`;
 * - anything else, and a folder without: a server that is asked as the protocol says, by `GET ?query=`, or
 *   `POST {"query": …}` where it does not take that (status 400, 404, 405 or 501). What it answers is searched again, for
 *   servers that give more than was asked. One of `createHandler` is known by its answers, and asked for what it can do.
 *
 * Each request has the rules and limits of a packet's address: `https:`, or `http:` where the page is not secure and for
 * localhost; no credentials; 15 seconds, a megabyte. Equal ones are made once for all who ask within a minute. An address
 * that may not be requested is `unsafe-source`.
 *
 * Source: SPID protocol, "Resolver" and "Identity".
 */
export function createResolver(address: string, { baseUrl = address }: ResolverOptions = {}): Resolver {
  const paged = new PagedServers();
  const resolver = new AddressResolver(address, baseUrl, {
    list: createMemoryResolver,
    index: openIndex,
    server: (requests, url, query, signal) => paged.ask(requests, url, query, signal),
  });
  return {
    async query(query, options) {
      const reading = typeof query === 'string' ? null : readQuery(query);
      return reading?.ok === false ? { ok: false, issue: invalidQuery(reading.field) } : resolver.query(query, options);
    },
  };
}
