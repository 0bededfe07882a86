import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardView } from '../../present/view-model.js';
import { icon } from '../icons.js';

export interface HeaderHandlers {
  toggleMenu: () => void;
}

/**
 * Who speaks, and the button of the menu. Author-given texts stand apart, each in its own direction.
 *
 * @param length of the recording, to be shown; `''` while it is not known
 */
export const headerTemplate = (
  msg: MsgFn,
  view: CardView,
  length: string,
  isMenuOpen: boolean,
  on: HeaderHandlers,
): TemplateResult => {
  const byline = [view.subheading, view.heading && length, view.created].filter(Boolean);
  return html`<header part="header">
    ${view.monogram ? html`<div part="avatar" aria-hidden="true"><slot name="avatar">${view.monogram}</slot></div>` : nothing}
    <div class="who">
      <slot name="header">
        ${view.heading ? html`<h2 part="title" id="title" lang=${view.language ?? nothing} dir="auto">${view.heading}</h2>` : nothing}
        ${byline.length ? html`<p part="byline">${byline.map((text) => html`<bdi>${text}</bdi>`)}</p>` : nothing}
      </slot>
    </div>
    <button
      part="menu-button"
      aria-label=${msg('More', { id: 'menu' })}
      aria-haspopup="menu"
      aria-expanded=${isMenuOpen ? 'true' : 'false'}
      aria-controls="menu"
      @click=${on.toggleMenu}
    >
      ${icon('more')}
    </button>
  </header>`;
};

/** When the packet ends, and its tags. */
export const footerTemplate = (view: CardView, expires: string): TemplateResult | typeof nothing =>
  expires || view.tags.length
    ? html`<footer part="footer">
        ${expires ? html`<span>${expires}</span>` : nothing}
        ${view.tags.map((tag) => html`<bdi part="tag">${tag}</bdi>`)}
      </footer>`
    : nothing;
