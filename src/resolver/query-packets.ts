import { compareFacts, fitsFilters, isBeneath, rankOf } from './matching.js';
import { factsOf } from './packet-facts.js';
import type { PacketFacts } from './search-keys.js';
import { pageOf, readOffset } from './paging.js';
import type { PacketAnswer, PacketQuery } from './query.js';
import { eachQueryOf, expectedOf, readQuery, type ReadQuery } from './read-query.js';

/**
 * The packets of a list that a query finds. A string is the protocol's query, as in `Resolver.query`; `queriesOf` says which
 * queries it stands for, to ask for a further page of the one that answered. What is no packet is left out.
 *
 * @param packets of any shape; several with one id are several
 * @throws {TypeError} for a query with a field that is none of its kind
 */
export function queryPackets(packets: readonly unknown[], query: string | PacketQuery): PacketAnswer {
  const placed = packets.flatMap((packet) => {
    const facts = factsOf(packet);
    return facts ? [{ packet, facts }] : [];
  });
  for (const each of eachQueryOf(query)) {
    const answer = answerOf(placed, each);
    if (answer.total) return answer;
  }
  return { packets: [], total: 0, next: null };
}

/** A packet of the list, and what it is found by. */
interface Placed {
  readonly packet: unknown;
  readonly facts: PacketFacts;
}

function answerOf(placed: readonly Placed[], query: PacketQuery): PacketAnswer {
  const reading = readQuery(query);
  if (!reading.ok) throw faultOf(reading.field);
  const { id, words, limit, cursor } = reading.value;
  const offset = readOffset(cursor);
  if (offset === null) throw faultOf('cursor');
  const found = withId(placed, id)
    .filter(({ facts }) => fitsFilters(facts, reading.value))
    .sort((a, b) => compareFacts(a.facts, b.facts));
  const packets = (words ? withWords(found, words) : found).map(({ packet }) => packet);
  return pageOf(packets, offset, limit);
}

function withId(placed: readonly Placed[], id: string | null): readonly Placed[] {
  if (id === null) return placed;
  const exact = placed.filter(({ facts }) => facts.id === id);
  return exact.length ? exact : placed.filter(({ facts }) => isBeneath(facts.id, id));
}

function withWords(placed: readonly Placed[], words: NonNullable<ReadQuery['words']>): readonly Placed[] {
  const ranked = placed.map((each) => ({ ...each, rank: rankOf(each.facts, words) }));
  return [0, 1].flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted));
}

const faultOf = (field: keyof PacketQuery): TypeError =>
  new TypeError(`Invalid query: ${field} is to be ${expectedOf[field]}`);
