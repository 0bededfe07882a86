/// <reference types="vite/client" />
import { html, nothing, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** The ready themes: the text of each style sheet in src/themes, by name. */
export const themes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../src/themes/*.css', { query: '?inline', import: 'default', eager: true }),
  ).map(([path, css]) => [/([\w-]+)\.css$/.exec(path)![1]!, css]),
);

/** Shows something under a theme of its own: in a shadow tree its rules meet nothing else. */
export const themed = (name: string, content: TemplateResult): TemplateResult =>
  html`<div
    ${ref((host) => {
      if (!host) return;
      const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      render(
        html`${
          name in themes
            ? html`<style>
                ${themes[name]}
              </style>`
            : nothing
        }${content}`,
        root,
      );
    })}
  ></div>`;
