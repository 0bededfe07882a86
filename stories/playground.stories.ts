import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { packetElement, type Args } from './helpers/packet-element.js';

/** Every attribute and every token has a control; what happens is in the panel “Actions”. */
const meta: Meta<Args> = {
  title: 'Playground',
  component: 'smart-packet',
  tags: ['autodocs'],
  render: (args) => packetElement(args),
};
export default meta;

export const Playground: StoryObj<Args> = { args: { src: 'packets/welcome.json' } };
