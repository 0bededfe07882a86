import { withParameters, type Requests } from './requests.js';
import { protocolQuery } from './protocol-query.js';
import type { PacketAnswer, PacketQuery, ResolverResult } from './query.js';
import { queryPackets } from './query-packets.js';

/**
 * Servers that answer page by page and take filters in the address, as `createHandler` does. They are known by their
 * answers to the protocol's query, which say the `total` and where the `next` page begins, and in which nothing is that was
 * not asked for.
 */
export class PagedServers {
  readonly #known = new Set<string>();

  /** Null for another server; its answer to the protocol's query is at hand then. */
  async ask(
    requests: Requests,
    url: string,
    query: string | PacketQuery,
    signal: AbortSignal | undefined,
  ): Promise<ResolverResult | null> {
    const text = protocolQuery(query);
    if (typeof query === 'string' || !this.#known.has(url)) {
      const first = resultOf(await requests.ask(url, text, signal), text);
      if (typeof query === 'string' || first?.ok !== true) return first;
    }
    const page = resultOf(await requests.load(withParameters(url, parametersOf(query)), signal), query);
    if (page?.ok) this.#known.add(url);
    else if (!page) this.#known.delete(url);
    return page;
  }
}

type Loaded = Awaited<ReturnType<Requests['load']>>;

/** Null for an answer that is no page of what was asked for. */
function resultOf(loaded: Loaded, query: string | PacketQuery): ResolverResult | null {
  if (!loaded.ok) return loaded;
  const { packets, total, next } = Object(loaded.value) as { readonly [Name in keyof PacketAnswer]?: unknown };
  const isPage =
    Array.isArray(packets) &&
    (total === null || Number.isInteger(total)) &&
    (next === null || typeof next === 'string') &&
    isAnswer(packets, query);
  return isPage ? { ok: true, answer: { packets, total: total as number | null, next }, url: loaded.url } : null;
}

function isAnswer(packets: readonly unknown[], query: string | PacketQuery): boolean {
  const all = typeof query === 'string' ? query : { ...query, cursor: undefined };
  return queryPackets(packets, all).total === packets.length;
}

/** As `createHandler` names them. */
function parametersOf({ id, intent, tags = [], language, text, limit, cursor }: PacketQuery): [string, string][] {
  const parameters: [string, string | number | undefined][] = [
    ['id', id],
    ['intent', intent],
    ...tags.map((tag): [string, string] => ['tag', tag]),
    ['language', language],
    ['q', text],
    ['limit', limit],
    ['cursor', cursor],
  ];
  return parameters.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
}
