import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { createMemoryResolver } from '../src/resolver.js';
import type { SmartPacketListElement } from '../src/list.js';
import { cardsOf, titlesOf } from '../test/helpers/list.js';
import { focus, hasPart, part, press, waitUntil } from './helpers/gestures.js';
import { arabicInbox, inbox, manyMessages } from './helpers/inbox.js';
import { listElement, type ListArgs } from './helpers/list-element.js';
import { list } from './helpers/manifest.js';
import { packetElement } from './helpers/packet-element.js';
import { standIn } from './helpers/stand-ins.js';

/** An inbox: compact cards, of which one at a time opens. */
const meta: Meta<ListArgs> = {
  title: 'List',
  component: 'smart-packet-list',
  tags: ['autodocs'],
  args: { packets: inbox },
  argTypes: list.controls,
  parameters: { stage: { width: '100%' }, controls: { include: Object.keys(list.controls) } },
  render: (args) => listElement(args),
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
  },
};
export default meta;

type Story = StoryObj<ListArgs>;

/** The story's list, in that state, with all of its cards, or so many. */
async function listed(
  canvas: ParentNode,
  state: SmartPacketListElement['state'] = 'ready',
  count?: number,
): Promise<SmartPacketListElement> {
  const element = await waitUntil(() => canvas.querySelector('smart-packet-list'), 'the list');
  await waitUntil(() => element.state === state, `state ${state}`);
  await waitUntil(
    () => titlesOf(element).filter(Boolean).length === (count ?? element.count),
    `${count ?? 'all'} of the cards`,
  );
  await element.updateComplete;
  return element;
}

export const Inbox: Story = {};

/** The page's own filters, which a visitor may change: messages with that tag and those words. */
export const Filtered: Story = {
  tags: ['no-picture'],
  args: { tag: 'Town', text: 'bread' },
};

/** Two hundred and forty pixels are enough. */
export const Narrow: Story = { parameters: { stage: { width: '240px' } } };

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const element = await listed(canvasElement);
    const [first, second] = cardsOf(element);
    await press(first!, 'open-button');
    await press(second!, 'open-button');
    await waitUntil(() => second!.open && !first!.open, 'one card alone that is open');
    await part(second!, 'transcript');
    (document.activeElement as HTMLElement).blur();
  },
};

export const Empty: Story = { tags: ['no-picture'], args: { packets: [] } };

/** The page's own words, in the slot `empty`. */
export const EmptyInOwnWords: Story = {
  tags: ['no-picture'],
  args: { packets: [] },
  render: (args) => listElement(args, html`<p slot="empty">Nobody has called yet. Enjoy the quiet.</p>`),
};

export const Loading: Story = {
  tags: ['no-picture'],
  args: { packets: undefined, src: standIn('never') },
  play: async ({ canvasElement }) => {
    await listed(canvasElement, 'loading');
  },
};

/** Another try may help. */
export const Unreachable: Story = {
  args: { packets: undefined, src: standIn('unreachable') },
  play: async ({ canvasElement }) => {
    const element = await listed(canvasElement, 'error');
    await part(element, 'retry-button');
  },
};

/** A resolver gives them page by page. */
export const FromResolver: Story = {
  tags: ['no-picture'],
  args: { packets: undefined, resolver: createMemoryResolver(manyMessages(120)) },
  play: async ({ canvasElement }) => {
    const element = await listed(canvasElement, 'ready', 50);
    await press(element, 'more-button');
    await listed(canvasElement, 'ready', 100);
  },
};

/** In the page's language and direction; an English message among them is read from left to right. */
export const Arabic: Story = { args: { packets: arabicInbox }, globals: { language: 'ar' } };

/** Dark, whatever the page is. */
export const Dark: Story = { tags: ['no-picture'], args: { theme: 'dark' } };

/** The tokens of the cards are those of the list. */
export const Tokens: Story = {
  args: {
    packets: inbox.slice(0, 4),
    '--smart-packet-accent-color': 'light-dark(#0a7c66, #5fd6bd)',
    '--smart-packet-surface-color': 'light-dark(#f2faf7, #10201c)',
    '--smart-packet-radius': '8px',
    '--smart-packet-border-width': '2px',
    '--smart-packet-space': '5px',
  },
};

export const Paper: Story = { tags: ['no-picture'], args: { packets: inbox.slice(0, 4) }, globals: { look: 'paper' } };
/** Dark on a light page: what stands on the page itself has the page's colour. All shadows are whole, also far down. */
export const Night: Story = { args: { packets: manyMessages(27) }, globals: { look: 'night' } };

/** Cards that the page has written are entries, too, with what it put into them. */
export const OwnCards: Story = {
  tags: ['no-picture'],
  args: { packets: undefined },
  render: (args) =>
    listElement(
      args,
      inbox
        .slice(0, 3)
        .map((packet, index) =>
          packetElement({ packet, variant: 'compact' }, html`<small slot="footer">Message ${index + 1}</small>`),
        ),
    ),
};

/** A thousand messages: the first ones are there at once, the others while the page rests. */
export const Thousand: Story = {
  tags: ['no-looks'],
  args: { packets: manyMessages(1000) },
  // All rules, for a thousand cards of one kind, take most of a minute.
  parameters: { a11y: { options: { runOnly: ['aria-required-children', 'aria-required-parent'] } } },
  play: async ({ canvasElement }) => {
    const element = await waitUntil(() => canvasElement.querySelector('smart-packet-list'), 'the list');
    // The others are made while the page rests, which on a busy machine takes its time.
    await waitUntil(() => cardsOf(element).length >= 8, 'the first screen');
    await expect(await part(element, 'count')).toHaveTextContent('1,000 messages');
  },
};

/** The arrows go from card to card, Enter opens one, Escape closes it. */
export const Keys: Story = {
  tags: ['no-looks'],
  play: async ({ canvasElement }) => {
    const element = await listed(canvasElement);
    const [first, second] = cardsOf(element);
    const last = cardsOf(element).at(-1);
    await focus(first!, 'open-button');
    await userEvent.keyboard('{ArrowDown}');
    await waitUntil(() => document.activeElement === second, 'the second card');
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => second!.open, 'the open card');
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => !second!.open, 'the closed card');
    await userEvent.keyboard('{End}');
    await waitUntil(() => document.activeElement === last, 'the last card');
    await userEvent.keyboard('{Home}');
    await waitUntil(() => document.activeElement === first, 'the first card');
  },
};

/** A choice of an intent, then words; “Clear” takes both back. */
export const FilterAndSearch: Story = {
  tags: ['no-looks'],
  play: async ({ canvasElement }) => {
    const element = await listed(canvasElement);
    await userEvent.selectOptions(await part(element, 'intent-filter'), 'sales/special-offer');
    await listed(canvasElement, 'ready', 1);
    await expect(await part(element, 'count')).toHaveTextContent('1 message');
    await press(element, 'clear-button');
    await listed(canvasElement, 'ready', inbox.length);
    await userEvent.type(await part(element, 'search'), 'creme');
    await waitUntil(() => String(titlesOf(element)) === 'Crème brûlée, half price on Friday', 'the message found');
    await userEvent.type(await part(element, 'search'), ' bicycle');
    await waitUntil(() => element.count === 0, 'no message');
    await part(element, 'empty');
    await press(element, 'clear-button');
    await listed(canvasElement, 'ready', inbox.length);
    await expect(hasPart(element, 'empty')).toBe(false);
  },
};
