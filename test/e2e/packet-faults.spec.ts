import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement, SmartPacketErrorEvent } from '../../src/element.js';
import { packetRows } from '../faults/packet-rows.js';
import { openFaultPage, type FaultPage, type HurriedWindow } from './fault-page.js';

let faults: FaultPage;
let page: Page;

test.beforeAll(async ({ browser }) => {
  faults = await openFaultPage(browser);
  ({ page } = faults);
});

test.afterAll(() => faults.close());

for (const { name, error, lasts, mostBytes } of packetRows) {
  test(`packet: ${name} ends in ${error ? `the error "${error.code}"` : 'the packet'}`, async () => {
    const told = await page.evaluate(
      async ({ src, hurry }) => {
        (window as unknown as HurriedWindow).hurry = hurry;
        const element = document.createElement('smart-packet');
        element.src = src;
        const issues = new Promise<SmartPacketErrorEvent['issues'] | null>((resolve) => {
          element.addEventListener('smart-packet-load', () => {
            resolve(null);
          });
          element.addEventListener('smart-packet-error', (event) => {
            resolve(event.issues);
          });
        });
        document.body.replaceChildren(element);
        await element.updateComplete;
        const wasLoading = element.shadowRoot!.querySelector('[part=loading]') !== null;
        return { wasLoading, issues: await issues };
      },
      { src: faults.server.url(name), hurry: lasts ? 50 : 1 },
    );
    expect(told.wasLoading).toBe(true);
    const element = page.locator('smart-packet');
    await expect(element.locator('[part=loading]')).toHaveCount(0);
    if (error) {
      const { code, data = {}, says, canRetry } = error;
      expect(told.issues).toHaveLength(1);
      expect({ data: {}, ...told.issues![0] }).toEqual({ code, path: [], severity: 'error', data });
      await expect(element.locator('[part=error] p')).toHaveText(says);
      await expect(element.locator('[part=retry-button]')).toHaveCount(canRetry ? 1 : 0);
      await expect(element.locator('article')).toHaveCount(0);
    } else {
      expect(told.issues).toBeNull();
      await expect(element.getByText('Bread comes out of the oven at seven.')).toBeVisible();
      expect(await element.evaluate((host) => (host as SmartPacketElement).issues)).toEqual([]);
    }

    // Nothing is asked for twice, and nothing goes on in the background.
    await expect.poll(() => faults.server.requests.filter((request) => request.isOpen())).toEqual([]);
    const asked = faults.server.requests.splice(0);
    expect(asked.filter((request) => request.name === name && name !== 'redirect-loop').length).toBeLessThanOrEqual(1);
    expect(asked.length).toBeGreaterThan(0);
    for (const { method, headers, sentBytes } of asked) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      if (mostBytes !== undefined) expect(sentBytes()).toBeLessThan(mostBytes);
    }
    expect(faults.mishaps).toEqual([]);
  });
}

test('packet: redirect-http ends in an error, though the answer could be read', async () => {
  // No server: what an `https:` address answers is made up here, and where it leads is real.
  await page.route('https://packets.example/**', (route) =>
    route.fulfill({ status: 302, headers: { Location: faults.server.url('ok'), 'Access-Control-Allow-Origin': '*' } }),
  );
  const issues = await page.evaluate(async () => {
    const element = document.createElement('smart-packet');
    element.src = 'https://packets.example/welcome.json';
    const told = new Promise((resolve) => {
      element.addEventListener('smart-packet-load', resolve);
      element.addEventListener('smart-packet-error', resolve);
    });
    document.body.replaceChildren(element);
    await told;
    return element.issues;
  });
  expect(issues.map(({ code }) => code)).toEqual(['network']);
  await expect(page.locator('smart-packet [part=error]')).toBeVisible();
  expect(faults.server.requests.splice(0).map(({ name }) => name)).toEqual(['ok']);
});
