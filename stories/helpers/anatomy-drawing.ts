import { html, render } from 'lit';
import { findPart } from './gestures.js';
import { declaration } from './manifest.js';
import './anatomy.css';

interface ShownPart {
  readonly name: string;
  readonly description?: string;
  readonly element: Element;
  readonly rect: DOMRect;
}

/** The parts that this state shows, in the order of custom-elements.json. */
function shownPartsOf(packet: Element): ShownPart[] {
  return declaration.cssParts.flatMap(({ name, description = '' }) => {
    const element = findPart(packet, name);
    // What only screen readers find has nothing to outline.
    if (!element?.checkVisibility() || name === 'play-from-button') return [];
    const rect = element.getBoundingClientRect();
    return rect.width > 2 && rect.height > 2 ? [{ name, description, element, rect }] : [];
  });
}

const BADGE = 16;

/** How far each number moves along its outline's edge, so that none covers another. */
function shiftsOf(parts: readonly ShownPart[]): number[] {
  const taken: { x: number; y: number }[] = [];
  return parts.map(({ rect: { left, top } }) => {
    let x = left;
    while (taken.some((other) => Math.abs(other.x - x) < BADGE && Math.abs(other.y - top) < BADGE)) x += BADGE;
    taken.push({ x, y: top });
    return x - left;
  });
}

/** Outlines and numbers the parts of the packet inside it, for as long as it is on the page, wherever they move. */
class AnatomyDrawing extends HTMLElement {
  readonly #marks = document.createElement('div');
  readonly #list = document.createElement('ol');
  readonly #sizes = new ResizeObserver(() => this.#schedule());
  readonly #changes = new MutationObserver(() => this.#schedule());
  #observed = new WeakSet<Element>();
  #leaving = new AbortController();
  #frame = 0;

  connectedCallback(): void {
    this.#marks.className = 'marks';
    this.#marks.ariaHidden = 'true';
    // An open menu is in the top layer, where only what is shown after it lies above it.
    this.#marks.popover = 'manual';
    this.append(this.#list, this.#marks);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const redraw = (): void => this.#schedule();
    for (const type of ['resize', 'scroll', 'load', 'transitionend', 'animationend'])
      window.addEventListener(type, redraw, { signal, capture: true, passive: true });
    document.fonts.addEventListener('loadingdone', redraw, { signal });
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#sizes.disconnect();
    this.#observed = new WeakSet();
    this.#changes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const packet = this.querySelector('smart-packet');
    if (!packet?.shadowRoot) {
      this.#schedule();
      return;
    }
    const parts = shownPartsOf(packet);
    this.#watch(packet, packet.shadowRoot, parts);
    if (this.#marks.matches(':popover-open')) this.#marks.hidePopover();
    this.#marks.showPopover();
    const shifts = shiftsOf(parts);
    render(
      parts.map(({ rect: { left, top, width, height } }, at) => {
        const style = `left: ${left + scrollX}px; top: ${top + scrollY}px; width: ${width}px; height: ${height}px`;
        return html`<div style=${style}><b style="translate: ${shifts[at]!}px">${at + 1}</b></div>`;
      }),
      this.#marks,
    );
    render(
      parts.map(({ name, description }) => html`<li><code>${name}</code> ${description}</li>`),
      this.#list,
    );
  }

  /** Around the packet, sizes tell that it was moved. */
  #watch(packet: Element, root: ShadowRoot, parts: readonly ShownPart[]): void {
    for (const element of [document.body, this, packet.parentElement!, packet, ...parts.map((part) => part.element)]) {
      // To observe anew would call back at once.
      if (this.#observed.has(element)) continue;
      this.#observed.add(element);
      this.#sizes.observe(element, { box: 'border-box' });
    }
    this.#changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }
}
/** Where only its effect was imported, a build would leave it out: package.json names no story under `sideEffects`. */
export function defineAnatomyDrawing(): void {
  if (!customElements.get('anatomy-drawing')) customElements.define('anatomy-drawing', AnatomyDrawing);
}
