import { css } from 'lit';
import { addStyles } from '../browser/add-styles.js';
import { placeBeside } from '../browser/place-beside.js';
import type { ControllerHost } from '../host.js';

/** Controls that show no words. */
const CONTROLS = ['play-button', 'back-button', 'forward-button', 'menu-button', 'mute-button', 'open-button', 'rate']
  .map((part) => `[part~=${part}]`)
  .join();

/** Whoever only passes by is told nothing. */
const DELAY_MS = 500;
/** Long enough to go from a control over to its tooltip, or to the next control, whose tooltip then comes at once. */
const GRACE_MS = 150;

const styles = css`
  [part='tooltip'] {
    width: max-content;
    max-width: min(16em, 100vw - 16px);
    margin: 0;
    padding: 4px 8px;
    border: 0 solid;
    border-radius: 6px;
    background: var(--_text);
    color: rgb(from var(--_surface) r g b / 1);
    font-size: 0.75em;
    font-weight: 500;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    [part='tooltip'] {
      border-width: 1px;
    }
  }
  @media print {
    [part='tooltip'] {
      display: none;
    }
  }
`;

/**
 * Gives controls without words their names as tooltips: for the mouse after a while, for the keyboard at once. They are
 * for the eye only, since a screen reader says the names anyway.
 */
export function addTooltips(host: ControllerHost): void {
  // Old browsers, and the DOM of a test, have no layer above the page.
  if (!('showPopover' in host)) return;
  addStyles(host, styles);
  const { renderRoot } = host;
  const tooltips = new Tooltips(renderRoot);
  for (const type of ['pointerover', 'pointerout', 'pointerdown', 'focusin', 'focusout', 'click']) {
    renderRoot.addEventListener(type, tooltips, { passive: true });
  }
  host.addController({ hostDisconnected: tooltips.hide });
  // What a person came near to while this was loaded.
  const find = (state: string): Element | null => renderRoot.querySelector(`:is(${CONTROLS})${state}`);
  const focused = find(':focus-visible');
  const hovered = find(':hover');
  if (focused) tooltips.onFocus(focused, null);
  else if (hovered) tooltips.onMouse(hovered);
}

class Tooltips implements EventListenerObject {
  readonly #root: ParentNode;
  readonly #tooltip = document.createElement('div');
  /** Whose name is shown, or will be. */
  #control: Element | null = null;
  #isByMouse = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: AbortController | null = null;
  readonly #labels = new MutationObserver(() => {
    this.#write();
  });

  constructor(root: ParentNode) {
    this.#root = root;
    this.#tooltip.part.add('tooltip');
    this.#tooltip.popover = 'manual';
    this.#tooltip.ariaHidden = 'true';
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    switch (event.type) {
      case 'pointerover':
        // A finger's and a pen's have no place to rest.
        if ((event as PointerEvent).pointerType === 'mouse') this.onMouse(target);
        break;
      case 'focusin':
        this.onFocus(target, (event as FocusEvent).relatedTarget as Element | null);
        break;
      case 'pointerout':
        this.#onMouseAway();
        break;
      default:
        this.hide();
    }
  }

  onMouse(target: Element): void {
    const control = this.#tooltip.contains(target) ? this.#control : target.closest(CONTROLS);
    if (!control) this.#onMouseAway();
    else if (control === this.#control && this.#shown) clearTimeout(this.#timer);
    else {
      this.#isByMouse = true;
      this.#control = control;
      if (this.#shown) this.#show();
      else this.#wait(this.#show, DELAY_MS);
    }
  }

  onFocus(target: Element, from: Element | null): void {
    // The menu gives the focus back, which is no news.
    const isBack = target.matches('[part~=menu-button]') && from?.closest('[part~=menu]');
    if (isBack || !target.matches(CONTROLS) || !target.matches(':focus-visible')) return;
    this.#isByMouse = false;
    this.#control = target;
    this.#show();
  }

  #onMouseAway(): void {
    if (this.#isByMouse && this.#control) this.#wait(this.hide, GRACE_MS);
  }

  #wait(done: () => void, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(done, milliseconds);
  }

  readonly #show = (): void => {
    this.#takeDown();
    const control = this.#control;
    // An open menu says enough of its button, and lies where the name would be.
    if (!control?.isConnected || control.matches('[aria-haspopup][aria-expanded=true]')) return;
    this.#root.querySelector('.frame')?.append(this.#tooltip);
    this.#tooltip.showPopover();
    this.#write();
    this.#labels.observe(control, { attributeFilter: ['aria-label'] });
    this.#shown = new AbortController();
    const options = { capture: true, signal: this.#shown.signal };
    const view = control.ownerDocument.defaultView!;
    view.addEventListener('scroll', this.#onScroll, { ...options, passive: true });
    view.addEventListener('blur', this.hide, { signal: options.signal });
    view.addEventListener('keydown', this.#onKeyDown, options);
  };

  #write(): void {
    if (!this.#control) return;
    this.#tooltip.textContent = this.#control.ariaLabel;
    if (!placeBeside(this.#tooltip, this.#control, { side: 'above', align: 'middle' })) this.hide();
  }

  /** Tab scrolls to where it leads. */
  readonly #onScroll = (): void => {
    if (this.#isByMouse) this.hide();
    else this.#write();
  };

  /** One that the mouse has brought is put away before anything else; the keyboard's is no obstacle to closing a dialog. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (this.#isByMouse && this.#tooltip.matches(':popover-open')) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.hide();
  };

  readonly hide = (): void => {
    this.#takeDown();
    this.#control = null;
  };

  #takeDown(): void {
    clearTimeout(this.#timer);
    this.#labels.disconnect();
    this.#shown?.abort();
    this.#shown = null;
    this.#tooltip.remove();
  }
}
