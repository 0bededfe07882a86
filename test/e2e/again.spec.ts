import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

const plays = async (page: Page): Promise<void> => {
  const element = page.locator('smart-packet');
  await element.locator('[part=play-button]').click();
  await expect.poll(() => element.evaluate((host) => (host as SmartPacketElement).currentTime)).toBeGreaterThan(0.3);
  expect(await element.evaluate((host) => (host as SmartPacketElement).paused)).toBe(false);
  await expect(element.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
};

// Minified templates are not the ones that the element's own tests see.
for (const file of ['module', 'classic']) {
  for (const [change, run] of [
    [
      'reload()',
      (host) => {
        host.reload();
      },
    ],
    [
      'removal and insertion',
      async (host) => {
        const parent = host.parentNode!;
        host.remove();
        await Promise.resolve();
        parent.append(host);
      },
    ],
    [
      'another packet with the same recording',
      async (element) => {
        const packet = (await (await fetch(element.src!)).json()) as { voice: string };
        element.packet = { ...packet, voice: new URL(packet.voice, new URL(element.src!, document.baseURI)).href };
      },
    ],
  ] as [string, (host: SmartPacketElement) => unknown][]) {
    test(`${file}.html plays again after ${change}`, async ({ page }) => {
      await page.goto(`/test/e2e/pages/${file}.html`);
      await plays(page);
      await page.locator('smart-packet').evaluate(run as (host: HTMLElement | SVGElement) => unknown);
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await plays(page);
    });
  }
}
