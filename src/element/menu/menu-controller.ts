import { nothing, type TemplateResult } from 'lit';
import type { Packet } from '../../packet/model.js';
import { loadPart } from '../browser/load-part.js';
import type { MenuHost, MenuPlayback, MenuState } from './menu.js';

/** Owns whether the menu is open. Its items are a module of their own, loaded at the first opening. */
export class MenuController implements MenuState {
  opensAtEnd = false;
  #isWanted = false;
  readonly #host: MenuHost;
  readonly #playback: MenuPlayback;
  #template: ((packet: Packet) => TemplateResult) | null = null;

  constructor(host: MenuHost, playback: MenuPlayback) {
    this.#host = host;
    this.#playback = playback;
  }

  /** Not before its items are there: "expanded" must not be said of what isn't. */
  get isOpen(): boolean {
    return this.#isWanted && this.#template !== null;
  }

  readonly toggleMenu = (): void => {
    this.#isWanted = !this.#isWanted;
    this.#host.requestUpdate();
    if (this.#isWanted && !this.#template) void this.#load();
  };

  close(): void {
    this.#isWanted = false;
  }

  /** Closes it after a command or on Escape; the focus goes back to its button. */
  readonly leaveMenu = (): void => {
    this.close();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=menu-button]')?.focus();
  };

  /** Escape closes the menu, and nothing else of the page; arrows on its button open it. @returns whether it did */
  onKeyDown(event: KeyboardEvent): boolean {
    const { key } = event;
    const { isOpen } = this;
    const isForMenu = isOpen
      ? key === 'Escape'
      : /^Arrow[UD]/.test(key) && (event.target as Element).matches('[part~=menu-button]');
    if (isForMenu) {
      event.preventDefault();
      event.stopPropagation();
      this.opensAtEnd = key === 'ArrowUp';
      if (isOpen) this.leaveMenu();
      else this.toggleMenu();
    }
    return isForMenu;
  }

  template(packet: Packet): TemplateResult | typeof nothing {
    return this.#isWanted && this.#template ? this.#template(packet) : nothing;
  }

  async #load(): Promise<void> {
    const menu = await loadPart(this.#host, () => import('./menu.js'));
    if (menu) this.#template ??= menu.createMenu(this.#host, this.#playback, this);
    else {
      // There is nothing to open, but may be at the next press.
      this.#isWanted = false;
      this.#host.announce(this.#host.locale.msg('Not available right now', { id: 'part-unavailable' }));
    }
    this.#host.requestUpdate();
  }
}
