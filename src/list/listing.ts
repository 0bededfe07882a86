import { ownValue } from '../packet/wire/json.js';
import type { ResolverResult } from '../resolver/query.js';

/** Packets of a source, or of a question to it. */
export interface Listing {
  readonly packets: readonly unknown[];
  /** What addresses in the packets are relative to; null for the page's. */
  readonly url: string | null;
  /** How many there are in all; null where that is not known. */
  readonly total: number | null;
  /** The cursor of what follows; null where nothing does. */
  readonly next: string | null;
}

/** Of one answer, as in `parsePacket`. For more there are resolvers, which give them page by page. */
export const MAX_PACKETS = 1000;

/**
 * The packets at hand: a list of them, or a resolver's answer, as JSON text or as what it says.
 *
 * @returns null for what is none of them
 */
export function listingOf(given: unknown, url: string | null): Listing | null {
  let value = given;
  try {
    if (typeof given === 'string') value = JSON.parse(given.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const list = Array.isArray(value) ? (value as unknown[]) : ownValue(value, 'packets');
  if (!Array.isArray(list)) return null;
  const packets = list.slice(0, MAX_PACKETS) as unknown[];
  const [total, next] = [ownValue(value, 'total'), ownValue(value, 'next')];
  if (typeof next !== 'string') return { packets, url, total: packets.length, next: null };
  return { packets, url, total: typeof total === 'number' ? total : null, next };
}

/** @param before what was there of the same question */
export const listingFrom = (
  { answer, url }: Extract<ResolverResult, { ok: true }>,
  before: readonly unknown[] = [],
): Listing => {
  const packets = [...before, ...answer.packets];
  const { total, next } = answer;
  return { packets, url, total: total ?? (next === null ? packets.length : null), next };
};
