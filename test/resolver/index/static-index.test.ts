import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryPackets } from '../../../src/resolver/query-packets.js';
import type { PacketQuery } from '../../../src/resolver/query.js';
import { everyPage, indexOf } from '../../helpers/static-index.js';
import { randomPackets, randomQuery, randomSizes } from './random-packets.js';

/** The whole answer of `queryPackets`. */
function expectedOf(packets: readonly unknown[], query: PacketQuery): unknown[] {
  const found: unknown[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const answer = queryPackets(packets, { ...query, limit: 100, cursor });
    found.push(...answer.packets);
    cursor = answer.next;
  }
  return found;
}

const someQueries = fc.array(randomQuery, { minLength: 5, maxLength: 5 });

describe('answers as queryPackets does', () => {
  it('whatever the packets and the query', async () => {
    await fc.assert(
      fc.asyncProperty(randomPackets, randomSizes, someQueries, async (packets, sizes, queries) => {
        const { files } = indexOf(packets, sizes);
        for (const query of queries) {
          const { packets: found, totals } = await everyPage(files, query);
          const expected = expectedOf(packets, query);
          expect(found).toEqual(expected);
          for (const total of totals) expect([expected.length, null]).toContain(total);
        }
      }),
      { numRuns: 150 },
    );
  });
});
