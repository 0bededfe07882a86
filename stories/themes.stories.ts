import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { shown } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, spoken } from './helpers/packets.js';
import { themed, themes } from './helpers/themes.js';

const packet = spoken({ title: 'Fresh bread at seven', cta: actions.slice(0, 2) });

const meta: Meta<Args> = {
  title: 'Themes',
  render: (args) => packetElement(args),
  args: { packet },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Light, whatever the page is. */
export const Light: Story = { args: { theme: 'light' } };
/** Dark, whatever the page is. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Every ready theme of the folder src/themes, on a light and on a dark page. */
export const Gallery: Story = {
  parameters: { stage: { width: '800px' } },
  render: () =>
    html`<div style="display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr))">
      ${['', ...Object.keys(themes)].flatMap((name) =>
        ['light', 'dark'].map(
          (scheme) =>
            html`<figure
              style="margin: 0; padding: 12px; color-scheme: ${scheme}; background: Canvas; color: CanvasText"
            >
              <figcaption>${name || 'Without a theme'}, ${scheme}</figcaption>
              ${themed(name, packetElement({ packet }))}
            </figure>`,
        ),
      )}
    </div>`,
  play: ({ canvasElement }) => {
    if (!canvasElement.querySelector('figure')) throw new Error('There is no theme');
  },
};

export const Neutral: Story = { globals: { look: 'neutral' } };
export const Orange: Story = { globals: { look: 'orange' } };
export const HighContrast: Story = { globals: { look: 'high-contrast' } };
export const Night: Story = { globals: { look: 'night' } };
export const Paper: Story = { globals: { look: 'paper' } };
export const Glass: Story = { globals: { look: 'glass' } };

/** One colour of a brand: all else follows from it, and stays readable. */
export const OneColour: Story = {
  parameters: { stage: { width: '800px' } },
  render: () =>
    html`<div style="display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr))">
      ${['#ff7515', '#ffd400', '#0a7c66', '#7b2ff7', '#111111', '#f2a7c3'].map((accent) =>
        packetElement({ packet, transcript: 'none', '--smart-packet-accent-color': accent }),
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

/** One surface: text, hairlines and quiet text follow from it. */
export const OneSurface: Story = {
  ...OneColour,
  render: () =>
    html`<div style="display: grid; gap: 16px; grid-template-columns: 1fr 1fr">
      ${['#fff8ec', '#1d2b3a', '#e8f3ee', '#2b0f1e'].map((surface) =>
        packetElement({
          packet,
          transcript: 'none',
          theme: surface.startsWith('#1') || surface.startsWith('#2') ? 'dark' : 'light',
          '--smart-packet-surface-color': surface,
        }),
      )}
    </div>`,
};

/** Square, flat, dense: the tokens that are no colours. */
export const Shape: Story = {
  args: {
    '--smart-packet-radius': '4px',
    '--smart-packet-border-width': '2px',
    '--smart-packet-shadow': 'none',
    '--smart-packet-space': '3px',
    '--smart-packet-play-size': '44px',
    '--smart-packet-font': 'Georgia, "Noto Serif", serif',
    '--smart-packet-font-size': '0.9375rem',
  },
};
