import { loadPart } from '../browser/load-part.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { Disclosures } from './disclosures.js';

/** Loads what only some elements need: the looks of the other variants, and what opens and closes. */
export class VariantController {
  /** Null until it is loaded, and where nothing of it is needed. */
  current: Disclosures | null = null;
  readonly #host: SmartPacketElement;
  #isLoading = false;
  #hasFailed = false;
  /** What has been shown stays, for it may be playing. */
  #isShown = false;

  constructor(host: SmartPacketElement) {
    this.#host = host;
  }

  /**
   * False at first, while what is needed is on its way: shown without it, the card would jump. Where it can't be had, there
   * is the card.
   */
  get isReady(): boolean {
    const { variant, transcript } = this.#host;
    const isNeeded = variant === 'compact' || variant === 'bubble' || transcript === 'closed';
    if (!isNeeded || this.current || this.#hasFailed) this.#isShown = true;
    else if (!this.#isLoading) void this.#load();
    return this.#isShown;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const module = await loadPart(this.#host, () => import('./disclosures.js'));
    if (module) this.current = new module.Disclosures(this.#host);
    else this.#hasFailed = true;
    this.#host.requestUpdate();
  }
}
