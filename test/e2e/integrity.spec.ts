import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;

/** A page as docs/script-tag.md shows it: the import map with `integrity`, which covers the module and its chunks. */
function pageWith(integrity: Readonly<Record<string, string>>): string {
  const addresses = Object.entries(integrity).map(([name, hash]) => [`/dist/${name}`, hash]);
  return `<!doctype html><html lang="en"><head><title>Integrity</title>
<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(addresses) as unknown })}</script>
<script type="module" src="/dist/smart-packet.min.js" integrity="${integrity['smart-packet.min.js'] ?? ''}"></script>
</head><body><smart-packet src="/test/e2e/pages/hello.json"></smart-packet></body></html>`;
}

/** Serves the page in place of another, from the origin without a policy: import maps are inline. */
async function open(page: Page, html: string): Promise<void> {
  const address = `${process.env['E2E_OTHER_ORIGIN']!}/test/e2e/pages/bare.html`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address);
}

test('the module and its chunks load with the hashes of integrity.json', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.text()} ${message.location().url}`));
  await open(page, pageWith(hashes));
  await expect(page.getByText('Hello there.')).toBeVisible();
  await page.locator('[part="menu-button"]').click();
  await expect(page.getByText('Copy transcript')).toBeVisible();
  expect(messages.filter((message) => !message.endsWith('/favicon.ico'))).toEqual([]);
});

test('a module that was changed does not run', async ({ page }) => {
  await page.route('**/dist/smart-packet.min.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};globalThis.hacked=1` });
  });
  await open(page, pageWith(hashes));
  await page.waitForLoadState();
  expect(await page.evaluate(() => [customElements.get('smart-packet') === undefined, 'hacked' in window])).toEqual([
    true,
    false,
  ]);
});

test('a chunk that was changed does not run', async ({ page }) => {
  await page.route('**/dist/chunks/menu-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};globalThis.hacked=1` });
  });
  await open(page, pageWith(hashes));
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await page.locator('[part="menu-button"]').click();
  await refused;
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.getByText('Hello there.')).toBeVisible();
});

test('the classic file loads with its hash, and then nothing else', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const name = 'smart-packet.iife.min.js';
  await open(
    page,
    `<!doctype html><title>Integrity</title><script defer src="/dist/${name}" integrity="${hashes[name]!}"></script>
<smart-packet src="/test/e2e/pages/hello.json"></smart-packet>`,
  );
  await expect(page.getByText('Hello there.')).toBeVisible();
  await page.locator('[part="menu-button"]').click();
  await expect(page.getByText('Copy transcript')).toBeVisible();
  expect(requests.filter((path) => path.startsWith('/dist/'))).toEqual([`/dist/${name}`]);
});
