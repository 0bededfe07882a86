import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { shown, speaks } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, greeting, metaWith, spoken } from './helpers/packets.js';

/** The interface speaks the page's language, whatever the packet's is. */
const meta: Meta<Args> = {
  title: 'Languages',
  render: (args) => packetElement(args),
  play: async ({ canvasElement, globals }) => {
    await speaks(await shown(canvasElement), globals['language'] as string);
  },
};
export default meta;

type Story = StoryObj<Args>;

const expires = { expires: '2099-12-31' };

export const English: Story = { args: { packet: spoken({ cta: actions, meta: metaWith(expires) }) } };
export const French: Story = { globals: { language: 'fr' }, args: { src: 'packets/french.json' } };
export const Spanish: Story = { globals: { language: 'es' }, args: { packet: greeting('es') } };
export const German: Story = { globals: { language: 'de' }, args: { packet: greeting('de') } };
export const Portuguese: Story = { globals: { language: 'pt' }, args: { packet: greeting('pt') } };
export const Italian: Story = { globals: { language: 'it' }, args: { packet: greeting('it') } };
export const Chinese: Story = { globals: { language: 'zh-Hans' }, args: { src: 'packets/chinese.json' } };
export const Japanese: Story = { globals: { language: 'ja' }, args: { packet: greeting('ja') } };
export const Korean: Story = { globals: { language: 'ko' }, args: { packet: greeting('ko') } };
export const Arabic: Story = { globals: { language: 'ar' }, args: { src: 'packets/arabic.json' } };
export const Hebrew: Story = { globals: { language: 'he' }, args: { packet: greeting('he') } };
export const Hindi: Story = { globals: { language: 'hi' }, args: { packet: greeting('hi') } };

export const ArabicCompact: Story = {
  globals: { language: 'ar' },
  args: { src: 'packets/arabic.json', variant: 'compact' },
};
export const HebrewBubble: Story = { globals: { language: 'he' }, args: { packet: greeting('he'), variant: 'bubble' } };

/** An English message for a reader of Arabic: the layout is mirrored, the text is not. */
export const EnglishPacketOnArabicPage: Story = {
  globals: { language: 'ar' },
  args: { packet: spoken({ cta: actions }) },
};
/** An Arabic message for a reader of English. */
export const ArabicPacketOnEnglishPage: Story = { args: { src: 'packets/arabic.json' } };

/** Two readers on one page. */
export const TwoLanguages: Story = {
  render: () =>
    html`<div lang="de">${packetElement({ packet: greeting('de'), transcript: 'none' })}</div>
      <br />
      <div lang="he" dir="rtl">${packetElement({ packet: greeting('he'), transcript: 'none' })}</div>`,
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    const [first, second] = canvasElement.querySelectorAll('smart-packet');
    await speaks(first!, 'de');
    await speaks(second!, 'he');
  },
};
