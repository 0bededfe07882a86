import { loadJson, type LoadedJson } from './load-json.js';
import { SharedLoads } from './shared-loads.js';

/** With which a server says that it does not take the query in the address. */
const NOT_IN_ADDRESS: readonly unknown[] = [400, 404, 405, 501];

/** The requests of a resolver: equal ones are made once for all who ask within a minute. */
export class Requests {
  readonly #loads = new SharedLoads<LoadedJson>();
  /** By address, how that server is asked: known once it has answered. */
  readonly #methods = new Map<string, 'GET' | 'POST'>();

  load(url: string, signal: AbortSignal | undefined, cache?: RequestCache): Promise<LoadedJson> {
    // Workers of Cloudflare refuse the default where it is written.
    return this.#loads.get(url, (each) => loadJson(url, each, cache && { cache }), signal);
  }

  /** Has the next who ask for it load it again. */
  forget(url: string): void {
    this.#loads.forget(url);
  }

  /** Whether a server has answered at that address. */
  isServer(url: string): boolean {
    return this.#methods.has(url);
  }

  /**
   * Asks a server as the protocol says, by `GET ?query=`, or by `POST {"query": …}` where it does not take that.
   *
   * @param query blank for every packet
   */
  async ask(url: string, query: string, signal: AbortSignal | undefined): Promise<LoadedJson> {
    const method = this.#methods.get(url);
    const asked = query ? withParameters(url, [['query', query]]) : url;
    const got = method === 'POST' ? await this.#post(url, query, signal) : await this.load(asked, signal);
    if (got.ok) this.#methods.set(url, method ?? 'GET');
    if (got.ok || method || !NOT_IN_ADDRESS.includes(got.issue.data?.['status'])) return got;
    const posted = await this.#post(url, query, signal);
    if (!posted.ok) return got;
    this.#methods.set(url, 'POST');
    return posted;
  }

  #post(url: string, query: string, signal: AbortSignal | undefined): Promise<LoadedJson> {
    const body = JSON.stringify({ query });
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    return this.#loads.get(`${url} ${body}`, (each) => loadJson(url, each, request), signal);
  }
}

/** Of an address that has others, which stay. */
export function withParameters(url: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const address = new URL(url);
  for (const [name] of parameters) address.searchParams.delete(name);
  for (const [name, value] of parameters) address.searchParams.append(name, value);
  return address.href;
}
