/// <reference types="vite/client" />
import { html, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** The ready themes: the text of each style sheet in src/themes, by name. */
export const themes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../src/themes/*.css', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, css]) => [/([\w-]+)\.css$/.exec(path)![1]!, css]),
);

/** A shadow tree with rules of its own, which meet nothing else. */
export function shadowWith(host: HTMLElement, css: string): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const [sheet = new CSSStyleSheet()] = root.adoptedStyleSheets;
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** Shows something under rules of its own. */
export const styled = (css: string, content: TemplateResult): TemplateResult =>
  html`<div
    ${ref((host) => {
      if (host instanceof HTMLElement) render(content, shadowWith(host, css));
    })}
  ></div>`;

/** Shows something under a ready theme. */
export const themed = (name: string, content: TemplateResult): TemplateResult => styled(themes[name] ?? '', content);
