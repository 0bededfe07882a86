import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

interface Watched extends Window {
  violations: string[];
}

/** Collects the page's workers, what its policy forbade, and what it writes to the console. */
async function watch(page: Page) {
  const workers: string[] = [];
  const messages: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  page.on('console', (message) => messages.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      watched.violations.push(effectiveDirective),
    );
  });
  return { workers, messages, violations: () => page.evaluate(() => (window as unknown as Watched).violations) };
}

const timing = (page: Page) =>
  page.locator('smart-packet').evaluate((element) => (element as SmartPacketElement).timing);

async function playUntilAligned(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timing(page), { timeout: 15_000 }).toBe('aligned');
  const starts = await page
    .locator('smart-packet')
    .evaluate((element) => (element as SmartPacketElement).wordTimings.map(({ start }) => start));
  expect(starts).toHaveLength(20);
  expect(Math.abs(starts[7]! - 2.835)).toBeLessThan(0.1);
}

test('under the strictest policy a worker finds the words, without a violation', async ({ page }) => {
  const { workers, messages, violations } = await watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/test/e2e/pages/aligned.html');
  await playUntilAligned(page);
  expect(workers).toEqual(['/dist/align-worker.js']);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(requests.filter((path) => path.includes('align'))).toEqual([
    '/test/e2e/pages/aligned.html',
    expect.stringMatching(/^\/dist\/chunks\/alignment-/),
    '/dist/align-worker.js',
  ]);
  expect(await violations()).toEqual([]);
  expect(messages).toEqual([]);
});

for (const [what, from, to] of [
  ['does not allow the name of ours', 'lit-html smart-packet', 'lit-html'],
  ['allows no worker', "worker-src 'self'", "worker-src 'none'"],
] as const) {
  test(`where the policy ${what}, the words are found on the page itself`, async ({ page }) => {
    const { workers, violations } = await watch(page);
    await changePolicy(page, from, to);
    await page.goto('/test/e2e/pages/aligned.html');
    await playUntilAligned(page);
    expect(workers).toEqual([]);
    expect(await violations()).toHaveLength(1);
  });
}

test('with the script from another origin, the words are found on the page itself', async ({ page }) => {
  const { workers, messages } = await watch(page);
  const other = process.env['E2E_OTHER_ORIGIN']!;
  await page.goto(`${other.replace('127.0.0.1', 'localhost')}/test/e2e/pages/speech.json`);
  await page.evaluate(async (script) => {
    await import(script);
    document.body.innerHTML = '<smart-packet src="speech.json"></smart-packet>';
  }, `${other}/dist/smart-packet.min.js`);
  await playUntilAligned(page);
  expect(workers).toEqual([]);
  // The page is a bare file, for which the browser looks for an icon.
  expect(messages.filter((message) => !message.endsWith('/favicon.ico'))).toEqual([]);
});

test('with the classic script, too', async ({ page }) => {
  const { workers, messages, violations } = await watch(page);
  await page.goto('/test/e2e/pages/classic.html');
  await page.locator('smart-packet').evaluate((element) => ((element as SmartPacketElement).src = 'speech.json'));
  await playUntilAligned(page);
  expect(workers).toEqual([]);
  expect(await violations()).toEqual([]);
  expect(messages).toEqual([]);
});

/** Serves pages with another policy. */
const changePolicy = (page: Page, from: string, to: string): Promise<unknown> =>
  page.route('**/*.html', async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']!;
    expect(policy).toContain(from);
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy.replace(from, to) },
    });
  });
