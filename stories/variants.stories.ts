import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { holdAt, playMuted, press, shown, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, metaWith, packetWith, spoken, uncaptioned } from './helpers/packets.js';

const meta: Meta<Args> = {
  title: 'Variants',
  render: (args) => packetElement(args),
  args: { packet: spoken({ title: 'Fresh bread at seven', cta: actions }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Card: Story = {};

/** From 44rem of its own width, what can be done stands beside the text. */
export const CardBeside: Story = { parameters: { stage: { width: '800px' } } };

/** One line, which opens into the card. */
export const Compact: Story = { args: { variant: 'compact' } };
export const CompactOpen: Story = { args: { variant: 'compact', open: true } };

/** A voice message in a chat. */
export const Bubble: Story = { args: { variant: 'bubble' } };

/** Two people talking. */
export const Chat: Story = {
  render: () => {
    const bubble = (fields: Record<string, unknown>, style: string, accent?: string) =>
      html`<div style="${style}; inline-size: 85%; margin-block-end: 12px">
        ${packetElement({ variant: 'bubble', packet: spoken(fields), '--smart-packet-accent-color': accent })}
      </div>`;
    return html`${bubble({ title: null, intent: 'order/question', meta: metaWith({ author: 'Ida' }) }, '')}
    ${bubble({ meta: metaWith({ author: 'Harbour Street Bakery' }), cta: actions.slice(0, 1) }, 'margin-inline-start: auto', '#0a7c66')}`;
  },
};

export const BubblePlaying: Story = {
  args: { variant: 'bubble' },
  play: async ({ canvasElement, globals }) => {
    const element = await shown(canvasElement);
    const audio = await playMuted(element);
    if (globals['still']) await holdAt(element, audio, 1.7);
  },
};

export const TranscriptClosed: Story = { args: { transcript: 'closed' } };
export const TranscriptNone: Story = { args: { transcript: 'none' } };

/** The packet says neither length nor waveform: both come with the recording. */
export const PlainRail: Story = {
  args: { packet: uncaptioned({ title: 'Fresh bread at seven', cta: actions }) },
};

/** The slider stays a plain track, also where the recording's shape is known. */
export const WithoutWave: Story = {
  args: { packet: uncaptioned(), preload: 'auto', 'without-wave': true },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await waitUntil(() => element.timing === 'aligned', 'the words’ times', 20_000);
    element.seek(2);
    await waitUntil(() => element.activeWord, 'the word');
  },
};

/** A picture, a heading and a last line of the page's own. */
export const Slots: Story = {
  render: (args) =>
    packetElement(
      args,
      html`<svg slot="avatar" viewBox="0 0 40 40" role="img" aria-label="Bakery" style="background: #f4d9b0">
          <path d="M8 25c0-8 5-13 12-13s12 5 12 13v4H8z" fill="#8a5a22" />
        </svg>
        <h3 slot="header" style="margin: 0">Today at the bakery</h3>
        <small slot="footer">Recorded by Mara, with the window open.</small>`,
    ),
};

/** What can be done with the packet. */
export const MenuOpen: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(element, 'menu-button');
    await waitUntil(() => element.shadowRoot!.querySelector('[part=menu]'), 'the menu');
  },
};

/** Six types of action, each with its icon and where it leads. */
export const Actions: Story = {
  render: () => {
    const more = [
      { type: 'form', label: 'Order a cake', url: 'https://bakery.example/cakes' },
      { type: 'sms', label: 'Text us', phone: '+1 555 123 4567', body: 'One loaf, please' },
      {
        type: 'calendar',
        label: 'Baking class',
        start: '2099-03-01T10:00:00Z',
        durationMinutes: 90,
        timezone: 'UTC',
        title: 'Baking class',
      },
    ];
    return html`${[actions, more].map(
      (cta) =>
        html`<div style="margin-block-end: 12px">
          ${packetElement({ packet: packetWith({ cta, voice: null }), transcript: 'none' })}
        </div>`,
    )}`;
  },
};
