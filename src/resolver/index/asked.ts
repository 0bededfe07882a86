import type { LoadFailure } from '../../load/load-bytes.js';
import { fitsFilters, isBeneath } from '../matching.js';
import type { PacketFacts } from '../search-keys.js';
import type { PacketAnswer } from '../query.js';
import { invalidQuery, type ReadQuery } from '../read-query.js';
import type { Visit } from './index-reader.js';

/** A query of an index. */
export interface Asked {
  readonly query: ReadQuery;
  /** The key of the text that the query is one reading of; null where there is none. */
  readonly key: string | null;
  readonly visit: Visit;
}

export const NOTHING: PacketAnswer = { packets: [], total: 0, next: null };

export const invalidCursor = (): LoadFailure => ({ ok: false, issue: invalidQuery('cursor') });

/**
 * Whether a packet has all but the words that are looked for.
 *
 * @param isBelow no packet has the id itself: those beneath it are meant
 */
export const fitsTerms = (facts: PacketFacts, query: ReadQuery, isBelow: boolean): boolean =>
  fitsFilters(facts, query) && (query.id === null || (isBelow ? isBeneath(facts.id, query.id) : facts.id === query.id));
