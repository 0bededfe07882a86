import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { toHex } from './helpers/contrast.js';
import { isColor, tokens, type Entry } from './helpers/manifest.js';
import { resolveTokens, schemes, type Scheme } from './helpers/resolve-tokens.js';
import { themes } from './helpers/themes.js';
import './helpers/tokens.css';

/** Every token with what it comes to, in the theme of the toolbar. */
const meta: Meta = {
  title: 'Tokens/Swatches',
  parameters: { stage: { width: '100%' }, controls: { disable: true }, docs: { codePanel: false } },
};
export default meta;

type Values = Readonly<Record<Scheme, ReadonlyMap<string, string>>>;

const shape = (kind: string, style: Record<string, string>) =>
  html`<div class="shape ${kind}"><i style=${styleMap(style)}></i></div>`;

/** What a value looks like. */
function drawing(name: string, value: string) {
  if (name.endsWith('-font') || name.endsWith('-font-size')) {
    const property = name.endsWith('-font') ? 'fontFamily' : 'fontSize';
    return html`<div class="shape">
      <span class="type" style=${styleMap({ [property]: value })}>Bread at seven</span>
    </div>`;
  }
  if (name.endsWith('-shadow')) return shape('shadow', { boxShadow: value });
  if (name.endsWith('-radius')) return shape('radius', { borderRadius: value });
  if (name.endsWith('-play-size')) return shape('play', { inlineSize: value, blockSize: value });
  return shape('length', { inlineSize: value });
}

const colours = (name: string, { light, dark }: Values) =>
  html`<div class="swatches">
    ${[light, dark].map((values) => html`<i class="colour" style=${styleMap({ background: values.get(name)! })}></i>`)}
  </div>`;

/** One line where both schemes have the same. */
function resolvedLines(name: string, values: Values) {
  const [light, dark] = schemes.map((scheme) => {
    const value = values[scheme].get(name)!;
    return isColor(name) ? toHex(value) : value;
  });
  const line = (term: string, value = '') =>
    html`<dt>${term}</dt>
      <dd>${value}</dd>`;
  return light === dark ? line('Comes to', light) : html`${line('Light', light)} ${line('Dark', dark)}`;
}

const card = ({ name, description, default: initial }: Entry, values: Values) =>
  html`<li>
    ${isColor(name) ? colours(name, values) : drawing(name, values.light.get(name)!)}
    <code class="name">${name}</code>
    <p>${description}</p>
    <dl>
      ${
        initial
          ? html`<dt>Default</dt>
              <dd>${initial}</dd>`
          : nothing
      }
      ${resolvedLines(name, values)}
    </dl>
  </li>`;

export const Swatches: StoryObj = {
  render: (_, { globals }) => {
    const css = themes[globals['look'] as string] ?? '';
    const values = { light: resolveTokens('light', css), dark: resolveTokens('dark', css) };
    return html`<ul class="tokens" role="list">
      ${tokens.map((token) => card(token, values))}
    </ul>`;
  },
};
