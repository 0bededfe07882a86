import { expect, test, type Page } from '@playwright/test';
import { strictPolicy } from '../../scripts/serve.mjs';
import { indexTexts } from '../helpers/static-index.js';

const packets = ['Welcome.', 'Open at six.'].map((transcript, index) => ({
  id: `spid:bakery.example:${index}`,
  transcript,
  voice: null,
  intent: 'welcome/greeting',
  cta: [],
  meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: [] },
}));

const module = (address: string) => `<script type="module" src="${address}"></script>`;

const scripts: [name: string, tag: string][] = [
  ['the module', module('/dist/smart-packet.min.js')],
  // Its chunks import the module once more, without the query.
  ['the module with a version in its address', module('/dist/smart-packet.min.js?v=2')],
  ['the module for what a server has rendered', module('/dist/smart-packet.hydrate.min.js')],
  ['the classic script', '<script defer src="/dist/smart-packet.iife.min.js"></script>'],
];

/** Opens a page with two cards under the strictest policy. @returns the paths of what is requested, but for the script's */
async function open(page: Page, head: string): Promise<string[]> {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (!/^\/(dist\/.*|favicon\.ico)$/.test(pathname)) requests.push(pathname + search);
  });
  await page.route('**/spid.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': strictPolicy },
      body: `<!doctype html><html lang="en"><title>By SPID</title>${head}
        <smart-packet src="spid:bakery.example:0"></smart-packet>
        <smart-packet src="spid://bakery.example/1"></smart-packet>`,
    }),
  );
  await page.route('**/voice/packets.json', (route) => route.fulfill({ json: { packets } }));
  await page.route('**/voice/identity.json', (route) =>
    route.fulfill({ json: { id: 'spid:brand:bakery', displayName: 'Bakery', packetsUrl: 'packets.json' } }),
  );
  await page.goto('/spid.html');
  return requests;
}

for (const [name, tag] of scripts) {
  test(`${name} shows packets by SPID, of the identity that the page links, with one request for all`, async ({
    page,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    const requests = await open(page, `<link rel="spid" href="voice/identity.json">${tag}`);
    await expect(page.getByText('Welcome.')).toBeVisible();
    await expect(page.getByText('Open at six.')).toBeVisible();
    expect(requests).toEqual(['/spid.html', '/voice/identity.json', '/voice/packets.json']);
    expect(messages).toEqual([]);
  });

  test(`${name} asks nobody where the page names none, and those whom setResolver() names`, async ({ page }) => {
    const requests = await open(page, tag);
    await expect(page.getByText('The message you asked for was not found.')).toHaveCount(2);
    expect(requests).toEqual(['/spid.html']);
    const address = /src="([^"]+)"/.exec(tag)![1]!;
    await page.evaluate(async (script) => {
      const { SmartPacket } = window as { SmartPacket?: typeof import('../../src/index.js') };
      const exports = SmartPacket ?? ((await import(script)) as typeof import('../../src/index.js'));
      exports.setResolver('voice/packets.json');
    }, address);
    await expect(page.getByText('Welcome.')).toBeVisible();
    await expect(page.getByText('Open at six.')).toBeVisible();
    expect(requests).toEqual(['/spid.html', '/voice/packets.json']);
  });
}

test('a card of a site with thousands of packets reads two files of its index', async ({ page }) => {
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...packets[0],
    id: `spid:bakery.example:${index}`,
    transcript: `Number ${index}. ${'Flour, water, salt. '.repeat(40)}`,
  }));
  const files = new Map([...indexTexts(many)].map(([path, text]) => [`/voice/${path}`, text]));
  await page.route('**/voice/**', (route) => {
    const body = files.get(new URL(route.request().url()).pathname);
    return body === undefined ? route.fallback() : route.fulfill({ contentType: 'application/json', body });
  });
  const requests = await open(page, `<meta name="spid-resolver" content="/voice/">${scripts[0]![1]}`);
  await expect(page.getByText('Number 0.')).toBeVisible();
  await expect(page.getByText('Number 1.')).toBeVisible();
  const read = requests.filter((path) => path.startsWith('/voice/'));
  expect(read.length).toBeLessThanOrEqual(3);
  expect(read[0]).toBe('/voice/index.json');
  const bytes = read.map((path) => Buffer.byteLength(files.get(path)!));
  for (const each of bytes.slice(1)) expect(bytes[0]! + each).toBeLessThanOrEqual(60_000);
});

test('without the code that asks, the card says that it could not be reached, and another try asks for it again', async ({
  page,
}) => {
  await page.route('**/dist/chunks/resolve-spid-*', (route) => route.abort());
  await open(page, `<link rel="spid" href="voice/packets.json">${scripts[0]![1]}`);
  const failed = page.getByText('This message could not be reached. Please check your connection.');
  await expect(failed).toHaveCount(2);
  await page.unroute('**/dist/chunks/resolve-spid-*');
  await page.locator('[part=retry-button]').first().click();
  await expect(page.getByText('Welcome.')).toBeVisible();
  await expect(failed).toHaveCount(1);
});
