import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Adds the styles of something that was loaded later. */
export function addStyles({ shadowRoot }: LitElement, styles: CSSResult): void {
  if (shadowRoot) adoptStyles(shadowRoot, [...shadowRoot.adoptedStyleSheets, styles]);
}
