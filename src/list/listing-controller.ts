import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../element/browser/load-part.js';
import { loadText } from '../load/load-text.js';
import { isPageSecure, resolveAddress } from '../load/resolve-address.js';
import type { Issue, IssueCode } from '../packet/issues.js';
import type { PacketQuery, Resolver } from '../resolver/query.js';
import { askResolver } from './ask-resolver.js';
import { hasFilters, queryOf, type Filters } from './filters.js';
import { listingOf, type Listing } from './listing.js';

/** `ready`: also of a list without packets. */
export type ListState = 'empty' | 'loading' | 'ready' | 'error';

export interface ListingHost extends ReactiveControllerHost, HTMLElement, Filters {
  readonly packets: unknown;
  readonly src: string | null;
  readonly resolver: string | Resolver | null;
}

export interface ListingHandlers {
  /** Another listing is to be shown, or the same one with more. */
  onListed: (listing: Listing, isChange: boolean) => void;
  onFailed: (issues: readonly Issue[]) => void;
}

/** A thousand packets with long transcripts. */
const MAX_BYTES = 4_000_000;
const NOTHING: Listing = { packets: [], url: null, total: 0, next: null };
/** So many are asked of a resolver at a time. */
const PAGE = 50;
/** An answer of an index of files may have few packets with certain words, or none, and yet more may follow. */
const ENOUGH = 10;
const MOST_QUESTIONS = 10;
/** Whoever types is not asked for after each letter. */
const TYPING_MS = 250;

/**
 * Owns which packets a list has. Sources in order of precedence: the `packets` property, `resolver`, `src`; without one, the
 * cards among its children. While all packets are at hand filters are the entries' business; a resolver that has more is
 * asked. The newest question wins; the one before is aborted and its late answer dropped.
 */
export class ListingController implements ReactiveController {
  issues: readonly Issue[] = [];
  /** An answer is awaited. */
  isAsking = false;
  #wasAsking = false;
  readonly #host: ListingHost;
  readonly #on: ListingHandlers;
  /** Of the whole source; null until it is there. */
  #base: Listing | null = null;
  /** Of the present filters, where they were asked for. */
  #found: Listing | null = null;
  #resolver: Resolver | null = null;
  #request: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: (() => Promise<void>) | null = null;

  constructor(host: ListingHost, on: ListingHandlers) {
    this.#host = host;
    this.#on = on;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#wasAsking = this.isAsking;
    this.#abort();
  }

