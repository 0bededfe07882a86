import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, fireEvent } from 'storybook/test';
import { copyButton } from './helpers/copy-button.js';
import { shown } from './helpers/gestures.js';
import { isColor, tokens } from './helpers/manifest.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, spoken } from './helpers/packets.js';
import './helpers/theme-editor.css';

/** Pick, look, copy: what is not picked follows from what is. */
const meta: Meta<Args> = {
  title: 'Theme editor',
  parameters: { stage: { width: '900px' }, controls: { disable: true } },
};
export default meta;

const packet = spoken({ title: 'Fresh bread at seven', cta: actions });

/** The rule to copy. */
const ruleOf = (values: ReadonlyMap<string, string>): string =>
  `smart-packet {\n${[...values].map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`;

/** Lengths that are set best with a slider. */
const ranges: Readonly<Record<string, { max: number; unit: string }>> = {
  '--smart-packet-radius': { max: 32, unit: 'px' },
  '--smart-packet-space': { max: 8, unit: 'px' },
  '--smart-packet-play-size': { max: 80, unit: 'px' },
  '--smart-packet-border-width': { max: 4, unit: 'px' },
};

function draw(root: HTMLElement, values: Map<string, string>): void {
  const change = (name: string, value: string): void => {
    if (value) values.set(name, value);
    else values.delete(name);
    draw(root, values);
  };
  const field = (name: string) => {
    const range = ranges[name];
    const type = isColor(name) ? 'color' : range ? 'range' : 'text';
    return html`<label>
      <code>${name.replace('--smart-packet-', '')}</code>
      <input
        type=${type}
        max=${range?.max ?? 100}
        .value=${(values.get(name) ?? '').replace(/px$/, '')}
        @input=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          change(name, value && range ? `${value}${range.unit}` : value);
        }}
      />
      <button
        ?disabled=${!values.has(name)}
        aria-label="Reset ${name}"
        @click=${() => {
          change(name, '');
        }}
      >
        ↺
      </button>
    </label>`;
  };
  render(
    html`<form class="theme-editor" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>Tokens</legend>
        ${tokens.map(({ name }) => field(name))}
      </fieldset>
      <div>
        ${packetElement({ packet, ...Object.fromEntries(values) })}
        <pre tabindex="0" aria-label="The rule"><code>${ruleOf(values)}</code></pre>
        ${copyButton(() => ruleOf(values))}
      </div>
    </form>`,
    root,
  );
}

export const ThemeEditor: StoryObj<Args> = {
  render: () => {
    const root = document.createElement('div');
    draw(
      root,
      new Map([
        ['--smart-packet-accent-color', '#0a7c66'],
        ['--smart-packet-radius', '10px'],
      ]),
    );
    return root;
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    const [accent] = canvasElement.querySelectorAll<HTMLInputElement>('input[type=color]');
    await fireEvent.input(accent!, { target: { value: '#7b2ff7' } });
    await expect(canvasElement.querySelector('pre')).toHaveTextContent('--smart-packet-accent-color: #7b2ff7;');
  },
};
