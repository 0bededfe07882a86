import type { ReactiveController } from 'lit';
import { loadPart } from '../browser/load-part.js';
import type { IssueReporter } from '../host.js';
import type { Disclosures, DisclosuresHost } from './disclosures.js';
import { isTextClosed } from './text-closed.js';

type VariantHost = DisclosuresHost & IssueReporter;

/** Loads what only some elements need: the looks of the other variants, and what opens and closes. */
export class VariantController implements ReactiveController {
  readonly #host: VariantHost;
  #disclosures: Disclosures | null = null;
  #isLoading = false;
  #hasFailed = false;
  /** What has been shown stays, for it may be playing. */
  #isShown = false;

  constructor(host: VariantHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What opens and closes; null until it is loaded, and where nothing of it is needed. */
  get disclosures(): Disclosures | null {
    return this.#disclosures;
  }

  /**
   * False at first, while what is needed is on its way: shown without it, the card would jump. Where it can't be had, there
   * is the card.
   */
  get isReady(): boolean {
    return this.#isShown || !this.#isMissing;
  }

  hostUpdate(): void {
    this.#isShown = this.isReady;
    if (this.#isMissing && !this.#isLoading) void this.#load();
  }

  /** Has what is needed there before the first rendering, for whoever can't load it later. */
  provide(Parts: typeof Disclosures): void {
    if (this.#isNeeded) this.#disclosures ??= new Parts(this.#host);
  }

  get #isMissing(): boolean {
    return this.#isNeeded && !this.#disclosures && !this.#hasFailed;
  }

  get #isNeeded(): boolean {
    const { variant } = this.#host;
    return variant === 'compact' || variant === 'bubble' || isTextClosed(this.#host);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const module = await loadPart(this.#host, () => import('./disclosures.js'));
    if (module) this.#disclosures ??= new module.Disclosures(this.#host);
    else this.#hasFailed = true;
    this.#host.requestUpdate();
  }
}
