import type { ReactiveController, TemplateResult } from 'lit';
import { plainLink, type ActionClient, type ActionLink } from '../../actions/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Action, Packet } from '../../packet/model.js';
import { formatCalendarTime } from '../../view/format-date.js';
import { actionClient } from '../client.js';
import { SmartPacketActionEvent } from '../events.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { actionsTemplate } from '../templates/actions.js';

/** Owns the links of the actions, and what happens when one is used. */
export class ActionsController implements ReactiveController {
  /** A calendar file needs code that few packets need; until it is here the link leads nowhere. */
  events: typeof import('../../actions/event-link.js') | null = null;
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
    if (!this.#isLoading && this.#host.currentPacket?.actions.some((action) => 'event' in action)) {
      this.#isLoading = true;
      void this.#loadEvents();
    }
    if (this.#client) return;
    this.#client = actionClient();
    if (window.top !== window) void this.#loadCopyButton();
    if (this.#client.apple || !this.#client.savesFiles) this.#host.requestUpdate();
  }

  template({ actions, meta }: Packet): TemplateResult {
    const views = actions.map((action) => ({ action, ...this.#link(action) }));
    return actionsTemplate(this.#host.locale.msg, views, meta.language, this.#copyButton, this.#act);
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
    return {
      ...(this.events?.eventLink(action.event, client) ?? { href: '', newTab: false, download: null }),
      destination: formatCalendarTime(action.event.start, this.#host.locale.language),
    };
  }

  async #loadEvents(): Promise<void> {
    this.events = await import('../../actions/event-link.js').catch(() => null);
    this.#host.requestUpdate();
  }

  async #loadCopyButton(): Promise<void> {
    const clipboard = await import('../clipboard.js').catch(() => null);
    this.#copyButton = clipboard && ((text) => clipboard.copyButton(this.#host, text));
    this.#host.requestUpdate();
  }
}
