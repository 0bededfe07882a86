import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement, SmartPacketErrorEvent } from '../../src/element.js';
import { packetRows } from '../faults/packet-rows.js';
import { serveFaults } from '../faults/server.mjs';

type FaultServer = Awaited<ReturnType<typeof serveFaults>>;

interface Watched extends Window {
  /** By how much long waits are cut. */
  hurry: number;
  longestTaskMs: number;
}

let server: FaultServer;
let page: Page;
/** What must not happen to the page, whatever a packet's server does. */
let mishaps: string[];

test.beforeAll(async ({ browser }) => {
  server = await serveFaults();
  page = await browser.newPage();
  mishaps = [];
  page.on('pageerror', (error) => mishaps.push(String(error)));
  page.on('dialog', (dialog) => mishaps.push(dialog.type()));
  page.on('download', () => mishaps.push('download'));
  page.on('framenavigated', () => mishaps.push('navigation'));
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.hurry = 1;
    const { setTimeout } = window;
    const hurried = (run: () => void, ms = 0) => setTimeout(run, ms >= 10_000 ? ms / watched.hurry : ms);
    window.setTimeout = hurried as typeof window.setTimeout;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longestTaskMs = Math.max(watched.longestTaskMs, duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${process.env['E2E_OTHER_ORIGIN']!}/test/e2e/pages/empty.html`);
  await page.waitForFunction(() => customElements.get('smart-packet'));
  mishaps.length = 0;
});

test.afterAll(async () => {
  await page.close();
  await server.close();
});

for (const { name, error, lasts, mostBytes } of packetRows) {
  test(`packet: ${name} ends in ${error ? `the error "${error.code}"` : 'the packet'}`, async () => {
    const told = await page.evaluate(
      async ({ src, hurry }) => {
        const watched = window as unknown as Watched;
        watched.hurry = hurry;
        watched.longestTaskMs = 0;
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
        return { wasLoading, issues: await issues, longestTaskMs: watched.longestTaskMs };
      },
      { src: server.url(name), hurry: lasts ? 50 : 1 },
    );
    expect(told.wasLoading).toBe(true);
    const element = page.locator('smart-packet');
    await expect(element.locator('[part=loading]')).toHaveCount(0);
    if (error) {
      const { code, data = {}, says, canRetry } = error;
      expect(told.issues).toHaveLength(1);
      expect({ data: {}, ...told.issues![0] }).toEqual({ code, path: [], severity: 'error', data });
      await expect(element.locator('[part=error] p')).toHaveText(says, { timeout: 1000 });
      await expect(element.locator('[part=retry-button]')).toHaveCount(canRetry ? 1 : 0);
      await expect(element.locator('article')).toHaveCount(0);
    } else {
      expect(told.issues).toBeNull();
      await expect(element.getByText('Bread comes out of the oven at seven.')).toBeVisible();
      expect(await element.evaluate((host) => (host as SmartPacketElement).issues)).toEqual([]);
    }
    expect(told.longestTaskMs).toBeLessThan(300);

    // Nothing is asked for twice, and nothing goes on in the background.
    await expect.poll(() => server.requests.filter((request) => request.isOpen())).toEqual([]);
    const asked = server.requests.splice(0);
    expect(asked.filter((request) => request.name === name && name !== 'redirect-loop').length).toBeLessThanOrEqual(1);
    expect(asked.length).toBeGreaterThan(0);
    for (const { method, headers, sentBytes } of asked) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      if (mostBytes !== undefined) expect(sentBytes()).toBeLessThan(mostBytes);
    }
    expect(mishaps).toEqual([]);
  });
}

test('packet: redirect-http ends in an error, though the answer could be read', async () => {
  // No server: what an `https:` address answers is made up here, and where it leads is real.
  await page.route('https://packets.example/**', (route) =>
    route.fulfill({ status: 302, headers: { Location: server.url('ok'), 'Access-Control-Allow-Origin': '*' } }),
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
  expect(server.requests.splice(0).map(({ name }) => name)).toEqual(['ok']);
});
