import { isTaken } from '../element/browser/keyboard-events.js';
import type { Entries } from './entries.js';
import { showOpen, type Entry } from './entry.js';

/** Controls in the one line of a closed card. */
const IN_LINE = '[part~=open-button], [part~=play-button]';

/**
 * How the keyboard moves in a list: it is one Tab stop, so to speak, as many as its present card has. The arrows, Home and
 * End go from the line of one card to that of another; inside an opened card all keys are the card's own, and Escape closes
 * it. One card is open at a time.
 */
export class Navigation {
  readonly #entries: Entries;
  /** The one that Tab leads to. */
  #current: Entry | undefined;
  /** The one that has the focus, or had it last. */
  #focused: Entry | undefined;
  readonly #opening = new MutationObserver((changes) => {
    for (const { target } of changes) this.#onOpen(this.#entries.of(target));
  });

  constructor(host: HTMLElement, entries: Entries) {
    this.#entries = entries;
    host.addEventListener('keydown', (event) => void this.#onKeyDown(event));
    host.addEventListener('pointerdown', ({ target }) => this.#choose(entries.of(target)));
    host.addEventListener('focusin', ({ target }) => (this.#focused = entries.of(target)));
    host.addEventListener('focusout', () => this.#choose(this.#focused));
    this.#opening.observe(host, { attributeFilter: ['open'], subtree: true });
  }

  /** Keeps one of the entries that are shown reachable. Called when they have changed. */
  update(): void {
    const { shown } = this.#entries;
    const entry = this.#current && shown.includes(this.#current) ? this.#current : shown.find(({ card }) => card);
    this.#choose(entry);
  }

  /** The focus goes to the line of an entry. */
  async focus(entry: Entry, control = 'open-button'): Promise<void> {
    const card = await this.#entries.bring(entry);
    this.#focused = entry;
    this.#choose(entry);
    const find = (part: string) => card?.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`);
    (find(control) ?? find('open-button') ?? card)?.focus();
  }

  #choose(entry: Entry | undefined): void {
    if (!entry?.card || entry.place.hidden) return;
    const before = this.#current?.card ?? null;
    // Of a host that is no Tab stop neither is what is inside (HTML, "sequential focus navigation").
    if (before && before !== entry.card && this.#entries.of(before)) before.tabIndex = -1;
    this.#current = entry;
    // Chromium takes the focus away from what is inside of a host whose `tabindex` is removed.
    const { activeElement } = entry.card.getRootNode() as Document | ShadowRoot;
    if (activeElement !== entry.card) entry.card.removeAttribute('tabindex');
  }

  async #onKeyDown(event: KeyboardEvent): Promise<void> {
    const entry = this.#entries.of(event.target);
    if (!entry || isTaken(event)) return;
    const control = event.composedPath()[0] as Element;
    if (event.key === 'Escape') this.#close(entry, event);
    else if (control.matches(IN_LINE) && !(entry.card?.open && control.matches('[part~=play-button]')))
      await this.#move(entry, event, control.getAttribute('part')!);
  }

  async #move(from: Entry, event: KeyboardEvent, control: string): Promise<void> {
    const { shown } = this.#entries;
    const at = shown.indexOf(from);
    const keys: Partial<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: shown.length - 1,
    };
    const to = keys[event.key];
    if (to === undefined || event.shiftKey) return;
    event.preventDefault();
    const entry = shown[to];
    if (entry) await this.focus(entry, control);
  }

  #close({ card }: Entry, event: KeyboardEvent): void {
    if (!card?.open) return;
    event.preventDefault();
    card.open = false;
    card.shadowRoot?.querySelector<HTMLElement>('[part~=open-button]')?.focus();
  }

  #onOpen(entry: Entry | undefined): void {
    if (!entry?.card) return;
    showOpen(entry);
    if (!entry.card.open) return;
    for (const { card } of this.#entries.shown) if (card && card !== entry.card) card.open = false;
  }
}
