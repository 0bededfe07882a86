import type { PacketQuery, ResolverResult } from './query.js';
import { eachQueryOf } from './read-query.js';

/** The result of a query; for a text, that of the first query it stands for which fails or finds something. */
export async function firstResult(
  query: string | PacketQuery,
  ask: (query: PacketQuery) => Promise<ResolverResult>,
): Promise<ResolverResult> {
  let result = NOTHING;
  for (const each of eachQueryOf(query)) {
    result = await ask(each);
    if (!isEmpty(result)) break;
  }
  return result;
}

const NOTHING: ResolverResult = { ok: true, answer: { packets: [], total: 0, next: null }, url: null };

const isEmpty = (result: ResolverResult): boolean =>
  result.ok && !result.answer.packets.length && !result.answer.total && result.answer.next === null;
