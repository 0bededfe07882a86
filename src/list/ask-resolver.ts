import type { LoadFailure } from '../load/load-bytes.js';
import { isRecord } from '../packet/wire/json.js';
import type { PacketQuery, Resolver } from '../resolver/query.js';
import { withinLimit } from '../resolver/within-limit.js';
import { listingFrom, type Listing } from './listing.js';

type Asked = { readonly ok: true; readonly listing: Listing } | LoadFailure;

/**
 * Asks a resolver, which may be of the page's own. Never rejects: one that throws, or answers with what is no result, is
 * `network`, and one that never answers `timeout`.
 *
 * @param before what was there of the same question
 */
export const askResolver = (
  resolver: Resolver,
  query: PacketQuery,
  signal: AbortSignal,
  before: readonly unknown[] | undefined,
): Promise<Asked> =>
  withinLimit(signal, async (each): Promise<Asked> => {
    const result = await resolver.query(query, { signal: each });
    if (result.ok) return { ok: true, listing: listingFrom(result, before) };
    if (!isRecord(result.issue)) throw new TypeError('Neither an answer nor an issue');
    return result;
  });
