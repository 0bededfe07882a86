import type { ReactiveController } from 'lit';
import type { ControllerHost } from '../host.js';
import { placeBeside } from '../browser/place-beside.js';
import { moveByKey } from './menu-keys.js';

export interface MenuState {
  readonly isOpen: boolean;
  /** It was opened by the key that leads to its last command. */
  opensAtEnd: boolean;
  close(): void;
  leaveMenu(): void;
}

/** Shows the menu, once it is rendered, above the page and at its button; the browser may close it, too. */
export class MenuPopover implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #state: MenuState;
  #menu: HTMLElement | null = null;
  #listening = new AbortController();
  #place: (() => void) | null = null;

  constructor(host: ControllerHost, state: MenuState) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  hostUpdated(): void {
    const menu = this.#state.isOpen ? this.#find('menu') : null;
    if (menu === this.#menu) {
      this.#place?.();
      return;
    }
    this.#listening.abort();
    this.#place = null;
    this.#menu = menu;
    const button = this.#find('menu-button') as HTMLButtonElement | null;
    if (menu && button) this.#open(menu, button);
  }

  hostDisconnected(): void {
    this.#close();
  }

  #find(part: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[part~=${part}]`);
  }

  readonly #close = (): void => {
    this.#state.close();
    this.#host.requestUpdate();
  };

  #open(menu: HTMLElement, button: HTMLButtonElement): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onKey = (event: KeyboardEvent): void => {
      moveByKey(event, menu);
    };
    menu.addEventListener('keydown', onKey, { signal });
    button.addEventListener('keydown', onKey, { signal });
    menu.addEventListener('focusout', this.#onFocusOut, { signal });
    // Old browsers, and the DOM of a test, leave it in the flow of the card; some of those know the attribute alone.
    if ('showPopover' in menu && this.#host.isConnected) this.#show(menu, button, signal);
    this.#moveFocus(menu, button);
  }

  #show(menu: HTMLElement, button: HTMLButtonElement, signal: AbortSignal): void {
    // A press on the button is none outside: else it would close the menu, and its click open it again.
    button.popoverTargetElement = menu;
    button.popoverTargetAction = 'show';
    menu.showPopover();
    menu.addEventListener(
      'toggle',
      (event) => {
        if (event.newState === 'closed') this.#close();
      },
      { signal },
    );
    this.#place = () => {
      if (!placeBeside(menu, button, { side: 'below', align: 'end' })) this.#close();
    };
    this.#place();
    const view = this.#host.ownerDocument.defaultView!;
    for (const type of ['scroll', 'resize'])
      view.addEventListener(type, this.#place, { signal, capture: true, passive: true });
  }

  /** To its first command, unless a person has turned to something else since. */
  #moveFocus(menu: HTMLElement, button: Element): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const items = menu.querySelectorAll<HTMLElement>('[role=menuitem]');
    if (activeElement === button || activeElement?.contains(button)) {
      items[this.#state.opensAtEnd ? items.length - 1 : 0]?.focus({ preventScroll: true });
    }
    this.#state.opensAtEnd = false;
  }

  /** Who leaves it with Tab has done with it. What is around it takes the focus where a button takes none when pressed. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const next = relatedTarget as Element | null;
    if (next && !this.#menu?.contains(next) && !next.contains(this.#menu) && !next.matches('[part~=menu-button]')) {
      this.#close();
    }
  };
}
