import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { part, press, shown } from './helpers/gestures.js';
import { declaration } from './helpers/manifest.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, metaWith, spoken } from './helpers/packets.js';
import './helpers/anatomy.css';

/** The parts, drawn on the element itself: what custom-elements.json names and this state shows. */
const meta: Meta<Args> = {
  title: 'Anatomy/Drawings',
  parameters: { stage: { width: '720px' } },
  args: {
    packet: spoken({ title: 'Fresh bread at seven', cta: actions, meta: metaWith({ expires: '2099-12-31' }) }),
  },
  render: (args) =>
    html`<div class="anatomy">
      <div class="drawing">${packetElement(args)}</div>
      <ol></ol>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Numbers every part that is shown, and lists them. */
function drawParts(canvas: HTMLElement): void {
  const drawing = canvas.querySelector<HTMLElement>('.drawing')!;
  const origin = drawing.getBoundingClientRect();
  const { shadowRoot } = drawing.querySelector('smart-packet')!;
  const shownParts = declaration.cssParts
    .map((part) => ({ ...part, rect: shadowRoot!.querySelector(`[part~='${part.name}']`)?.getBoundingClientRect() }))
    .filter(({ name, rect }) => rect && rect.width > 2 && rect.height > 2 && name !== 'play-from-button');
  const marks = drawing.appendChild(document.createElement('div'));
  marks.className = 'marks';
  marks.ariaHidden = 'true';
  render(
    shownParts.map(({ rect }, at) => {
      const { left, top, width, height } = rect!;
      return html`<div
        style="left: ${left - origin.left}px; top: ${top - origin.top}px; width: ${width}px; height: ${height}px"
      >
        <b>${at + 1}</b>
      </div>`;
    }),
    marks,
  );
  render(
    shownParts.map(({ name, description }) => html`<li><code>${name}</code> ${description}</li>`),
    canvas.querySelector('ol')!,
  );
}

export const Parts: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    drawParts(canvasElement);
  },
};

export const PartsOfTheMenu: Story = {
  args: { transcript: 'none' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(element, 'menu-button');
    await part(element, 'menu');
    drawParts(canvasElement);
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
