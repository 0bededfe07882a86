import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { defineAnatomyDrawing } from './helpers/anatomy-drawing.js';
import { part, press, shown, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, metaWith, spoken } from './helpers/packets.js';

defineAnatomyDrawing();

/** The parts, drawn on the element itself: what custom-elements.json names and this state shows. */
const meta: Meta<Args> = {
  title: 'Anatomy/Drawings',
  parameters: { stage: { width: '720px' } },
  args: {
    packet: spoken({ title: 'Fresh bread at seven', cta: actions, meta: metaWith({ expires: '2099-12-31' }) }),
  },
  render: (args) => html`<anatomy-drawing><div class="drawing">${packetElement(args)}</div></anatomy-drawing>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Waits until a part has its mark, and the mark its place. */
async function marked(canvas: HTMLElement, name: string): Promise<void> {
  const target = await part(await shown(canvas), name);
  await waitUntil(() => {
    const numbers = [...canvas.querySelectorAll('ol code')].map(({ textContent }) => textContent);
    const mark = canvas.querySelectorAll('.marks > div')[numbers.indexOf(name)]?.getBoundingClientRect();
    const rect = target.getBoundingClientRect();
    return mark && (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(mark[side] - rect[side]) < 1);
  }, `the mark of ${name}`);
}

export const Parts: Story = {
  play: async ({ canvasElement }) => {
    const drawing = canvasElement.querySelector<HTMLElement>('.drawing')!;
    await marked(canvasElement, 'action');
    // What moves takes its mark along.
    drawing.style.paddingBlockStart = '40px';
    await marked(canvasElement, 'action');
    drawing.style.paddingBlockStart = '';
    await marked(canvasElement, 'action');
  },
};

export const PartsOfTheMenu: Story = {
  args: { transcript: 'none' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(element, 'menu-button');
    await marked(canvasElement, 'menu');
    await expect(canvasElement.querySelector('.marks')).toHaveAttribute('popover');
  },
};

/** Where the page's own content goes. */
export const Slots: Story = {
  parameters: { stage: {} },
  render: (args) => {
    const slot = (name: string) => html`<span slot=${name} class="slot">${name}</span>`;
    return packetElement(args, ['avatar', 'header', 'footer'].map(slot));
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
