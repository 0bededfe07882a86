import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHandler } from '../../src/handler/create-handler.js';
import { createMemoryResolver } from '../../src/resolver/memory-resolver.js';
import { queryPackets } from '../../src/resolver/query-packets.js';
import type { PacketAnswer, PacketQuery } from '../../src/resolver/query.js';
import { queriesOf } from '../../src/resolver/read-query.js';
import { randomLimit, randomPackets, randomQuery } from './random-queries.js';

type Ask = (query: string | PacketQuery) => Promise<PacketAnswer>;

/** Everything that answers queries, made of the same packets. */
const ways: Readonly<Record<string, (packets: readonly unknown[]) => Ask>> = {
  createMemoryResolver(packets) {
    const resolver = createMemoryResolver(packets);
    return async (query) => {
      const result = await resolver.query(query);
      if (!result.ok) throw new Error(result.issue.code);
      return result.answer;
    };
  },
  'createHandler, by GET'(packets) {
    const handle = createHandler({ packets });
    return async (query) => {
      const response = await handle(new Request(addressOf(query)));
      return (await response.json()) as PacketAnswer;
    };
  },
  'createHandler, by POST'(packets) {
    const handle = createHandler({ index: createMemoryResolver(packets) });
    return async (query) => {
      const init = { method: 'POST', body: JSON.stringify({ query }), headers: { 'Content-Type': 'application/json' } };
      const response = await handle(new Request('https://a.example/', init));
      return (await response.json()) as PacketAnswer;
    };
  },
};

function addressOf(query: string | PacketQuery): string {
  const { tags = [], text: q, ...fields } = typeof query === 'string' ? ({ query } as PacketQuery) : query;
  const parameters = new URLSearchParams(tags.map((tag) => ['tag', tag]));
  for (const [name, value] of Object.entries({ ...fields, q }))
    if (value !== undefined) parameters.set(name, String(value));
  return `https://a.example/packets?${parameters.toString()}`;
}

const numbersOf = ({ packets }: PacketAnswer): number[] =>
  packets.map((packet) => (packet as { number: number }).number);

/** The packets of all pages, and how many there were said to be. */
async function allOf(ask: Ask, query: PacketQuery): Promise<[number[], number | null]> {
  const numbers: number[] = [];
  let cursor: string | null | undefined;
  let total: number | null = null;
  while (cursor !== null) {
    const answer = await ask({ ...query, cursor });
    numbers.push(...numbersOf(answer));
    total = answer.total;
    cursor = answer.next;
  }
  return [numbers, total];
}

it.each(Object.entries(ways))('%s answers as queryPackets does', async (_, make) => {
  await fc.assert(
    fc.asyncProperty(
      randomPackets,
      fc.array(randomQuery, { minLength: 1, maxLength: 12 }),
      randomLimit,
      async (packets, queries, limit) => {
        const ask = make(packets);
        for (const query of queries) {
          const expected = queryPackets(packets, query);
          expect(numbersOf(await ask(query))).toEqual(numbersOf(expected));
          if (typeof query === 'string') continue;
          const all = queryPackets(packets, { ...query, limit: 100 });
          expect(await allOf(ask, { ...query, limit })).toEqual([numbersOf(all), all.total]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('a text is answered by the first of its queries that finds something', () => {
  fc.assert(
    fc.property(randomPackets, randomQuery, (packets, query) => {
      if (typeof query !== 'string') return;
      const answers = queriesOf(query).map((each) => queryPackets(packets, each));
      const first = answers.find(({ total }) => total) ?? answers[0];
      expect(queryPackets(packets, query)).toEqual(first);
    }),
  );
});
