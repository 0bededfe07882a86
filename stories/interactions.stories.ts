import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent } from 'storybook/test';
import { focus, hasPart, part, pauseAt, playMuted, press, shown, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, spoken } from './helpers/packets.js';
import { standIn } from './helpers/stand-ins.js';

/** What a person does, step by step; the panel “Interactions” shows it. */
const meta: Meta<Args> = {
  title: 'Interactions',
  render: (args) => packetElement(args),
  args: { packet: spoken({ title: 'Fresh bread at seven', cta: actions }) },
};
export default meta;

type Story = StoryObj<Args>;

export const PlayAndPause: Story = {
  play: async ({ canvasElement, globals }) => {
    const element = await shown(canvasElement);
    await playMuted(element);
    await waitUntil(() => element.activeWord, 'the first word');
    await expect(await part(element, 'play-button')).toHaveAttribute('aria-label', 'Pause');
    await press(element, 'play-button');
    await waitUntil(() => element.paused, 'the pause');
    await expect(await part(element, 'play-button')).toHaveAttribute('aria-label', 'Play');
    // How far it came is up to the machine.
    if (globals['still']) await pauseAt(element, 0.2);
  },
};

export const OpenCompactCard: Story = {
  args: { variant: 'compact' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(await part(element, 'transcript')).not.toBeVisible();
    await press(element, 'open-button');
    await element.updateComplete;
    await expect(element).toHaveAttribute('open');
    await expect(await part(element, 'transcript')).toBeVisible();
    await press(element, 'open-button');
    await element.updateComplete;
    await expect(await part(element, 'transcript')).not.toBeVisible();
  },
};

export const OpenTranscript: Story = {
  args: { transcript: 'closed' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await expect(await part(element, 'transcript')).not.toBeVisible();
    await press(element, 'transcript-button');
    await element.updateComplete;
    await expect(await part(element, 'transcript')).toBeVisible();
    await expect(await part(element, 'transcript-button')).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Escape closes the menu, and the focus goes back to its button. */
export const LeaveMenu: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await press(element, 'menu-button');
    await focus(element, 'menu-item');
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => !hasPart(element, 'menu'), 'the closed menu');
    await expect(element.shadowRoot!.activeElement).toBe(await part(element, 'menu-button'));
  },
};

/** A click on a word goes there. */
export const ClickWord: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    const text = (await part(element, 'paragraph')).querySelector('.text')!;
    const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const range = document.createRange();
    const from = node.data.indexOf('oven');
    range.setStart(node, from);
    range.setEnd(node, from + 'oven'.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    await fireEvent.click(text, { clientX: left + width / 2, clientY: top + height / 2 });
    await waitUntil(() => element.activeWord?.text === 'oven', 'the word “oven”');
  },
};

/** The page may stop an action, and do something else. */
export const PreventAction: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    let chosen = '';
    element.addEventListener(
      'smart-packet-action',
      (event) => {
        event.preventDefault();
        chosen = event.action.label;
      },
      { once: true },
    );
    const action = await part(element, 'action');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    action.dispatchEvent(click);
    await expect(chosen).toBe('See the menu');
    await expect(click.defaultPrevented).toBe(true);
  },
};

/** The keys of media players, while the focus is inside. */
export const Keys: Story = {
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await playMuted(element);
    element.pause();
    await waitUntil(() => element.paused, 'the pause');
    element.seek(0);
    await focus(element, 'slider');
    await userEvent.keyboard('{ArrowRight}');
    await waitUntil(() => element.currentTime >= 4.9, 'five seconds forward');
    await userEvent.keyboard('{ArrowLeft}');
    await waitUntil(() => element.currentTime < 0.2, 'five seconds back');
  },
};

/** What failed is asked for again. */
export const TryAgain: Story = {
  args: { packet: undefined, src: standIn('gone') },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'error');
    let requests = 0;
    element.addEventListener('smart-packet-error', () => requests++);
    await press(element, 'retry-button');
    await waitUntil(() => requests > 0, 'another request');
    await expect(await part(element, 'error')).toHaveTextContent('no longer here');
  },
};