  /** Asks again for what was on its way when the element was taken away. */
  hostConnected(): void {
    if (!this.#wasAsking) return;
    this.#wasAsking = false;
    if (!this.#base) void this.load();
    else if (hasFilters(this.#host)) this.find(false);
  }

  get state(): ListState {
    if (this.issues.length) return 'error';
    if (!this.#hasSource) return 'empty';
    return this.#base ? 'ready' : 'loading';
  }

  get #hasSource(): boolean {
    const { packets, resolver, src } = this.#host;
    return packets != null || !!resolver || !!src;
  }

  /** What is listed at present. */
  get listing(): Listing | null {
    return this.#found ?? this.#base;
  }

  /** Every packet is at hand. */
  get isComplete(): boolean {
    return !this.#hasSource || this.#base?.next === null;
  }

  /** Reads the source, or asks for it. */
  async load(): Promise<void> {
    this.#abort();
    const { packets, resolver, src } = this.#host;
    this.#base = this.#found = this.#resolver = null;
    this.issues = [];
    if (packets != null) this.#read(packets);
    else if (resolver) await this.#try(() => this.#ask(resolver));
    else if (src) await this.#try(() => this.#fetch(src));
  }

  /** Has the filters asked for, where not all packets are at hand. */
  find(isTyped: boolean): void {
    if (!this.#base || this.isComplete) return;
    this.#abort();
    if (!hasFilters(this.#host)) {
      this.#found = null;
      this.issues = [];
      this.#on.onListed(this.#base, true);
      return;
    }
    this.isAsking = true;
    this.#timer = setTimeout(() => void this.#try(() => this.#question(null)), isTyped ? TYPING_MS : 0);
  }

  /** Asks for what follows. */
  async more(): Promise<void> {
    const next = this.listing?.next;
    if (next && !this.isAsking) await this.#try(() => this.#question(next));
  }

  /** Tries again what has failed. */
  async retry(): Promise<void> {
    await (this.#again ? this.#try(this.#again) : this.load());
  }

  /** Failures after which the same request may well succeed. */
  get canRetry(): boolean {
    const again: IssueCode[] = ['network', 'timeout', 'http-status', 'code-unavailable'];
    return this.issues.some(({ code }) => again.includes(code));
  }

  #abort(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = null;
    this.isAsking = false;
  }

  #read(packets: unknown): void {
    const listing = listingOf(packets, null);
    if (listing) this.#settle({ ...listing, total: listing.packets.length, next: null }, false);
    else this.fail('not-a-packet');
  }

  async #try(ask: () => Promise<void>): Promise<void> {
    this.#again = ask;
    this.issues = [];
    this.isAsking = true;
    this.#host.requestUpdate();
    await ask();
  }

  async #fetch(src: string): Promise<void> {
    const url = resolveAddress(src, this.#host.baseURI, isPageSecure());
    if (url === null) {
      this.fail('unsafe-source');
      return;
    }
    const request = (this.#request = new AbortController());
    const loaded = await loadText(url, { signal: request.signal, maxBytes: MAX_BYTES });
    if (this.#request !== request) return;
    const listing = loaded.ok ? listingOf(loaded.text, loaded.url) : null;
    if (listing?.next === null) this.#settle(listing, false);
    // An answer of which this is but the first page, or no answer at all: a resolver knows more of it.
    else if (loaded.ok || loaded.issue.code === 'http-status') await this.#ask(url);
    else this.#fail(loaded.issue);
  }

  async #ask(resolver: string | Resolver): Promise<void> {
    this.#resolver = typeof resolver === 'string' ? await this.#resolverAt(resolver) : resolver;
    if (this.#resolver) await this.#question(null);
  }

  async #resolverAt(address: string): Promise<Resolver | null> {
    const request = (this.#request = new AbortController());
    const module = await loadPart(null, () => import('../resolver/create-resolver.js'));
    if (this.#request !== request) return null;
    if (module) return module.createResolver(address, { baseUrl: this.#host.baseURI });
    this.fail('code-unavailable');
    return null;
  }

  /** @param from cursor of what is listed at present; null for the beginning */
  async #question(from: string | null): Promise<void> {
    const request = (this.#request = new AbortController());
    const isFiltered = this.#base !== null && hasFilters(this.#host);
    const filters = isFiltered ? queryOf(this.#host) : {};
    let listing = from === null ? null : this.listing;
    const before = listing?.packets.length ?? 0;
    for (let question = 1, cursor = from; ; question++) {
      const query: PacketQuery = { ...filters, limit: PAGE, cursor: cursor ?? undefined };
      const result = await askResolver(this.#resolver!, query, request.signal, listing?.packets);
      if (this.#request !== request) return;
      if (!result.ok) {
        // What was shown before is no answer to this.
        if (isFiltered && !listing) this.#found = NOTHING;
        this.#fail(result.issue);
        return;
      }
      const isNews = result.listing.packets.length > (listing?.packets.length ?? 0);
      listing = result.listing;
      cursor = listing.next;
      const isEnough = listing.packets.length - before >= (isFiltered ? ENOUGH : 1) || question === MOST_QUESTIONS;
      if (cursor === null || isEnough) break;
      const next = cursor;
      this.#again = () => this.#question(next);
      if (isFiltered) this.#found = listing;
      if (isNews) this.#on.onListed(listing, true);
    }
    this.#settle(listing, isFiltered);
  }

  /** @param isFound of filters, not of the whole source */
  #settle(listing: Listing, isFound: boolean): void {
    const isFirst = this.#base === null;
    this.#request = this.#again = null;
    this.isAsking = false;
    if (isFound) this.#found = listing;
    else this.#base = listing;
    this.#on.onListed(listing, !isFirst);
  }

  fail(code: IssueCode): void {
    this.#fail({ code, path: [], severity: 'error' });
  }

  #fail(issue: Issue): void {
    this.#request = null;
    this.isAsking = false;
    this.issues = [issue];
    this.#on.onFailed(this.issues);
  }
}
