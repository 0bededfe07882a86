import { firstResult } from '../resolver/first-result.js';
import { withAbsoluteAddresses } from '../resolver/absolute-addresses.js';
import { readFacts } from '../resolver/packet-facts.js';
import type { PacketQuery, Resolver } from '../resolver/query.js';
import { fingerprint } from './fingerprint.js';
import { noPacket, problemOf, type Problem } from './problem.js';
import type { Asked } from './read-request.js';

/** What is sent: JSON, and what tells it from other JSON of the same address. */
export interface Representation {
  readonly text: string;
  readonly tag: string;
}

/** Where answers come from. */
export type Source = (asked: Asked, signal: AbortSignal) => Promise<Representation | Problem>;

/** Answers by another resolver, such as one of a static index. */
export const createResolverSource =
  (resolver: Resolver): Source =>
  async (asked, signal) => {
    const isOne = 'id' in asked;
    const names = isOne ? {} : asked.names;
    const ask = (query: PacketQuery) => resolver.query(isOne ? query : { ...query, ...asked.page }, { signal });
    const result = await firstResult(isOne ? { id: asked.id, limit: 1 } : asked.query, ask);
    if (!result.ok) return problemOf(result.issue, names);
    const { answer, url } = result;
    const packets = answer.packets.map((packet) => (url === null ? packet : withAbsoluteAddresses(packet, url)));
    if (!isOne) return representationOf({ ...answer, packets });
    const [packet] = packets;
    // Where there is none, a resolver gives those beneath it.
    return readFacts(packet)?.id === asked.id ? representationOf(packet) : noPacket;
  };

function representationOf(value: unknown): Representation {
  const text = JSON.stringify(value);
  return { text, tag: fingerprint(text) };
}
