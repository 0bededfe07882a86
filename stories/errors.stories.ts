import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import empty from '../test/fixtures/invalid/nothing-to-show.json';
import unreadable from '../test/fixtures/invalid/not-a-packet.json';
import answer from '../test/fixtures/valid/resolver-answer.json';
import { shown } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { standIn } from './helpers/stand-ins.js';

/** One sentence each, in the visitor's words; the page gets the code. “Try again” stands where it can help. */
const meta: Meta<Args> = {
  title: 'Errors',
  render: (args) => packetElement(args),
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'error');
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Unreachable: Story = { args: { src: standIn('unreachable') } };
export const Gone: Story = { args: { src: standIn('gone') } };
export const Unavailable: Story = { args: { src: standIn('unavailable') } };
export const TooLarge: Story = { args: { src: standIn('too-large') } };
export const NotFound: Story = { args: { packet: answer, 'packet-id': 'spid:bakery.example:none' } };
export const NothingToShow: Story = { args: { packet: empty } };
export const Unreadable: Story = { args: { packet: unreadable } };

/** The page's own words, in the slot `error`. */
export const OwnWords: Story = {
  args: { packet: unreadable },
  render: (args) => packetElement(args, html`<p slot="error">Our answering machine is asleep.</p>`),
};

/** What stands inside the element is shown when the packet fails, and where there is no JavaScript. */
export const Fallback: Story = {
  args: { packet: unreadable },
  render: (args) => packetElement(args, html`<p><a href="https://bakery.example">Read it on our page</a></p>`),
};
