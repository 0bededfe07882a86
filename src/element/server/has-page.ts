/**
 * Whether there is a page, although the package was found by a server's conditions: an app's tests run in Node, in a DOM of
 * jsdom or happy-dom, and windows of Electron have modules of Node. Then the element is to be the browser's.
 *
 * A DOM counts where its elements are made of the `HTMLElement` that classes extend, and where it is its own registry that
 * knows custom elements. Neither is so of stand-ins that are there for the import alone, such as `globalThis.document = {}`
 * or what Lit puts in place of what is missing.
 */
export function hasPage({ document, HTMLElement, customElements }: Partial<typeof globalThis> = globalThis): boolean {
  try {
    return (
      !!customElements &&
      !!HTMLElement &&
      document?.defaultView?.customElements === customElements &&
      document.createElement('p') instanceof HTMLElement
    );
  } catch {
    // A stand-in that does not even hold for the question.
    return false;
  }
}
