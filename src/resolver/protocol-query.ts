import type { PacketQuery } from './query.js';

/** What the protocol's query, a text, can say of a query: the filter that finds fewest packets; blank for none. */
export function protocolQuery(query: string | PacketQuery): string {
  if (typeof query === 'string') return query;
  const { id, intent, tags, language, text } = query;
  return [id, intent, tags?.[0], text, language].find((value) => value?.trim()) ?? '';
}
