import { render, type RenderOptions } from 'lit';
import { hydrate } from './hydrate-lit.js';

/**
 * Makes what a server rendered what Lit rendered, and keeps its nodes. The server may have known less (the visitor's time
 * zone, a language, the present time), and Lit takes its texts and attributes for the present ones: those that are not are
 * put right. Where the structure is another, because the packet has expired since or the server has another version, or
 * where Lit's comments are gone, which minifiers take out, the root is emptied, and the element renders as if nothing had
 * been there.
 */
export function takeOver(root: ShadowRoot, value: unknown, options: RenderOptions): void {
  try {
    if ([...root.childNodes].some((node) => node.nodeType === Node.COMMENT_NODE)) {
      hydrate(value, root, options);
      if (putRight(frameOf(root), frameOf(renderInert(value)))) return;
    }
  } catch {
    // Lit's way to say that the structure is another.
  }
  root.replaceChildren();
  // Where Lit keeps what it rendered; the name is the same in each of its builds.
  delete (root as unknown as { _$litPart$?: unknown })['_$litPart$'];
}

/** In a document of its own, in which no recording is loaded. */
function renderInert(value: unknown): ParentNode {
  const inert = document.implementation.createHTMLDocument();
  const container = inert.createElement('div');
  render(value, container, { creationScope: inert });
  return container;
}

/** Without the server's styles beside it. */
const frameOf = (root: ParentNode): Element[] => [...root.querySelectorAll('.frame, .frame *')];

/** @returns whether both have the same structure */
function putRight(shown: readonly Element[], wanted: readonly Element[]): boolean {
  return (
    shown.length === wanted.length &&
    shown.every((element, index) => {
      const model = wanted[index]!;
      if (element.localName !== model.localName) return false;
      // Of an option Lit has set the state; without its attribute it would lose it.
      if (element.localName !== 'option') putAttributesRight(element, model);
      return putTextsRight(textsOf(element), textsOf(model));
    })
  );
}

function putAttributesRight(element: Element, model: Element): void {
  for (const name of element.getAttributeNames()) if (!model.hasAttribute(name)) element.removeAttribute(name);
  for (const name of model.getAttributeNames()) {
    const value = model.getAttribute(name)!;
    if (!hasValue(element, name, value)) element.setAttribute(name, value);
  }
}

/** A recording that already plays would begin anew, also by the same address: it may be relative in markup. */
const hasValue = (element: Element, name: string, value: string): boolean =>
  element.getAttribute(name) === value || (name === 'src' && (element as HTMLAudioElement).src === value);

/** Those that are empty are not in markup. */
const textsOf = (element: Element): Text[] =>
  [...element.childNodes].filter(
    (node): node is Text => node.nodeType === Node.TEXT_NODE && (node as Text).data !== '',
  );

function putTextsRight(texts: readonly Text[], models: readonly Text[]): boolean {
  for (const [index, text] of texts.entries()) {
    const data = models[index]?.data;
    if (data !== undefined && data !== text.data) text.data = data;
  }
  return texts.length === models.length;
}
