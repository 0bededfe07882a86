import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { directionOf } from '../../src/present/language.js';
import { themes } from './themes.js';

/** What a story says about its page: `parameters: { stage: { width: '240px' } }`. */
export interface Stage {
  /** Of the packet; without it at most 26rem. */
  readonly width?: string;
  /** The root's font size: 200% is what readers choose who see badly. */
  readonly rootFontSize?: string;
}

interface Globals {
  scheme: string;
  look: string;
  language: string;
}

/** The page around a story: its scheme, theme, language and width. */
export const stage: Decorator = (story, { globals, parameters, viewMode }) => {
  const { scheme, look, language } = globals as unknown as Globals;
  const { width, rootFontSize = '' } = (parameters['stage'] ?? {}) as Stage;
  if (viewMode === 'story') {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.fontSize = rootFontSize;
    document.documentElement.lang = language;
  }
  const content = html`${story()}`;
  return html`<div
    class="stage"
    lang=${language}
    dir=${directionOf(language)}
    style=${styleMap({ colorScheme: scheme })}
  >
    <div style=${styleMap(width ? { inlineSize: width } : { maxInlineSize: '26rem' })}>
      ${
        look in themes
          ? html`<style>
              ${themes[look]}
            </style>`
          : nothing
      }${content}
    </div>
  </div>`;
};
