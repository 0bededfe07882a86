import type { PacketQuery, ResolverResult } from './query.js';
import { queriesOf } from './read-query.js';

/** The result of a query; for a text, that of the first query it stands for which fails or finds something. */
export async function firstResult(
  query: string | PacketQuery,
  ask: (query: PacketQuery) => Promise<ResolverResult>,
): Promise<ResolverResult> {
  const [first = {}, ...others] = typeof query === 'string' ? queriesOf(query) : [query];
  let result = await ask(first);
  for (const other of others) if (isEmpty(result)) result = await ask(other);
  return result;
}

const isEmpty = (result: ResolverResult): boolean =>
  result.ok && !result.answer.packets.length && !result.answer.total && result.answer.next === null;
