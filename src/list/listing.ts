import { ownValue, parsed } from '../packet/wire/json.js';
import type { PacketAnswer, ResolverResult } from '../resolver/query.js';

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
  try {
    return readListing(parsed(given), url);
  } catch {
    // No JSON, or a getter throws.
    return null;
  }
}

function readListing(value: unknown, url: string | null): Listing | null {
  const list = Array.isArray(value) ? (value as unknown[]) : ownValue(value, 'packets');
  if (!Array.isArray(list)) return null;
  const packets = list.slice(0, MAX_PACKETS) as unknown[];
  const [total, next] = [ownValue(value, 'total'), ownValue(value, 'next')];
  if (typeof next !== 'string') return { packets, url, total: packets.length, next: null };
  return { packets, url, total: isCount(total) ? total : null, next };
}

/**
 * @param before what was there of the same question
 * @throws {TypeError} for an answer without packets, of a resolver of the page's own
 */
export function listingFrom(
  { answer, url }: Extract<ResolverResult, { ok: true }>,
  before: readonly unknown[] = [],
): Listing {
  const given: { readonly [Name in keyof PacketAnswer]: unknown } = answer;
  if (!Array.isArray(given.packets)) throw new TypeError('An answer without packets');
  const packets: unknown[] = [...before, ...(given.packets as unknown[])];
  const next = typeof given.next === 'string' ? given.next : null;
  const total = isCount(given.total) ? given.total : null;
  return { packets, url, total: total ?? (next === null ? packets.length : null), next };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
