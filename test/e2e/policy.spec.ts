import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

interface Watched extends Window {
  violations: string[];
}

/** Collects what the policy forbade, and whatever the page writes to the console. */
async function watch(page: Page): Promise<{ messages: string[]; violations: () => Promise<string[]> }> {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { messages, violations: () => page.evaluate(() => (window as unknown as Watched).violations) };
}

for (const file of ['module', 'classic', 'two-copies', 'versioned']) {
  test(`under the strictest policy ${file}.html shows its packet without a violation`, async ({ page }) => {
    const { messages, violations } = await watch(page);
    const response = await page.goto(`/test/e2e/pages/${file}.html`);
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await expect(page.getByText('Hello there.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCSS('width', '56px');
    await expect(page.getByRole('link', { name: 'Read more' })).toHaveAttribute('href', 'https://example.com/more');
    expect(await violations()).toEqual([]);
    expect(messages).toEqual([]);
  });

  test(`under the strictest policy ${file}.html plays, opens its menu and speaks French`, async ({ page }) => {
    const { messages, violations } = await watch(page);
    await page.goto(`/test/e2e/pages/${file}.html`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const currentTime = () =>
      page.locator('smart-packet').evaluate((element) => (element as SmartPacketElement).currentTime);
    await expect.poll(currentTime).toBeGreaterThan(0.3);
    await page.locator('[part="menu-button"]').click();
    await expect(page.getByText('Copy transcript')).toBeVisible();
    await expect(page.locator('[part="menu"]')).toHaveCSS('position', 'fixed');
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await expect(page.getByText('Copier la transcription')).toBeVisible();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    expect(await violations()).toEqual([]);
    expect(messages).toEqual([]);
  });
}

test('nothing is requested but the page, the script and the packet before a person acts', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/test/e2e/pages/module.html');
  await expect(page.getByText('Hello there.')).toBeVisible();
  expect(requests.filter((path) => path !== '/favicon.ico')).toEqual([
    '/test/e2e/pages/module.html',
    '/dist/smart-packet.min.js',
    '/test/e2e/pages/hello.json',
  ]);
});
