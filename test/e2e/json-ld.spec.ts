import { expect, test } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

const selector = 'head script[type="application/ld+json"]';

test('under the strictest policy the page says what the packet says, without a violation', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  const response = await page.goto('/test/e2e/pages/json-ld.html');
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await expect(page.locator(selector)).toHaveCount(1);
  const read = async () => JSON.parse((await page.locator(selector).textContent()) ?? '') as unknown;
  expect(await read()).toMatchObject({
    '@type': 'AudioObject',
    identifier: 'spid:example:hello',
    transcript: 'Hello there. These words are read along with the sound.',
    contentUrl: new URL('/demo/audio/what-is-it.ogg', page.url()).href,
    potentialAction: [{ '@type': 'ViewAction', name: 'Read more', target: 'https://example.com/more' }],
  });
  // The worker's address comes from the same policy.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(read).toHaveProperty('duration');
  await page.locator('smart-packet').evaluate((element) => {
    const packet = {
      id: 'spid:a:b',
      transcript: '</script><script>globalThis.hacked = 1</script>',
      intent: '',
      cta: [],
    };
    (element as SmartPacketElement).packet = packet;
  });
  await expect.poll(read).toMatchObject({ transcript: '</script><script>globalThis.hacked = 1</script>' });
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(messages).toEqual([]);
});

test('where the policy does not allow ours, the packet is shown all the same', async ({ page }) => {
  await page.route('**/json-ld.html', async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']!;
    const headers = { ...response.headers(), 'content-security-policy': policy.replace(' smart-packet ', ' ') };
    await route.fulfill({ response, headers });
  });
  await page.addInitScript(() => {
    const counted = window as unknown as { violations: number };
    counted.violations = 0;
    addEventListener('securitypolicyviolation', () => counted.violations++);
  });
  await page.goto('/test/e2e/pages/json-ld.html');
  await expect(page.getByText('Hello there.')).toBeVisible();
  const violations = () => page.evaluate(() => (window as unknown as { violations: number }).violations);
  await expect.poll(violations).toBe(1);
  await page.locator('[part="menu-button"]').click();
  await expect(page.getByText('Copy transcript')).toBeVisible();
  expect(await violations()).toBe(1);
  await expect(page.locator(selector)).toHaveCount(0);
});
