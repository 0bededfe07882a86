import { expect, test } from '@playwright/test';

test('on paper the transcript is whole', async ({ page }) => {
  await page.goto('/test/e2e/pages/empty.html');
  await page.waitForFunction(() => customElements.get('smart-packet'));
  await page.evaluate(() => {
    const element = document.createElement('smart-packet');
    element.packet = {
      id: 'spid:a:b',
      voice: null,
      transcript: 'A line of many.\n\n'.repeat(100),
      intent: 'a',
      cta: [],
    };
    document.body.append(element);
  });
  const hidden = () =>
    page.locator('[part=transcript]').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(hidden).toBeGreaterThan(1000);
  await page.emulateMedia({ media: 'print' });
  expect(await hidden()).toBe(0);
});

test('another version that came first stays, without a word', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.addInitScript(() => {
    customElements.define('smart-packet', class extends HTMLElement {});
  });
  await page.goto('/test/e2e/pages/module.html');
  await page.waitForLoadState('load');
  const isOurs = await page.locator('smart-packet').evaluate((element) => element.shadowRoot !== null);
  expect(isOurs).toBe(false);
  expect(messages).toEqual([]);
});
