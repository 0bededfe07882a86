import { loadPart } from '../browser/load-part.js';
import type { ControllerHost } from '../host.js';

/** Loads the names of controls without words, when a person first comes near to a part with a mouse or the keyboard. */
export class TooltipsLoader {
  readonly #host: ControllerHost;
  #isRequested = false;

  constructor(host: ControllerHost) {
    this.#host = host;
  }

  onApproach(event: Event): void {
    // A finger would cover what they say.
    const isMouse = (event as PointerEvent).pointerType === 'mouse';
    if (this.#isRequested || !(isMouse || (event.target as Element).matches(':focus-visible'))) return;
    this.#isRequested = true;
    // One try, for a mouse comes near often, and nothing is said where it fails: the names are in the controls.
    void loadPart(null, () => import('./tooltips.js')).then((module) => module?.addTooltips(this.#host));
  }
}
