import type { Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

/** Files without the strictest policy, under which a test could change nothing in the page. */
export const origin = process.env['E2E_OTHER_ORIGIN'] ?? '';
const recording = `${origin}/test/fixtures/audio/welcome.m4a`;

const text = [
  'Hello, and welcome to Harbour Street Bakery. Bread comes out of the oven at seven. Come in and say hello!',
  'On Sundays we open an hour later, and on public holidays we bake for those who ordered the day before.',
];

const packetWith = (fields: Record<string, unknown> = {}, meta: Record<string, unknown> = {}) => ({
  id: 'spid:bakery.example:welcome',
  title: 'When we bake, and when we open',
  voice: recording,
  transcript: text.join('\n'),
  intent: 'welcome/greeting',
  cta: [
    { type: 'link', label: 'See today’s bread', url: 'https://bakery.example/today' },
    { type: 'call', label: 'Call the shop', phone: '+1 202 555 0142' },
    { type: 'email', label: 'Order for the weekend', email: 'orders@bakery.example' },
  ],
  meta: {
    author: 'Harbour Street Bakery',
    created: '2026-03-01',
    expires: '2125-01-01',
    language: 'en',
    tags: ['bakery', 'opening hours'],
    ...meta,
  },
  ...fields,
});

type Properties = Partial<
  Pick<SmartPacketElement, 'packet' | 'src' | 'variant' | 'open' | 'transcript' | 'withoutAlignment'>
>;

interface State {
  readonly properties: Properties;
  /** What is done to it once it shows its packet. */
  readonly act?: (page: Page) => Promise<void>;
}

const element = (page: Page) => page.locator('smart-packet');

/** Waits from one frame to the next, not longer and longer as `expect.poll` does: hundreds of states are shown. */
const untilPart = (page: Page, part: string) =>
  page.waitForFunction(
    (name) =>
      document.querySelector('smart-packet')!.shadowRoot!.querySelector(`[part=${name}]`)?.checkVisibility() === true,
    part,
  );

const press = (part: string) => (page: Page) =>
  element(page).evaluate((host, name) => host.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!.click(), part);

/** Plays, and stands still in the middle of the second sentence. */
async function playSome(page: Page): Promise<void> {
  await press('play-button')(page);
  await page.waitForFunction(() => document.querySelector('smart-packet')!.currentTime > 0.1);
  await element(page).evaluate((host: SmartPacketElement) => {
    host.pause();
    host.currentTime = 4;
  });
  await page.waitForFunction(() => {
    const { shadowRoot, activeWord } = document.querySelector('smart-packet')!;
    return shadowRoot!.querySelector('[aria-current]') !== null && activeWord !== null;
  });
}

export const states = {
  card: { properties: { packet: packetWith() } },
  'card, stopped in the middle': {
    properties: { packet: packetWith({ transcript: text[0] }), withoutAlignment: true },
    act: playSome,
  },
  'menu open': {
    properties: { packet: packetWith() },
    async act(page) {
      await press('menu-button')(page);
      await untilPart(page, 'menu');
      await element(page).evaluate((host) =>
        Promise.all(host.shadowRoot!.getAnimations().map(({ finished }) => finished)),
      );
    },
  },
  'closed transcript': { properties: { packet: packetWith(), transcript: 'closed' } },
  'closed transcript, opened': {
    properties: { packet: packetWith(), transcript: 'closed' },
    act: press('transcript-button'),
  },
  'without a transcript': { properties: { packet: packetWith(), transcript: 'none' } },
  'compact, closed': { properties: { packet: packetWith(), variant: 'compact' } },
  'compact, open': { properties: { packet: packetWith(), variant: 'compact', open: true } },
  bubble: { properties: { packet: packetWith({ title: undefined }, { tags: [] }), variant: 'bubble' } },
  'read aloud': { properties: { packet: packetWith({ voice: null, cta: [] }) } },
  'recording unavailable': {
    properties: { packet: packetWith({ voice: `${recording}.missing` }, { language: 'is' }) },
    async act(page) {
      await press('play-button')(page);
      await untilPart(page, 'unavailable');
    },
  },
  expired: { properties: { packet: packetWith({}, { expires: '2020-01-01' }) } },
  loading: { properties: { src: '/test/e2e/pages/never.json' } },
  error: { properties: { src: '/test/e2e/pages/missing.json' } },
} satisfies Record<string, State>;

export type StateName = keyof typeof states;

/** A page in which elements are shown in one state after another, with a voice for English and no sound of it. */
export async function openPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voices = [{ name: 'Anna', voiceURI: 'anna', lang: 'en-US', localService: true, default: true }];
    const speech = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => undefined });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  });
  await page.route('**/never.json', () => undefined);
  await page.goto(`${origin}/test/e2e/pages/states.html`);
  await page.evaluate(() => customElements.whenDefined('smart-packet'));
}

/** Shows an element in that state, in the place of the one before. */
export async function show(page: Page, name: StateName, properties: Properties = {}): Promise<void> {
  const state: State = states[name];
  await page.evaluate(
    (all) => {
      const host = Object.assign(document.createElement('smart-packet'), all);
      document.querySelector('#place')!.replaceChildren(host);
    },
    Object.assign({}, state.properties, properties),
  );
  const expected = name === 'loading' || name === 'error' ? name : 'ready';
  await page.waitForFunction((wanted) => {
    const { shadowRoot, state } = document.querySelector('smart-packet')!;
    return state === wanted && shadowRoot!.querySelector('.card') !== null;
  }, expected);
  await element(page).evaluate((host: SmartPacketElement) => host.updateComplete);
  // From the fourth player of a page on, the controls are complete once the browser has found them near the viewport.
  await page.waitForFunction(
    () => document.querySelector('smart-packet')!.shadowRoot!.querySelector('.far')?.checkVisibility() !== true,
  );
  if (name === 'read aloud') await untilPart(page, 'read-aloud');
  await state.act?.(page);
}
