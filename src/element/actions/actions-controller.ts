import type { nothing, ReactiveController, TemplateResult } from 'lit';
import { plainLink, type ActionClient } from '../../links/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Action, Packet } from '../../packet/model.js';
import { actionClient } from '../browser/client.js';
import { SmartPacketActionEvent } from '../events.js';
import { loadPart } from '../browser/load-part.js';
import type { Announcer, ControllerHost, IssueReporter, Localized, PacketHolder } from '../host.js';
import { actionsTemplate, type ActionView, type CopyButton } from './actions-template.js';

type EventActions = typeof import('./event-actions.js');

export interface ActionsHost extends ControllerHost, Announcer, IssueReporter, Localized, PacketHolder {}

/** Owns the links of the actions, and what happens when one is used. */
export class ActionsController implements ReactiveController {
  readonly #host: ActionsHost;
  /** A calendar file needs code that few packets need; until it is here the link leads nowhere. */
  #events: EventActions | null = null;
  #isLoading = false;
  /** Known after the first render, which must be the same as a server's; then links take the form this device wants. */
  #client: ActionClient | null = null;
  /** In a frame, where links to apps are often dead, once its module is there. */
  #copyButton: CopyButton | null = null;

  constructor(host: ActionsHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Has the code of calendar events there before the first rendering, for whoever can't load it later. */
  provideEvents(events: EventActions): void {
    this.#events = events;
  }

  hostConnected(): void {
    // After a failure another place is another try.
    this.#isLoading = this.#events !== null;
  }

  hostUpdated(): void {
    const hasEvents = this.#host.currentPacket?.actions.some((action) => 'event' in action);
    if (hasEvents && !this.#isLoading) {
      this.#isLoading = true;
      void this.#loadEvents();
    }
    if (this.#client) return;
    this.#client = actionClient();
    if (window.top !== window) void this.#loadCopyButton();
    if (!this.#client.apple && !this.#events) return;
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  /** @param validity says that it could not be checked whether the packet is still valid, where that is so */
  template({ actions, meta }: Packet, validity: TemplateResult | typeof nothing): TemplateResult {
    const views = actions.map((action) => this.#view(action));
    return actionsTemplate(this.#host.locale.msg, views, meta.language, validity, this.#act);
  }

  readonly #act = (event: MouseEvent, action: Action): void => {
    // Of the other buttons only the middle one opens a link; the right one opens a menu.
    if (event.button > 1) return;
    const { href } = event.currentTarget as HTMLAnchorElement;
    const packet = this.#host.currentPacket;
    const expired = !packet || isExpired(packet);
    if (expired) this.#host.requestUpdate();
    // Its code could not be had.
    if (!href) void this.#loadEvents();
    else if ('event' in action) this.#events?.sayWhetherSaved(this.#host);
    if (expired || !href || !this.#host.dispatchEvent(new SmartPacketActionEvent(action, href))) event.preventDefault();
  };

  #view(action: Action): ActionView {
    const client = this.#client ?? {};
    if ('event' in action) {
      // A blank keeps the place of its time.
      const view = { action, destination: '\u00a0', href: '', newTab: false, download: null };
      return { ...view, ...this.#events?.eventView(this.#host, action.event, this.#client, this.#copyButton) };
    }
    const link = plainLink(action, client);
    // An address' path, without what only machines read.
    if ('url' in action) return { ...link, action, onPaper: /[\w\]](\/[^?#]+)/.exec(action.url)?.[1] };
    return { ...link, action, copyButton: this.#copyButton?.(link.destination) };
  }

  async #loadEvents(): Promise<void> {
    this.#events = await loadPart(this.#host, () => import('./event-actions.js'));
    if (this.#events?.isSandboxed()) void this.#loadCopyButton();
    this.#host.requestUpdate();
  }

  async #loadCopyButton(): Promise<void> {
    const clipboard = await loadPart(this.#host, () => import('../browser/clipboard.js'));
    this.#copyButton = clipboard && ((label, text) => clipboard.copyButton(this.#host, label, text));
    this.#host.requestUpdate();
  }
}
