import { SmartPacketElement } from '../smart-packet-element.js';

/**
 * Whether there is a page, although the package was found by a server's conditions: an app's tests run in Node, in a DOM of
 * jsdom or happy-dom, and windows of Electron have modules of Node. Then the element is to be the browser's.
 *
 * A DOM counts where its elements are made of the `HTMLElement` that classes extend, and where it is its own registry that
 * knows custom elements. Neither is so of stand-ins that are there for an import alone, such as `globalThis.document = {}`,
 * or of what Lit puts in place of what is missing.
 */
export function hasPage(names: Partial<typeof globalThis> = globalThis): boolean {
  const { document, HTMLElement, customElements } = names;
  try {
    return (
      !!customElements &&
      !!HTMLElement &&
      document?.defaultView?.customElements === customElements &&
      document.createElement('p') instanceof HTMLElement
    );
  } catch {
    // A stand-in that does not even bear the question.
    return false;
  }
}

/** The browser's element. A test ends while something is on its way, and the page is gone then, with all of its names. */
export class TestedElement extends SmartPacketElement {
  protected override performUpdate(): void {
    if ('document' in globalThis) super.performUpdate();
  }
}
