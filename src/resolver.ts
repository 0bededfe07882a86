/** `smart-packet/resolver`: finds packets by id, intent, tags, language or text. Needs no DOM. */
export { createResolver, type ResolverOptions } from './resolver/create-resolver.js';
export { createMemoryResolver, type MemoryResolverOptions } from './resolver/memory-resolver.js';
export {
  DEFAULT_LIMIT,
  MAX_LIMIT,
  type PacketAnswer,
  type PacketQuery,
  type QueryOptions,
  type Resolver,
  type ResolverResult,
} from './resolver/query.js';
export { queryPackets } from './resolver/query-packets.js';
export { queriesOf } from './resolver/read-query.js';
