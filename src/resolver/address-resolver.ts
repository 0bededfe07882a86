import { loadFailure } from '../load/load-bytes.js';
import { isPageSecure, resolveAddress } from '../load/resolve-address.js';
import { idOf } from '../packet/wire/id-of.js';
import { loadJson, type LoadedJson } from './load-json.js';
import type { PacketQuery, QueryOptions, Resolver, ResolverResult } from './query.js';
import { SharedLoads } from './shared-loads.js';

/** Makes the resolver that searches a list; `url` is what addresses in its packets are relative to. */
export type ListSearch = (packets: readonly unknown[], options: { readonly url: string }) => Resolver;

/** With which a server says that it does not take the query in the address. */
const NOT_IN_ADDRESS: readonly unknown[] = [400, 404, 405, 501];

/** Finds packets by an address, as `createResolver` says; what it has loaded, another part searches. */
export class AddressResolver implements Resolver {
  readonly #url: string | null;
  readonly #searchList: ListSearch;
  readonly #loads = new SharedLoads<LoadedJson>();
  readonly #lists = new WeakMap<object, Resolver>();
  /** By address, how that server is asked: known once it has answered. */
  readonly #methods = new Map<string, 'GET' | 'POST'>();

  /** @param baseUrl what a relative address is relative to */
  constructor(address: string, baseUrl: string, searchList: ListSearch) {
    this.#url = resolveAddress(address, baseUrl, isPageSecure());
    this.#searchList = searchList;
  }

  async query(query: string | PacketQuery, { signal }: QueryOptions = {}): Promise<ResolverResult> {
    return this.#url === null ? loadFailure('unsafe-source') : this.#ask({ query, signal, leads: 1 }, this.#url);
  }

  async #ask(asked: Asked, url: string): Promise<ResolverResult> {
    const isFile = new URL(url).pathname.endsWith('.json');
    const loaded = isFile ? await this.#load(asked, url) : await this.#askServer(asked, url);
    return loaded.ok ? this.#search(asked, loaded.value, loaded.url) : loaded;
  }

  /** Whatever an address has answered. */
  async #search(asked: Asked, value: unknown, url: string): Promise<ResolverResult> {
    const { packets = value, packetsUrl } = Object(value) as Record<string, unknown>;
    if (Array.isArray(packets)) return this.#listOf(packets, url).query(asked.query);
    if (typeof packetsUrl !== 'string')
      return idOf(value) === null ? loadFailure('not-a-packet') : this.#listOf([value], url).query(asked.query);
    if (!asked.leads) return loadFailure('not-a-packet');
    const nextUrl = resolveAddress(packetsUrl, url, isPageSecure());
    return nextUrl === null ? loadFailure('unsafe-source') : this.#ask({ ...asked, leads: asked.leads - 1 }, nextUrl);
  }

  #listOf(packets: readonly unknown[], url: string): Resolver {
    const list = this.#lists.get(packets) ?? this.#searchList(packets, { url });
    this.#lists.set(packets, list);
    return list;
  }

  async #askServer(asked: Asked, url: string): Promise<LoadedJson> {
    const text = textOf(asked.query);
    const method = this.#methods.get(url);
    const got = method === 'POST' ? await this.#post(asked, url, text) : await this.#load(asked, withQuery(url, text));
    if (got.ok) this.#methods.set(url, method ?? 'GET');
    if (got.ok || method || !NOT_IN_ADDRESS.includes(got.issue.data?.['status'])) return got;
    const posted = await this.#post(asked, url, text);
    if (!posted.ok) return got;
    this.#methods.set(url, 'POST');
    return posted;
  }

  #load({ signal }: Asked, url: string): Promise<LoadedJson> {
    return this.#loads.get(url, (each) => loadJson(url, each), signal);
  }

  #post({ signal }: Asked, url: string, query: string): Promise<LoadedJson> {
    const body = JSON.stringify({ query });
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    return this.#loads.get(`${url} ${body}`, (each) => loadJson(url, each, request), signal);
  }
}

interface Asked {
  readonly query: string | PacketQuery;
  readonly signal: AbortSignal | undefined;
  /** So many addresses may still lead on to others. */
  readonly leads: number;
}

/** What the protocol's query can say of a query: the filter that finds fewest packets. */
function textOf(query: string | PacketQuery): string {
  if (typeof query === 'string') return query;
  const { id, intent, tags, language, text } = query;
  return id ?? intent ?? tags?.[0] ?? text ?? language ?? '';
}

/** Every packet is asked for without one. */
function withQuery(url: string, query: string): string {
  const address = new URL(url);
  if (query) address.searchParams.set('query', query);
  return address.href;
}
