import { nothing, type TemplateResult } from 'lit';
import type { Packet } from '../../packet/model.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

type MenuModule = typeof import('../menu.js');

/** Owns whether the menu is open. Its items are a module of their own, loaded at the first opening. */
export class MenuController {
  isOpen = false;
  readonly #host: SmartPacketElement;
  #module: MenuModule | null = null;

  constructor(host: SmartPacketElement) {
    this.#host = host;
  }

  readonly toggleMenu = (): void => {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
    if (this.isOpen && !this.#module) void this.#load();
  };

  close(): void {
    this.isOpen = false;
  }

  /** Closes it after a command or on Escape; the focus goes back to its button. */
  readonly leaveMenu = (): void => {
    this.close();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=menu-button]')?.focus();
  };

  template(packet: Packet): TemplateResult | typeof nothing {
    return this.isOpen && this.#module ? this.#module.menuTemplate(this.#host, packet, this.leaveMenu) : nothing;
  }

  async #load(): Promise<void> {
    this.#module = await import('../menu.js').catch(() => null);
    // Without its module there is nothing to open.
    this.isOpen &&= this.#module !== null;
    this.#host.requestUpdate();
  }
}
