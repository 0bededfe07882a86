import type { nothing, ReactiveController, TemplateResult } from 'lit';
import { plainLink, type ActionClient, type ActionLink } from '../../actions/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Action } from '../../packet/model.js';
import { actionClient } from '../client.js';
import { SmartPacketActionEvent } from '../events.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { actionsTemplate } from '../templates/actions.js';

/** Owns the links of the actions, and what happens when one is used. */
export class ActionsController implements ReactiveController {
  /** A calendar file needs code that few packets need; until it is here the link leads nowhere. */
  events: typeof import('../event-action.js') | null = null;
  readonly #host: SmartPacketElement;
  #isLoading = false;
  /** Known after the first render, which must be the same as a server's; then links take the form this device wants. */
  #client: ActionClient | null = null;
  /** In a frame, where links to apps are often dead, once its module is there. */
  #copyButton: ((text: string) => TemplateResult) | null = null;

  constructor(host: SmartPacketElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // After a failure another place is another try.
    this.#isLoading = this.events !== null;
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
    if (!hasEvents && !this.#client.apple && this.#client.savesFiles) return;
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  /** @param validity says that it could not be checked whether the packet is still valid, where that is so */
  template(actions: readonly Action[], validity: TemplateResult | typeof nothing): TemplateResult {
    const views = actions.map((action) => ({ action, ...this.#link(action) }));
    return actionsTemplate(this.#host.locale.msg, views, validity, this.#copyButton, this.#act);
  }

  readonly #act = (event: MouseEvent, action: Action): void => {
    // Of the other buttons only the middle one opens a link; the right one opens a menu.
    if (event.button > 1) return;
    const { href } = event.currentTarget as HTMLAnchorElement;
    const packet = this.#host.currentPacket;
    const expired = !packet || isExpired(packet, Date.now());
    if (expired) this.#host.requestUpdate();
    if (expired || !href || !this.#host.dispatchEvent(new SmartPacketActionEvent(action, href))) event.preventDefault();
  };

  #link(action: Action): ActionLink {
    const client = this.#client ?? {};
    if (!('event' in action)) return plainLink(action, client);
    // A blank keeps the place of its time.
    if (!this.events) return { href: '', destination: '\u00a0', newTab: false, download: null };
    const { language, msg } = this.#host.locale;
    return {
      ...this.events.eventLink(action.event, client),
      destination: this.events.formatEventTime(action.event, { language, msg, isHere: this.#client !== null }),
    };
  }

  async #loadEvents(): Promise<void> {
    this.events = await import('../event-action.js').catch(() => null);
    this.#host.requestUpdate();
  }

  async #loadCopyButton(): Promise<void> {
    const clipboard = await import('../clipboard.js').catch(() => null);
    this.#copyButton = clipboard && ((text) => clipboard.copyButton(this.#host, text));
    this.#host.requestUpdate();
  }
}
