import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { holdAt, part, pauseAt, playMuted, press, pressPlayMuted, shown, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, metaWith, packetWith, spoken, uncaptioned } from './helpers/packets.js';
import { standIn, withoutVoice, withVoice } from './helpers/stand-ins.js';

const meta: Meta<Args> = { title: 'States', render: (args) => packetElement(args) };
export default meta;

type Story = StoryObj<Args>;

/** Neither a packet nor an address: nothing is shown, or what the page puts into the slot `empty`. */
export const Empty: Story = {
  render: (args) =>
    packetElement(
      args,
      html`<p slot="empty" style="padding: 12px; border-radius: 12px; background: light-dark(#fff, #16181d)">
        No message yet.
      </p>`,
    ),
};

/** The card's own shapes, in its own places. */
export const Loading: Story = {
  args: { src: standIn('never') },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'loading');
    // Whoever looks longer than the limit still sees it load.
    element.addEventListener('smart-packet-error', () => {
      element.reload();
    });
  },
};

export const Ready: Story = {
  args: { src: 'packets/welcome.json' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

/** It plays without a sound here; the word being spoken is lit. */
export const Playing: Story = {
  args: { packet: spoken({ cta: actions }) },
  play: async ({ canvasElement, globals }) => {
    const element = await shown(canvasElement);
    const audio = await playMuted(element);
    if (globals['still']) await holdAt(element, audio, 1.7);
  },
};

/** The same, paused in the middle. */
export const Paused: Story = {
  args: { packet: spoken({ cta: actions }) },
  play: async ({ canvasElement }) => {
    await pauseAt(await shown(canvasElement), 3.1);
  },
};

/** Without captions: each word was found in the recording, whose shape the slider shows. */
export const Aligned: Story = {
  args: { packet: uncaptioned(), preload: 'auto' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await waitUntil(() => element.timing === 'aligned', 'the words’ times', 20_000);
    element.seek(1.7);
    await waitUntil(() => element.activeWord, 'the word');
  },
};

export const Expired: Story = {
  args: { src: 'packets/expired.json' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

/** It says until when its actions hold. */
export const Expires: Story = {
  args: { packet: spoken({ cta: actions.slice(0, 1), meta: metaWith({ expires: '2099-12-31' }) }) },
};

/** The recording can't be played: text and actions stay, and it can be tried again. */
export const RecordingBroken: Story = {
  args: { packet: packetWith({ voice: 'audio/no-such-recording.m4a', cta: actions }) },
  beforeEach: withoutVoice,
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement);
    await pressPlayMuted(element);
    await part(element, 'unavailable');
    // What was announced goes by itself.
    await waitUntil(() => !element.shadowRoot!.querySelector('[part=status]')?.textContent.trim(), 'the silence');
  },
};

/** The same, where the device has a voice. */
export const RecordingBrokenReadAloud: Story = {
  ...RecordingBroken,
  beforeEach: withVoice,
  play: async (context) => {
    await RecordingBroken.play?.(context);
    await part(await shown(context.canvasElement), 'read-aloud');
  },
};

/** No recording, and a device without a voice: a card to read. */
export const TextOnly: Story = {
  args: { src: 'packets/text-only.json' },
  beforeEach: withoutVoice,
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};

/** No recording: the visitor's own device may read it. */
export const ReadAloud: Story = {
  args: { src: 'packets/text-only.json' },
  beforeEach: withVoice,
  play: async ({ canvasElement }) => {
    await part(await shown(canvasElement), 'read-aloud');
  },
};

/** The device's voice speaks. */
export const ReadingAloud: Story = {
  ...ReadAloud,
  play: async (context) => {
    const element = await shown(context.canvasElement);
    await part(element, 'read-aloud');
    await press(element, 'play-button');
    await waitUntil(() => !element.paused && element.timing === 'speech', 'the voice');
  },
};

/** No text: a recording alone. */
export const RecordingOnly: Story = {
  args: { packet: spoken({ transcript: '', captions: null, title: 'Rehearsal' }) },
};

/** What can't be used is left out; the rest is shown. */
export const WithMistakes: Story = {
  args: { src: 'packets/mistakes.json' },
  beforeEach: withoutVoice,
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
