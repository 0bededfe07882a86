/** What `src="spid:…"` needs: asks the resolver that the page has named. */
import { loadFailure, type LoadFailure } from '../../load/load-bytes.js';
import { resolveAddress } from '../../load/resolve-address.js';
import type { Issue } from '../../packet/issues.js';
import { parseSpid } from '../../packet/spid.js';
import { AddressResolver } from '../../resolver/address-resolver.js';
import { createIdResolver } from '../../resolver/id-resolver.js';
import { openIdIndex } from '../../resolver/index/open-id-index.js';
import type { Resolver } from '../../resolver/query.js';
import { withinLimit } from '../../resolver/within-limit.js';
import type { NamedResolver } from './named-resolver.js';

interface SpidHost extends HTMLElement {
  readonly packetId: string | null;
  readonly issues: readonly Issue[];
  reload(): void;
}

/** What `parsePacket` reads. */
type LoadedPackets =
  | { readonly ok: true; readonly text: { packets: readonly unknown[] }; /** Of the answer. */ readonly url: string }
  | LoadFailure;

/** In the head, where nothing is that visitors of the page have written. */
const META = 'head > meta[name="spid-resolver" i]';
const LINK = 'head > link[rel~="spid" i]';

/** By address: all cards ask the same one, which shares its requests. */
const resolvers = new Map<string, Resolver>();
/** Cards that found none named. */
const waiting: WeakRef<SpidHost>[] = [];

/** Finds the packet of an SPID, or those beneath it. Never rejects. */
export async function resolveSpid(
  src: string,
  { signal }: { readonly signal: AbortSignal },
  host: SpidHost,
  named: NamedResolver,
): Promise<LoadedPackets> {
  // The element has gone while this code was loaded.
  if (signal.aborted) return loadFailure('network');
  const id = parseSpid(src.trim());
  if (!id) return loadFailure('unsafe-source');
  const resolver = named.resolver ?? addressIn(host.ownerDocument);
  if (!resolver) {
    waiting.push(new WeakRef(host));
    named.retry = readAgain;
    return loadFailure('no-resolver');
  }
  const asked = typeof resolver === 'string' ? resolverAt(resolver, host.baseURI) : resolver;
  // One of those beneath it; an answer may not have all of them.
  const one = parseSpid(host.packetId ?? '');
  const wanted = one?.startsWith(`${id}:`) ? one : id;
  return withinLimit(signal, (each) => ask(asked, wanted, each));
}

/** @returns null where the page names none, or a blank one */
function addressIn(page: Document): string | null {
  const address = page.querySelector(META)?.getAttribute('content') ?? page.querySelector(LINK)?.getAttribute('href');
  return address?.trim() || null;
}

function resolverAt(address: string, baseUrl: string): Resolver {
  const url = resolveAddress(address, baseUrl) ?? '';
  const resolver = resolvers.get(url) ?? new AddressResolver(url, url, { list: createIdResolver, index: openIdIndex });
  resolvers.set(url, resolver);
  return resolver;
}

async function ask(resolver: Resolver, id: string, signal: AbortSignal): Promise<LoadedPackets> {
  const result = await resolver.query({ id }, { signal });
  if (!result.ok) return result;
  const { packets } = result.answer;
  if (packets.length) return { ok: true, text: { packets }, url: result.url ?? '' };
  const data = { id: id.slice(0, 80).replace(/\p{Cs}$/u, '') };
  return { ok: false, issue: { code: 'packet-not-found', path: [], severity: 'error', data } };
}

/** The page has named a resolver since. */
function readAgain(): void {
  for (const card of waiting.splice(0)) {
    const host = card.deref();
    if (host?.issues.some(({ code }) => code === 'no-resolver')) host.reload();
  }
}
