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

const within = (style: string, beside: TemplateResult | string = ''): Story => ({
  render: (args) => html`<div style=${style}>${beside}${packetElement(args)}</div>`,
});

const own = (style: string): Story => ({
  render: (args) =>
    html`<style>
        smart-packet {
          ${style}
        }
      </style>
      ${packetElement(args)}`,
});

const avatar = html`<div
  style="flex: none; inline-size: 32px; block-size: 32px; border-radius: 50%; background: #f4d9b0"
></div>`;

export const FlexRow: Story = within('display: flex; gap: 8px', avatar);
export const FlexRowCentred: Story = within('display: flex; justify-content: center');
/** A list of messages, each at its own side. */
export const ChatList: Story = {
  render: (args) =>
    html`<div style="display: flex; flex-direction: column; gap: 12px; align-items: flex-start">
      ${packetElement({ ...args, variant: 'bubble' })}
      <div style="align-self: flex-end">${packetElement({ ...args, variant: 'bubble' })}</div>
      ${packetElement({ ...args, variant: 'compact' })}
    </div>`,
};
export const FlexColumnCentred: Story = within('display: flex; flex-direction: column; align-items: center');
export const GridCentred: Story = within('display: grid; place-items: center');
export const GridWithAutomaticColumn: Story = within('display: grid; grid-template-columns: auto 1fr');
export const InlineBlock: Story = own('display: inline-block');
export const InlineFlex: Story = within('display: inline-flex; max-inline-size: 100%');
export const Float: Story = own('float: inline-start; margin-inline-end: 12px');
export const FitContent: Story = own('inline-size: fit-content');
export const MinContent: Story = own('inline-size: min-content');
export const MaxContent: Story = own('inline-size: max-content');
export const AbsolutePosition: Story = own('position: absolute');
export const TableCell: Story = {
  render: (args) =>
    html`<table>
      <tr>
        <td>${packetElement(args)}</td>
        <td>Beside it</td>
      </tr>
    </table>`,
};
export const Dialog: Story = {
  render: (args) =>
    html`<dialog open style="position: static; padding: 12px; max-inline-size: 100%; box-sizing: border-box">
      ${packetElement(args)}
    </dialog>`,
};
export const Columns: Story = within('columns: 2 18rem');
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" style="display: flex">${packetElement(args)}</div>`,
};
