import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult, type CSSResultOrNative, type LitElement } from 'lit';

/** What each element has besides its own styles. */
const later = new WeakMap<HTMLElement, CSSResult[]>();

/** Adds the styles of something that was loaded later. */
export function addStyles(host: HTMLElement, styles: CSSResult): void {
  later.set(host, [...(later.get(host) ?? []), styles]);
  styleAgain(host);
}

/** Gives an element its styles in the document it is in: a constructed sheet serves one document (CSSOM, section 6.1). */
export function styleAgain(host: HTMLElement): void {
  const { shadowRoot } = host;
  // On a server there is none, and what is rendered names its styles; in the DOM of a test nothing is seen.
  if (!shadowRoot || !supportsAdoptingStyleSheets) return;
  const { ownerDocument } = host;
  const view = ownerDocument.defaultView;
  // A document without a window shows nothing.
  if (!view) return;
  const all = [...(host.constructor as typeof LitElement).elementStyles, ...(later.get(host) ?? [])];
  if (ownerDocument === document) adoptStyles(shadowRoot, all);
  else shadowRoot.adoptedStyleSheets = all.map((style) => copySheet(style, view));
}

function copySheet(style: CSSResultOrNative, { CSSStyleSheet }: Window & typeof globalThis): CSSStyleSheet {
  const copy = new CSSStyleSheet();
  const { cssRules } = 'styleSheet' in style ? style.styleSheet! : style;
  copy.replaceSync(Array.from(cssRules, ({ cssText }) => cssText).join(''));
  return copy;
}
