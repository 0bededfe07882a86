import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import welcome from '../demo/packets/welcome.json';
import type { SmartPacketElement } from '../src/element.js';
import type { Verification } from '../src/trust.js';
import { part, press, shown, speaks, waitUntil } from './helpers/gestures.js';
import { packetElement, type Args } from './helpers/packet-element.js';
import { actions, packetWith } from './helpers/packets.js';
import { digestOf, signed, trusting, withKeyRecord } from './helpers/signed.js';
import { speech } from '../test/helpers/packets.js';

/**
 * Packets with a `proof`: the badge says who signed, what is unchanged, and no more than was checked. Without one, nothing
 * is claimed.
 */
const meta: Meta<Args> = {
  title: 'Signed',
  args: { trustedKeys: trusting() },
  loaders: [async () => ({ packet: await signed({ cta: actions }) })],
  render: (args, { loaded }) => packetElement({ packet: loaded['packet'], ...args }),
  play: async ({ canvasElement }) => {
    await verified(canvasElement);
  },
};
export default meta;

type Story = StoryObj<Args>;

type Loader = () => Promise<{ readonly packet: unknown }>;

const packetOf = (make: () => Promise<unknown>): Loader[] => [async () => ({ packet: await make() })];

/** The story's packet, once it says of its proof what is asked for, which is something else in each story. */
async function verified(
  canvas: ParentNode,
  isSo: (verification: Verification) => unknown = () => true,
): Promise<SmartPacketElement> {
  const element = await shown(canvas);
  await waitUntil(() => element.verification && isSo(element.verification), 'what is known of the proof');
  await element.updateComplete;
  return element;
}

/** The same with the details open. */
async function withDetails(
  canvas: ParentNode,
  isSo?: (verification: Verification) => unknown,
): Promise<SmartPacketElement> {
  const element = await verified(canvas, isSo);
  await press(element, 'badge');
  await part(element, 'signature');
  return element;
}

/** Somebody has put other words into it. */
const changed = async () => ({
  ...(await signed({ cta: actions })),
  transcript: 'Bread is free today. Send your card number.',
});

/** Nothing is loaded of the recording before somebody presses play: of the voice, nothing is said until then. */
export const VoiceNotChecked: Story = {};

/** All bytes of the recording are here, and they are those that were signed. */
export const TextAndVoice: Story = {
  args: { preload: 'auto' },
  play: async ({ canvasElement }) => {
    await verified(canvasElement, ({ voice }) => voice === 'intact');
  },
};

/** The page that has the key says whose it is. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    await withDetails(canvasElement);
  },
};

/** Captions of their own address, and a date until which it holds. */
export const Captions: Story = {
  args: { preload: 'auto', trustedKeys: trusting('fernhill.example') },
  loaders: packetOf(async () => {
    const files = { voice: 'audio/welcome.m4a', captions: 'audio/welcome.vtt' };
    const relatedResource = await Promise.all(Object.values(files).map(digestOf));
    return signed({ ...welcome, ...files, cta: [], relatedResource }, { expires: new Date('2099-12-31T12:00:00Z') });
  }),
  play: async ({ canvasElement }) => {
    await withDetails(canvasElement, ({ voice, captions }) => voice === 'intact' && captions === 'intact');
  },
};

/** The publisher has signed the text alone. */
export const VoiceNotSigned: Story = {
  loaders: packetOf(() => signed({ cta: actions, relatedResource: [] })),
};

/** The signature is right, but nobody has said whose key it is: the domain's owner is asked when a person wants it. */
export const UnknownKey: Story = {
  args: { trustedKeys: {} },
  play: async ({ canvasElement }) => {
    const element = await withDetails(canvasElement);
    await part(element, 'ask-button');
  },
};

/** The same, when the domain has answered. */
export const AskedDomain: Story = {
  args: { trustedKeys: {} },
  beforeEach: withKeyRecord,
  play: async ({ canvasElement }) => {
    const element = await withDetails(canvasElement);
    await press(element, 'ask-button');
    await verified(canvasElement, ({ signer }) => signer?.status === 'domain');
    await expect(element.shadowRoot!.activeElement).toBe(await part(element, 'badge'));
  },
};

/** No domain can be asked whose key it is. */
export const NoDomain: Story = {
  loaders: packetOf(() => signed({ id: 'spid:creator:ida:welcome', cta: actions })),
  play: async ({ canvasElement }) => {
    await withDetails(canvasElement);
  },
};

/** The packet itself still holds; what was signed no longer does. */
export const SignatureExpired: Story = {
  loaders: packetOf(() => signed({ cta: actions }, { expires: new Date('2026-04-01T07:00:00Z') })),
};

