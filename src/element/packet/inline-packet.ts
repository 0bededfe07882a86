import type { ReactiveController } from 'lit';
import type { ControllerHost } from '../host.js';

/** The packet among the element's children, in a `<script type="application/json">`. */
export class InlinePacket implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #onChange: () => void;
  #observer: MutationObserver | null = null;
  /** The children matter: most elements of a long page have an address. */
  #isRead = false;
  /** As it was last read. */
  #text: string | null | undefined;

  /** @param onChange called when the children may have changed, and when the page has been parsed */
  constructor(host: ControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isRead) this.#observe();
    // A child parsed while the element was elsewhere is found now.
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** It says something else than when it was last read. */
  get hasChanged(): boolean {
    return this.#script?.textContent !== this.#text;
  }

  /** @returns its text; null where there is none, and undefined while the parser may be in the middle of it */
  read(): string | null | undefined {
    const script = this.#script;
    this.#text = script?.textContent;
    this.#isRead = true;
    if (this.#host.isConnected) this.#observe();
    if (!script) return null;
    if (document.readyState !== 'loading' || script.nextSibling || this.#host.nextSibling) return script.textContent;
    // Of a page that ends with it nothing else tells when it is complete.
    document.addEventListener('DOMContentLoaded', this.#onChange, { once: true });
    return undefined;
  }

  #observe(): void {
    this.#observer ??= new MutationObserver(this.#onChange);
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  /** Null on a server, too. */
  get #script(): Element | null {
    const host: Partial<ParentNode> = this.#host;
    return [...(host.children ?? [])].find((child) => child.matches('script[type="application/json"]')) ?? null;
  }
}
