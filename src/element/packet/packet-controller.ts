import type { ReactiveController } from 'lit';
import type { FatalIssueCode, Issue, Result } from '../../packet/issues.js';
import type { Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { isPageSecure, resolveAddress } from '../../load/resolve-address.js';
import { loadText } from '../../load/load-text.js';
import { SmartPacketErrorEvent, SmartPacketIssueEvent, SmartPacketLoadEvent } from '../events.js';
import { loadLazy } from '../browser/load-lazy.js';
import { loadPart } from '../browser/load-part.js';
import type { ControllerHost, IssueReporter } from '../host.js';
import { InlinePacket } from './inline-packet.js';
import { named } from './named-resolver.js';
import { PacketEvents } from './packet-events.js';

export type PacketState = 'empty' | 'loading' | 'ready' | 'error';

/** A packet of which a proof is to be checked: it has one, or has to have one. */
export interface Claim {
  readonly packet: Packet;
  /** As it was given: JSON text, or a value. */
  readonly input: unknown;
  readonly baseUrl: string;
  /** Reads something else as that was read. */
  readonly read: (input: unknown) => Result<Packet>;
  /** Shows it, where it waits to be checked. */
  readonly show: () => void;
}

interface PacketHost extends ControllerHost {
  readonly packet: unknown;
  readonly src: string | null;
  readonly packetId: string | null;
  readonly strict: boolean;
  readonly requireProof: string | null | undefined;
  readonly loading: 'eager' | 'lazy';
  readonly issues: readonly Issue[];
  reload(): void;
}

/**
 * Owns which packet is shown, and its issues. Sources in order of precedence: the `packet` property, `src`, a JSON script
 * child. The newest load wins; the one before is aborted and its late result dropped.
 */
export class PacketController implements ReactiveController, IssueReporter {
  state: PacketState = 'empty';
  packet: Packet | null = null;
  issues: readonly Issue[] = [];
  /** Of the present packet, or of one that waits to be checked; null where nothing is to be checked. */
  claim: Claim | null = null;
  readonly events = new PacketEvents();
  readonly #host: PacketHost;
  readonly #inline: InlinePacket;
  /** What remains to be loaded, once it may: the address, resolved, or an SPID. */
  #pendingUrl: string | null = null;
  #request: AbortController | null = null;
  #isResolved = false;
  /** The packet at the last update. */
  #shown: Packet | null = null;

  constructor(host: PacketHost) {
    this.#host = host;
    this.#inline = new InlinePacket(host, this.#onInlineChange);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#pendingUrl) void this.#begin();
  }

  hostDisconnected(): void {
    this.#request?.abort();
    this.#request = null;
  }

  /** Reads the source again, also when nothing about it seems to have changed. */
  reload(): void {
    this.#isResolved = false;
    this.#host.requestUpdate();
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
    if (this.#isResolved && !sourceChanged) return;
    this.#isResolved = true;
    this.#request?.abort();
    this.#request = this.#pendingUrl = null;
    const { packet } = this.#host;
    const src = this.#src;
    if (packet != null) this.#read(packet, this.#pageUrl);
    else if (src) this.#resolveAddress(src);
    else this.#readInline();
  }

  /** Takes note that the present packet is shown from now on. @returns whether it was another one, or none, before */
  show(): boolean {
    const isReplaced = this.packet !== this.#shown;
    this.#shown = this.packet;
    return isReplaced;
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

  #resolveAddress(src: string): void {
    this.#pendingUrl = /^\s*spid:/i.test(src) ? src : resolveAddress(src, this.#pageUrl);
    // A server has no page and requests nothing.
    if (this.#pendingUrl || !this.#pageUrl) this.#settle('loading');
    else this.fail({ code: 'unsafe-source', path: [], severity: 'error' });
  }

  #readInline(): void {
    const text = this.#inline.read();
    if (text === null) this.#settle('empty');
    else if (text === undefined) this.#settle('loading');
    else this.#read(text, this.#pageUrl);
  }

  readonly #onInlineChange = (): void => {
    if (!this.#isResolved || this.#host.packet != null || this.#src) return;
    if (this.state === 'loading' || this.#inline.hasChanged) this.reload();
  };

  #read(input: unknown, baseUrl: string): void {
    const { strict, packetId, requireProof } = this.#host;
    const options = { strict, baseUrl, allowHttp: !isPageSecure(), ...(packetId && { packetId }) };
    const read = (given: unknown): Result<Packet> => parsePacket(given, options);
    const result = read(input);
    if (!result.ok) {
      this.fail(...result.issues);
      return;
    }
    const { value, issues } = result;
    const events = [new SmartPacketLoadEvent(value), ...issues.map((issue) => new SmartPacketIssueEvent(issue))];
    // Frameworks may set what is not given to undefined.
    const waits = requireProof != null;
    const show = (): void => {
      this.#settle('ready', events, issues, value, claim);
    };
    const claim = waits || value.isSigned ? { packet: value, input, baseUrl, read, show } : null;
    if (waits) this.#settle('loading', [], [], null, claim);
    else show();
  }

  /** Shows why there is no packet. */
  fail(...issues: Issue[]): void {
    this.#host.requestUpdate();
    this.#settle('error', [new SmartPacketErrorEvent(issues)], issues);
  }

  #settle(
    state: PacketState,
    events: Event[] = [],
    issues: readonly Issue[] = [],
    packet: Packet | null = null,
    claim: Claim | null = null,
  ): void {
    this.state = state;
    this.packet = packet;
    this.issues = issues;
    this.claim = claim;
    this.events.arrive(events);
  }

  async #begin(): Promise<void> {
    const lazy = this.#host.loading === 'lazy' && (await loadLazy(this));
    if (lazy) lazy.whenNear(this.#host, this.#loadPending);
    else void this.#loadPending();
  }

  readonly #loadPending = async (): Promise<void> => {
    if (this.#pendingUrl && !this.#request && this.#host.isConnected) await this.#load(this.#pendingUrl);
  };

  async #load(url: string): Promise<void> {
    const request = (this.#request = new AbortController());
    const part = url.startsWith('http') ? null : await loadPart(this, () => import('./resolve-spid.js'));
    // Without the code that asks, the request of an SPID fails as others do without a network.
    const loaded = await (part?.resolveSpid ?? loadText)(url, request, this.#host, named);
    if (this.#request !== request) return;
    this.#request = this.#pendingUrl = null;
    if (loaded.ok) this.#read(loaded.text, loaded.url);
    else this.fail(loaded.issue);
    this.#host.requestUpdate();
  }
}

/** Failures after which the same request may well succeed. */
export function canRetry(issues: readonly Issue[]): boolean {
  const again: FatalIssueCode[] = ['network', 'timeout', 'http-status'];
  return issues.some(({ code }) => (again as string[]).includes(code));
}
