import type { ReactiveController } from 'lit';
import type { FatalIssueCode, Issue } from '../../packet/issues.js';
import type { Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { isPageSecure, resolveAddress } from '../../load/resolve-address.js';
import { loadText } from '../../load/load-text.js';
import { SmartPacketErrorEvent, SmartPacketIssueEvent, SmartPacketLoadEvent } from '../events.js';
import { loadLazy } from '../browser/load-lazy.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

export type PacketState = 'empty' | 'loading' | 'ready' | 'error';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 1_000_000;
/** Timers stand still while a device sleeps, know nothing of a clock that is set, and can't be asked for more than 24 days. */
const LONGEST_WAIT_MS = 60_000;
/** A person comes back to the page. */
const RETURNS = ['focus', 'pageshow', 'visibilitychange'];

/**
 * Owns which packet is shown. Sources in order of precedence: the `packet` property, `src`, a JSON script child.
 * The newest load wins; the one before is aborted and its late result dropped.
 */
export class PacketController implements ReactiveController {
  state: PacketState = 'empty';
  packet: Packet | null = null;
  issues: readonly Issue[] = [];
  readonly #host: SmartPacketElement;
  /** What remains to be loaded, once it may: the address, resolved. */
  #pendingUrl: string | null = null;
  #request: AbortController | null = null;
  #events: Event[] = [];
  #resolved = false;
  #expiryTimer: ReturnType<typeof setTimeout> | undefined;
  /** The packet whose end is waited for. */
  #expiring: Packet | null = null;
  /** Of the script child, as it was last read. */
  #inlineText: string | null | undefined;
  #childObserver: MutationObserver | null = null;

  constructor(host: SmartPacketElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#childObserver = new MutationObserver(this.#readInlineAgain);
    this.#childObserver.observe(this.#host, { childList: true, characterData: true, subtree: true });
    // A child parsed while the element was elsewhere is found now.
    this.#readInlineAgain();
    for (const type of RETURNS) addEventListener(type, this.#awaitExpiry);
    this.#awaitExpiry();
  }

  hostDisconnected(): void {
    this.#childObserver?.disconnect();
    clearTimeout(this.#expiryTimer);
    for (const type of RETURNS) removeEventListener(type, this.#awaitExpiry);
    this.#request?.abort();
    this.#request = null;
  }

  /** Has the packet shown as expired as soon as it is. */
  readonly #awaitExpiry = (): void => {
    clearTimeout(this.#expiryTimer);
    const waitMs = (this.packet?.meta.expires?.time ?? 0) - Date.now();
    const wasExpiring = this.#expiring === this.packet && this.packet;
    this.#expiring = waitMs > 0 ? this.packet : null;
    if (waitMs > 0) this.#expiryTimer = setTimeout(this.#awaitExpiry, Math.min(waitMs, LONGEST_WAIT_MS));
    // Not within the update that may have found it.
    else if (wasExpiring)
      queueMicrotask(() => {
        const { locale, variant, open } = this.#host;
        // The card says it, too, but not while it is closed.
        const isSeen = variant !== 'compact' || open;
        this.#host.announce(locale.msg('This message has expired.', { id: 'expired' }), isSeen ? locale.locale : null);
      });
  };

  hostUpdated(): void {
    if (this.#pendingUrl) void this.#begin();
    if (this.#host.isConnected) this.#awaitExpiry();
  }

  /** Tells the page, when everything about the packet is in place. */
  tell(): void {
    for (const event of this.#events.splice(0)) this.#host.dispatchEvent(event);
  }

  /** Reads the source again, also when nothing about it seems to have changed. */
  reload(): void {
    this.#resolved = false;
    this.#host.requestUpdate();
  }

  /** Has an event that belongs to the packet before sent ahead of those of the new one. */
  sendFirst(event: Event): void {
    this.#events.unshift(event);
  }

  /** Adds an issue found while the packet is shown; a second one of its kind takes the place of the first. */
  report(issue: Issue): void {
    this.issues = [...this.issues.filter(({ code }) => code !== issue.code), issue];
    this.#host.dispatchEvent(new SmartPacketIssueEvent(issue));
  }

  /**
   * Chooses the source and reads what is at hand. Called before each render, with whether a property that names the
   * source has changed; touches no DOM for a packet given as a property, so that a server can render it.
   */
  resolve(sourceChanged: boolean): void {
    if (this.#resolved && !sourceChanged) return;
    this.#resolved = true;
    this.#request?.abort();
    this.#request = this.#pendingUrl = null;
    const { packet } = this.#host;
    const src = this.#src;
    if (packet != null) this.#read(packet, this.#pageUrl);
    else if (src) {
      this.#pendingUrl = resolveAddress(src, this.#pageUrl, isPageSecure());
      // A server has no page and requests nothing.
      if (this.#pendingUrl || !this.#pageUrl) this.#settle('loading');
      else this.#fail({ code: 'unsafe-source', path: [], severity: 'error' });
    } else this.#readInline();
  }

  /** What of the page itself would be asked for (blank, or a fragment) is no source. */
  get #src(): string {
    const { src } = this.#host;
    return src && !/^[\0- ]*(#|\??$)/.test(src) ? src : '';
  }

  /** `''` on a server. */
  get #pageUrl(): string {
    const host: Partial<Node> = this.#host;
    return host.baseURI ?? '';
  }

  /** Null on a server, too. */
  get #script(): Element | null {
    const host: Partial<ParentNode> = this.#host;
    return [...(host.children ?? [])].find((child) => child.matches('script[type="application/json"]')) ?? null;
  }

  #readInline(): void {
    const script = this.#script;
    this.#inlineText = script?.textContent;
    if (!script) this.#settle('empty');
    // The parser may be in the middle of the script's text.
    else if (document.readyState === 'loading' && !script.nextSibling && !this.#host.nextSibling) {
      this.#settle('loading');
      // Of a page that ends with it nothing else tells when it is complete.
      document.addEventListener('DOMContentLoaded', this.#readInlineAgain, { once: true });
    } else this.#read(script.textContent, this.#pageUrl);
  }

  readonly #readInlineAgain = (): void => {
    if (!this.#resolved || this.#host.packet != null || this.#src) return;
    if (this.state === 'loading' || this.#script?.textContent !== this.#inlineText) this.reload();
  };

  #read(input: unknown, baseUrl: string): void {
    const { strict, packetId } = this.#host;
    const result = parsePacket(input, {
      strict,
      baseUrl,
      allowHttp: !isPageSecure(),
      ...(packetId && { packetId }),
    });
    if (!result.ok) {
      this.#fail(...result.issues);
      return;
    }
    this.#settle('ready', result.value, result.issues);
    this.#events = [
      new SmartPacketLoadEvent(result.value),
      ...result.issues.map((issue) => new SmartPacketIssueEvent(issue)),
    ];
  }

  #fail(...issues: Issue[]): void {
    this.#settle('error', null, issues);
    this.#events = [new SmartPacketErrorEvent(issues)];
  }

  #settle(state: PacketState, packet: Packet | null = null, issues: readonly Issue[] = []): void {
    this.state = state;
    this.packet = packet;
    this.issues = issues;
    this.#events = [];
  }

  async #begin(): Promise<void> {
    const lazy = this.#host.loading === 'lazy' && (await loadLazy(this.#host));
    if (lazy) lazy.whenNear(this.#host, this.#loadPending);
    else this.#loadPending();
  }

  readonly #loadPending = (): void => {
    if (this.#pendingUrl && !this.#request && this.#host.isConnected) void this.#load(this.#pendingUrl);
  };

  async #load(url: string): Promise<void> {
    const request = (this.#request = new AbortController());
    const loaded = await loadText(url, { signal: request.signal, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
    if (this.#request !== request) return;
    this.#request = this.#pendingUrl = null;
    if (loaded.ok) this.#read(loaded.text, loaded.url);
    else this.#fail(loaded.issue);
    this.#host.requestUpdate();
  }
}

/** Failures after which the same request may well succeed. */
export function canRetry(issues: readonly Issue[]): boolean {
  const again: FatalIssueCode[] = ['network', 'timeout', 'http-status'];
  return issues.some(({ code }) => (again as string[]).includes(code));
}
