import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { shown, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, longTranscript, metaWith, spoken } from './helpers/packets.js';

const meta: Meta<Args> = {
  title: 'Edge cases',
  render: (args) => packetElement(args),
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Args>;

const full = spoken({ title: 'Fresh bread at seven', cta: actions, meta: metaWith({ expires: '2099-12-31' }) });

export const ThreeWords: Story = { args: { packet: spoken({ transcript: 'Come on in!', captions: null }) } };

/** The text scrolls in a box of its own. */
export const ThreeThousandWords: Story = {
  args: { packet: spoken({ transcript: longTranscript(3000), captions: null, cta: actions }) },
};

/** 60 characters, and words that can't be broken well. */
export const LongGermanLabel: Story = {
  globals: { language: 'de' },
  args: {
    packet: spoken({
      title: 'Kraftfahrzeughaftpflichtversicherungsbeitragsrückerstattung',
      cta: [
        {
          type: 'link',
          label: 'Haftpflichtversicherungsbeitragsrückerstattung jetzt anfordern'.slice(0, 60),
          url: 'https://versicherung.example/antrag',
        },
        { type: 'call', label: 'Donaudampfschifffahrtsgesellschaftskapitän anrufen', phone: '+49 30 1234567' },
      ],
      meta: metaWith({ author: 'Rindfleischetikettierungsüberwachungsverein', language: 'de' }),
    }),
  },
};

/** The heading is made of the intent. */
export const NoTitle: Story = { args: { packet: spoken({ intent: 'insurance/quote', cta: actions }) } };
export const NoAuthor: Story = { args: { packet: spoken({ title: 'Fresh bread', meta: metaWith({ author: '' }) }) } };
export const NeitherTitleNorAuthor: Story = {
  args: { packet: spoken({ intent: '', meta: metaWith({ author: '', created: '', tags: [] }) }) },
};
export const NoActions: Story = { args: { packet: spoken() } };
export const OneAction: Story = { args: { packet: spoken({ cta: actions.slice(0, 1) }) } };
export const ThreeActions: Story = { args: { packet: spoken({ cta: actions }) } };
export const ManyTags: Story = {
  args: {
    packet: spoken({
      meta: metaWith({ tags: Array.from({ length: 20 }, (_, at) => `a tag with number ${at + 1}`) }),
    }),
  },
};

/** Captions name who speaks. */
export const Speakers: Story = {
  args: { src: 'packets/harbour-walk.json', preload: 'auto' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await waitUntil(() => element.shadowRoot!.querySelector('[part=speaker]'), 'the names');
  },
};

export const Width240: Story = { args: { packet: full }, parameters: { stage: { width: '240px' } } };
export const Width320: Story = { args: { packet: full }, parameters: { stage: { width: '320px' } } };
export const Width640: Story = { args: { packet: full }, parameters: { stage: { width: '640px' } } };
export const Width1200: Story = { args: { packet: full }, parameters: { stage: { width: '1200px' } } };

/** Sizes follow the reader's own. */
export const RootFontSize200: Story = { args: { packet: full }, parameters: { stage: { rootFontSize: '200%' } } };
export const RootFontSize200Narrow: Story = {
  args: { packet: full },
  parameters: { stage: { rootFontSize: '200%', width: '320px' } },
};

/** It fills its place in a row, and never falls to nothing. */
export const InRow: Story = {
  parameters: { stage: { width: '640px' } },
  render: () =>
    html`<div style="display: flex; gap: 16px">
      ${[1, 2].map(() => html`<div style="flex: 1">${packetElement({ packet: full, transcript: 'none' })}</div>`)}
    </div>`,
};
