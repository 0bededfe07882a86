import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from '../list.styles.js';

/**
 * What `@lit-labs/ssr` renders on a server: the cards that the page has written among the list's children. What searches
 * and filters them comes with the script; `renderPacketsToString` renders it, too.
 */
export class ServerListElement extends LitElement {
  static override styles = styles;

  /** Some renderers call it, and what it would set up is for pages. */
  override connectedCallback(): void {
    // A server never connects.
  }

  protected override render(): TemplateResult {
    return html`<div class="frame"><slot></slot></div>`;
  }
}
