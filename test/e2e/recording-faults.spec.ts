import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';
import { recordingRows, type RecordingRow } from '../faults/recording-rows.js';
import { openFaultPage, type FaultPage, type HurriedWindow } from './fault-page.js';

let faults: FaultPage;
let page: Page;

test.beforeAll(async ({ browser }) => {
  faults = await openFaultPage(browser);
  ({ page } = faults);
});

test.afterAll(() => faults.close());

/** More would be a storm: the player's own ranges and tries, and two for the words' times. Browsers follow 20 redirects. */
const MOST_REQUESTS = 12;
const MOST_REDIRECTS = 21;

async function show(voice: string, hurry: number): Promise<void> {
  await page.evaluate(
    async ({ voice, hurry }) => {
      (window as unknown as HurriedWindow).hurry = hurry;
      const element = document.createElement('smart-packet');
      element.packet = {
        id: 'spid:bakery.example:welcome',
        voice,
        transcript: 'Hello, and welcome to Harbour Street Bakery.',
        intent: 'welcome/greeting',
        cta: [{ type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' }],
        meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: [] },
      };
      document.body.replaceChildren(element);
      await element.updateComplete;
    },
    { voice, hurry },
  );
}

const element = () => page.locator('smart-packet');
const state = () =>
  element().evaluate((host) => {
    const { paused, currentTime, duration, issues } = host as SmartPacketElement;
    return { paused, currentTime, duration, codes: issues.map(({ code }) => code) };
  });

/** Everything but the player is as it would be with a recording that plays, and nothing that is said is nonsense. */
async function expectUsable(): Promise<void> {
  await expect(element().getByText('Hello, and welcome to Harbour Street Bakery.')).toBeVisible();
  await expect(element().getByRole('link', { name: 'See the menu' })).toBeVisible();
  const texts = await element().evaluate((host) => {
    const spoken = [...host.shadowRoot!.querySelectorAll('[aria-label], input')].map(
      (each) => `${each.getAttribute('aria-label')} ${each.ariaValueText}`,
    );
    return [host.shadowRoot!.textContent, ...spoken].join(' ');
  });
  expect(texts).not.toMatch(/NaN|Infinity|undefined|Invalid/);
  const most = faults.server.requests[0]?.name === 'redirect-loop.mp3' ? MOST_REDIRECTS : MOST_REQUESTS;
  expect(faults.server.requests.length).toBeLessThanOrEqual(most);
  expect(faults.mishaps).toEqual([]);
}

async function expectUnavailable(): Promise<void> {
  await expect(element().locator('[part=unavailable]')).toContainText('Audio unavailable', { timeout: 10_000 });
  await expect(element().locator('[part=retry-button]')).toBeVisible();
  await expect(element().locator('[part=play-button]')).toHaveAttribute('aria-busy', 'false');
  expect(await state()).toMatchObject({ paused: true, codes: expect.arrayContaining(['recording-unavailable']) });
}

const untilSound = () => expect.poll(async () => (await state()).currentTime, { timeout: 10_000 }).toBeGreaterThan(0.2);

const expectations: Record<RecordingRow['outcome'], () => Promise<void>> = {
  async plays() {
    await untilSound();
    expect(await state()).toMatchObject({ paused: false, duration: expect.any(Number) });
  },
  async 'plays on'() {
    await untilSound();
    expect((await state()).paused).toBe(false);
    await expect(element().locator('[part=duration]')).toHaveText('–:––');
  },
  unavailable: expectUnavailable,
  async 'breaks off'() {
    await expect
      .poll(
        async () => {
          const { paused, currentTime, codes } = await state();
          return paused && (currentTime > 0.2 || codes.includes('recording-unavailable'));
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await expect(element().locator('[part=play-button]')).toHaveAttribute('aria-busy', 'false');
  },
  async waits() {
    await expect(element().locator('[part=play-button]')).toHaveAttribute('aria-busy', 'true');
    await expectUsable();
    await expectUnavailable();
  },
};

for (const { name, outcome, lasts } of recordingRows) {
  test(`recording: ${name} ${outcome}`, async () => {
    faults.server.requests.length = 0;
    await show(faults.server.url(name), lasts ? 20 : 1);
    await expectUsable();
    expect(faults.server.requests).toEqual([]);
    const { height } = (await element().boundingBox())!;
    await element().locator('[part=play-button]').click();
    await expectations[outcome]();
    await expectUsable();
    if (outcome === 'plays') expect((await element().boundingBox())!.height).toBeCloseTo(height, 0);
    await page.evaluate(() => {
      document.body.replaceChildren();
    });
    await expect.poll(() => faults.server.requests.filter((request) => request.isOpen()).length).toBe(0);
  });
}