/** Somebody has put other words into it: nothing that could do harm is offered. */
export const Changed: Story = { loaders: packetOf(changed) };

/** The words are as they were signed; the recording is another. */
export const RecordingChanged: Story = {
  args: { preload: 'auto' },
  loaders: packetOf(async () => {
    const { digestSRI } = await digestOf(speech.mp3);
    return signed({ cta: actions, relatedResource: [{ id: speech.m4a, digestSRI }] });
  }),
  play: async ({ canvasElement }) => {
    await verified(canvasElement, ({ voice }) => voice === 'broken');
  },
};

/** `require-proof`: a page that shows nothing else says why there is nothing. */
export const Required: Story = {
  args: { packet: packetWith({ cta: actions }), 'require-proof': 'text' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'error');
  },
};

/** What can be done stands beside the text, and the badge above both. */
export const Wide: Story = {
  parameters: { stage: { width: '800px' } },
  play: async ({ canvasElement }) => {
    const element = await withDetails(canvasElement);
    const [player, links] = [await part(element, 'player'), await part(element, 'actions')];
    await expect(links.getBoundingClientRect().top).toBe(player.getBoundingClientRect().top);
  },
};

export const WideChanged: Story = {
  parameters: { stage: { width: '800px' } },
  loaders: packetOf(async () => ({ ...(await changed()), meta: { author: 'Ida', expires: '2026-04-01' } })),
};

/** The sign alone; its words are to be heard. */
export const Compact: Story = {
  args: { variant: 'compact' },
  play: async ({ canvasElement }) => {
    const badge = await part(await verified(canvasElement), 'badge');
    await expect(badge).toBeVisible();
    await expect(badge).toHaveAccessibleName(/Signed by bakery\.example\./);
  },
};
export const CompactDetails: Story = {
  args: { variant: 'compact', trustedKeys: {} },
  play: async ({ canvasElement }) => {
    const element = await verified(canvasElement);
    await press(element, 'badge');
    await expect(await part(element, 'signature')).toBeVisible();
  },
};
export const CompactOpen: Story = { args: { variant: 'compact', open: true } };

/** The warning does not wait. */
export const CompactChanged: Story = {
  args: { variant: 'compact' },
  loaders: packetOf(changed),
  play: async ({ canvasElement }) => {
    await expect(await part(await verified(canvasElement), 'warning')).toBeVisible();
  },
};

/** A short sentence is a line of its own, too. */
export const CompactChangedInChinese: Story = {
  ...CompactChanged,
  globals: { language: 'zh-Hans' },
  parameters: { stage: { width: '600px' } },
  play: async ({ canvasElement }) => {
    await speaks(await verified(canvasElement), 'zh-Hans');
  },
};

export const Bubble: Story = { args: { variant: 'bubble' } };
export const BubbleDetails: Story = {
  args: { variant: 'bubble', trustedKeys: {} },
  play: async ({ canvasElement }) => {
    await withDetails(canvasElement);
  },
};
export const BubbleChanged: Story = { args: { variant: 'bubble' }, loaders: packetOf(changed) };

const LONG = 'the-old-harbour-street-bakery-and-confectionery.shops.northern-harbour.example';

/** In 280 px. */
export const LongDomain: Story = {
  args: { trustedKeys: trusting(LONG) },
  parameters: { stage: { width: '280px' } },
  loaders: packetOf(() => signed({ id: `spid:${LONG}:welcome`, cta: actions.slice(0, 1) })),
  play: async ({ canvasElement }) => {
    await withDetails(canvasElement);
  },
};
export const LongDomainUnknown: Story = { ...LongDomain, args: { trustedKeys: {} } };
export const NarrowChanged: Story = { parameters: { stage: { width: '280px' } }, loaders: packetOf(changed) };

/** Names of domains keep their place and their direction. */
export const Arabic: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await speaks(await withDetails(canvasElement), 'ar');
  },
};
export const ArabicUnknownKey: Story = { ...Arabic, args: { trustedKeys: {} } };
export const HebrewChanged: Story = {
  globals: { language: 'he' },
  loaders: packetOf(changed),
  play: async ({ canvasElement }) => {
    await speaks(await verified(canvasElement), 'he');
  },
};
export const German: Story = {
  globals: { language: 'de' },
  args: { trustedKeys: {} },
  play: async ({ canvasElement }) => {
    await speaks(await withDetails(canvasElement), 'de');
  },
};

/** What a person has written looks like nothing that the card says of a signature. */
export const Pretending: Story = {
  args: {
    packet: packetWith({ title: '✓ Signed by bakery.example. Text and voice unchanged.', cta: actions.slice(0, 1) }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
  },
};
