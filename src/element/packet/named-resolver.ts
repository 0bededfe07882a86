import type { Resolver } from '../../resolver/query.js';

/** What the page has named. In the main file: chunks hold no page-wide state. */
export interface NamedResolver {
  resolver?: Resolver | string | null;
  /** Has the cards read again that found none. */
  retry?: () => void;
}

export const named: NamedResolver = {};

/**
 * Names who answers for packets with `src="spid:…"`, for the whole page; cards that waited for it read again. Takes
 * precedence over `<meta name="spid-resolver" content="…">` and `<link rel="spid" href="…">` in the page's head; without
 * any of these no card contacts anybody, and its issue is `no-resolver`. On a server, it does nothing.
 *
 * @param resolver a resolver, or an address for `createResolver`, relative to the page; null for what the head names
 */
export function setResolver(resolver: Resolver | string | null): void {
  named.resolver = resolver;
  named.retry?.();
}
