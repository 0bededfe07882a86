import { firstResult } from './first-result.js';
import { createPacketIndex, type PacketIndex } from './packet-index.js';
import { pageOf, readOffset } from './paging.js';
import type { PacketAnswer, PacketQuery, Resolver } from './query.js';
import { invalidQuery, readQuery } from './read-query.js';

export interface MemoryResolverOptions {
  /** What addresses in the packets are relative to; by default they are absolute. */
  readonly url?: string | undefined;
}

/**
 * Answers from packets at hand, of any shape, as `queryPackets` does, but notes once where everything is: for more than a
 * few queries. Later changes of the packets are not seen.
 */
export function createMemoryResolver(packets: readonly unknown[], { url }: MemoryResolverOptions = {}): Resolver {
  const index = createPacketIndex(packets);
  return {
    query: (query) =>
      firstResult(query, (each) => {
        const answer = answerOf(index, each);
        return Promise.resolve(
          'packets' in answer
            ? { ok: true, answer, url: url ?? null }
            : { ok: false, issue: invalidQuery(answer.field) },
        );
      }),
  };
}

function answerOf(index: PacketIndex, query: PacketQuery): PacketAnswer | { readonly field: keyof PacketQuery } {
  const reading = readQuery(query);
  if (!reading.ok) return reading;
  const { limit, cursor } = reading.value;
  const offset = readOffset(cursor);
  if (offset === null) return { field: 'cursor' };
  const { packets, ...page } = pageOf(index.find(reading.value), offset, limit);
  return { packets: packets.map((position) => index.packets[position]), ...page };
}
