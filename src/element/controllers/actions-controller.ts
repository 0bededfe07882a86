import type { ReactiveController, TemplateResult } from 'lit';
import { plainLink, type ActionClient, type ActionLink } from '../../actions/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Action } from '../../packet/model.js';
import { formatCalendarTime } from '../../view/format-date.js';
import { actionClient } from '../client.js';
import { copyText } from '../clipboard.js';
import { SmartPacketActionEvent } from '../events.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { actionsTemplate } from '../templates/actions.js';

/** Owns the links of the actions, and what happens when one is used. */
export class ActionsController implements ReactiveController {
  readonly #host: SmartPacketElement;
  /** A calendar file needs code that few packets need; until it is here the link leads nowhere. */
  #events: typeof import('../../actions/event-link.js') | null = null;
  #isLoading = false;
  /** Known after the first render, which must be the same as a server's. */
  #isFramed = false;

  constructor(host: SmartPacketElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isLoading && this.#host.currentPacket?.actions.some((action) => 'event' in action)) {
      this.#isLoading = true;
      void this.#loadEvents();
    }
    if (window.top !== window && !this.#isFramed) {
      this.#isFramed = true;
      this.#host.requestUpdate();
    }
  }

  template(actions: readonly Action[]): TemplateResult {
    const views = actions.map((action) => ({ action, ...this.#link(action) }));
    return actionsTemplate(this.#host.locale.msg, views, this.#isFramed, { act: this.#act, copy: this.copy });
  }

  /** Puts a text on the clipboard and says so. */
  readonly copy = async (text: string): Promise<void> => {
    const { msg } = this.#host.locale;
    const copied = await copyText(text);
    this.#host.announce(copied ? msg('Copied', { id: 'copied' }) : msg('Could not be copied', { id: 'not-copied' }));
  };

  readonly #act = (event: MouseEvent, action: Action): void => {
    // Of the other buttons only the middle one opens a link; the right one opens a menu.
    if (event.button > 1) return;
    const anchor = event.currentTarget as HTMLAnchorElement;
    const packet = this.#host.currentPacket;
    // The form of the link that this device understands is known now, and was not on a server.
    const { href } = this.#link(action, actionClient());
    if (href) anchor.href = href;
    const expired = !packet || isExpired(packet, Date.now());
    if (expired || !this.#host.dispatchEvent(new SmartPacketActionEvent(action, href))) event.preventDefault();
    if (expired) this.#host.requestUpdate();
  };

  #link(action: Action, client?: ActionClient): ActionLink {
    if (!('event' in action)) return plainLink(action, client);
    return {
      ...(this.#events?.eventLink(action.event, client) ?? { href: '', newTab: false, download: null }),
      destination: formatCalendarTime(action.event.start, this.#host.locale.language),
    };
  }

  async #loadEvents(): Promise<void> {
    this.#events = await import('../../actions/event-link.js').catch(() => null);
    this.#host.requestUpdate();
  }
}
