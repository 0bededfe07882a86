import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { shown } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, spoken } from './helpers/packets.js';

/** Places of a page that ask a packet for its own width: it is 24rem, and never wider than the place. */
const meta: Meta<Args> = {
  title: 'Layouts',
  args: { packet: spoken({ title: 'Fresh bread at seven', cta: actions.slice(0, 1) }) },
  parameters: { stage: { width: '100%' } },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Args>;

const variants = ['card', 'compact', 'bubble'];

/** Each variant in such a place. */
const each = (place: (element: TemplateResult) => TemplateResult): Story => ({
  render: (args) =>
    html`<div style="display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr)">
      ${variants.map((variant) => html`<div>${place(packetElement({ ...args, variant }))}</div>`)}
    </div>`,
});

/** An element around the packet with that style. */
const within = (style: string, beside: TemplateResult | string = ''): Story =>
  each((element) => html`<div style=${style}>${beside}${element}</div>`);

/** The packet itself with that style. */
const own = (style: string, around = 'display: flow-root', beside: TemplateResult | string = ''): Story =>
  each(
    (element) =>
      html`<style>
          smart-packet {
            ${style}
          }
        </style>
        <div style=${around}>${element}${beside}</div>`,
  );

const avatar = html`<div
  style="flex: none; inline-size: 32px; block-size: 32px; border-radius: 50%; background: #f4d9b0"
></div>`;

export const FlexRow: Story = within('display: flex');
export const FlexRowCentred: Story = within('display: flex; justify-content: center; align-items: center');
export const FlexRowBesideAnAvatar: Story = within('display: flex; gap: 8px', avatar);
export const FlexRowThatWraps: Story = within('display: flex; flex-wrap: wrap', html`<div>Ann, 9:41</div>`);
export const FlexRowThatDoesNotShrink: Story = own('flex: none', 'display: flex');
/** A list of messages, each at its own side. */
export const ChatList: Story = {
  render: (args) =>
    html`<div style="display: flex; flex-direction: column; gap: 12px; align-items: flex-start">
      ${packetElement({ ...args, variant: 'bubble' })}
      <div style="align-self: flex-end">${packetElement({ ...args, variant: 'bubble' })}</div>
      ${packetElement({ ...args, variant: 'compact' })}
    </div>`,
};
export const FlexColumn: Story = within('display: flex; flex-direction: column');
export const FlexColumnAtTheStart: Story = within('display: flex; flex-direction: column; align-items: flex-start');
export const FlexColumnCentred: Story = within('display: flex; flex-direction: column; align-items: center');
export const FlexColumnAtTheEnd: Story = within('display: flex; flex-direction: column; align-items: flex-end');
export const GridCentred: Story = within('display: grid; place-items: center');
export const GridJustifiedToTheStart: Story = within('display: grid; justify-items: start');
export const GridWithAutomaticColumn: Story = within('display: grid; grid-template-columns: auto 1fr');
export const InlineBlock: Story = own('display: inline-block');
export const InlineBlockAroundIt: Story = within('display: inline-block; max-inline-size: 100%');
export const InlineFlex: Story = within('display: inline-flex; max-inline-size: 100%');
export const InlineGrid: Story = within('display: inline-grid; max-inline-size: 100%');
export const Float: Story = own('float: inline-start; margin-inline-end: 12px');
export const FloatAtTheEnd: Story = own('float: inline-end', 'display: flow-root', html`<p>Text beside it</p>`);
export const FitContent: Story = own('inline-size: fit-content');
export const FitContentAroundIt: Story = within('inline-size: fit-content');
export const MinContent: Story = own('inline-size: min-content');
export const MaxContent: Story = own('inline-size: max-content');
export const AbsolutePosition: Story = own('position: absolute', 'position: relative; block-size: 27rem');
export const TableCell: Story = each(
  (element) =>
    html`<table role="presentation">
      <tr>
        <td>${element}</td>
        <td>Beside it</td>
      </tr>
    </table>`,
);
export const ListItem: Story = each(
  (element) =>
    html`<ul style="padding: 0; margin: 0; list-style: none">
      <li style="display: flex">${element}</li>
    </ul>`,
);
export const Dialog: Story = {
  render: (args) =>
    html`<dialog
      open
      aria-label="Answer"
      style="position: static; padding: 12px; max-inline-size: 100%; box-sizing: border-box"
    >
      ${packetElement(args)}
    </dialog>`,
};
export const Columns: Story = within('columns: 2 18rem');
export const RightToLeft: Story = each((element) => html`<div dir="rtl" style="display: flex">${element}</div>`);
