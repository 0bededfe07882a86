import { loadFailure, type LoadFailure } from '../load/load-bytes.js';
import { resolveAddress } from '../load/resolve-address.js';
import { idOf } from '../packet/wire/id-of.js';
import type { IndexSource } from './index/index-source.js';
import type { LoadedJson } from './load-json.js';
import { protocolQuery } from './protocol-query.js';
import type { PacketQuery, QueryOptions, Resolver, ResolverResult } from './query.js';
import { Requests } from './requests.js';

/** How what an address has answered is searched; viewers do with less. */
export interface Searches {
  /** @param options.url what addresses in the packets are relative to */
  readonly list: (packets: readonly unknown[], options: { readonly url: string }) => Resolver;
  /** Null for a value that is no manifest of a static index. */
  readonly index: (manifest: unknown, source: IndexSource) => Resolver | null;
  /** Asks a server that knows more than the protocol's query; null for one that does not. */
  readonly server?: (
    requests: Requests,
    url: string,
    query: string | PacketQuery,
    signal: AbortSignal | undefined,
  ) => Promise<ResolverResult | null>;
}

interface Asked {
  readonly query: string | PacketQuery;
  readonly signal: AbortSignal | undefined;
  /** Whether what an address answers may lead on to another. */
  readonly mayLead: boolean;
}

const INDEX_FILE = 'index.json';
/** With which a host says that there is no such file, or no file at all. */
const NO_FILE: readonly unknown[] = [400, 403, 404, 405, 410, 501];

/** Finds packets by an address, as `createResolver` says. */
export class AddressResolver implements Resolver {
  readonly #url: string | null;
  readonly #searches: Searches;
  readonly #requests = new Requests();
  /** By what was loaded, which all who ask share. */
  readonly #lists = new WeakMap<object, Resolver>();
  readonly #indexes = new WeakMap<object, Resolver | null>();
  /** Those of which a file was missing. */
  readonly #stale = new WeakSet<Resolver>();

  /** @param baseUrl what a relative address is relative to */
  constructor(address: string, baseUrl: string, searches: Searches) {
    this.#url = resolveAddress(address, baseUrl);
    this.#searches = searches;
  }

  async query(query: string | PacketQuery, { signal }: QueryOptions = {}): Promise<ResolverResult> {
    return this.#url === null ? loadFailure('unsafe-source') : this.#ask({ query, signal, mayLead: true }, this.#url);
  }

  async #ask(asked: Asked, url: string): Promise<ResolverResult> {
    const { pathname } = new URL(url);
    if (pathname.endsWith('.json')) return this.#search(asked, await this.#requests.load(url, asked.signal));
    const isFolder = pathname.endsWith('/') && !this.#requests.isServer(url);
    const found = isFolder ? await this.#askIndex(asked, new URL(INDEX_FILE, url).href) : null;
    return found ?? this.#askServer(asked, url);
  }

  async #askServer(asked: Asked, url: string): Promise<ResolverResult> {
    const { query, signal } = asked;
    const found = await this.#searches.server?.(this.#requests, url, query, signal);
    return found ?? this.#search(asked, await this.#requests.ask(url, protocolQuery(query), signal));
  }

  /** Whatever an address has answered. */
  async #search(asked: Asked, loaded: LoadedJson): Promise<ResolverResult> {
    if (!loaded.ok) return loaded;
    const { value, url } = loaded;
    const { packets = value, packetsUrl, next, index } = Object(value) as Record<string, unknown>;
    if (Array.isArray(packets)) {
      // The first of more packets, and where all of them are.
      const manifest = typeof next === 'string' && typeof index === 'string' ? sameOrigin(index, url) : null;
      const found = manifest === null ? null : await this.#askIndex(asked, manifest);
      return found ?? this.#listOf(packets, url).query(asked.query);
    }
    if (typeof packetsUrl === 'string' && asked.mayLead) {
      const nextUrl = resolveAddress(packetsUrl, url);
      return nextUrl === null ? loadFailure('unsafe-source') : this.#ask({ ...asked, mayLead: false }, nextUrl);
    }
    if (idOf(value) !== null && packetsUrl === undefined) return this.#listOf([value], url).query(asked.query);
    return (this.#indexOf(loaded) && (await this.#askIndex(asked, url))) ?? loadFailure('not-a-packet');
  }

  #listOf(packets: readonly unknown[], url: string): Resolver {
    const list = this.#lists.get(packets) ?? this.#searches.list(packets, { url });
    this.#lists.set(packets, list);
    return list;
  }

  /** Null where there is no index at that address. */
  async #askIndex(asked: Asked, url: string, cache?: RequestCache): Promise<ResolverResult | null> {
    const loaded = await this.#requests.load(url, asked.signal, cache);
    if (!loaded.ok) return isThere(loaded) ? loaded : null;
    const index = this.#indexOf(loaded);
    const result = (await index?.query(asked.query, { signal: asked.signal })) ?? null;
    const isStale = result?.ok === false && result.issue.data?.['status'] === 404;
    if (!index || !isStale || cache) return result;
    // It was published anew, and files have other names since.
    if (!this.#stale.has(index)) this.#requests.forget(url);
    this.#stale.add(index);
    return (await this.#askIndex(asked, url, 'no-cache')) ?? result;
  }

  #indexOf({ value, url }: Extract<LoadedJson, { ok: true }>): Resolver | null {
    if (typeof value !== 'object' || value === null) return null;
    let index = this.#indexes.get(value);
    if (index === undefined) {
      const load: IndexSource['load'] = (path, signal) => this.#requests.load(new URL(path, url).href, signal);
      this.#indexes.set(value, (index = this.#searches.index(value, { url, load })));
    }
    return index;
  }
}

/** An address that names another on its own host; null for one that leads elsewhere. */
function sameOrigin(address: string, baseUrl: string): string | null {
  const url = resolveAddress(address, baseUrl);
  return url !== null && new URL(url).origin === new URL(baseUrl).origin ? url : null;
}

/** What can't be had at the moment is there; what other hosts don't permit to be read may be missing. */
const isThere = ({ issue: { code, data } }: LoadFailure): boolean =>
  code !== 'network' && code !== 'not-json' && !NO_FILE.includes(data?.['status']);
