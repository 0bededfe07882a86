import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';
import { serveDemoSite, type ServedSite } from '../helpers/demo-site.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The demo's packets, built as a publisher does, on a server that knows nothing of them. */
let site: ServedSite;

test.beforeAll(async () => {
  site = await serveDemoSite();
});
test.afterAll(() => site.close());

const WELCOME = 'fernhill-example-welcome/';
const PAGES = ['', WELCOME, 'marsa-example-welcome/', 'lanternmuseum-example-visit/', `${WELCOME}embed.html`];

/** Whatever the browser has to say against a page, and what it asked of whom. */
async function open(page: Page, path: string, base = site.base): Promise<{ complaints: string[]; hosts: Set<string> }> {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(base + path);
  return { complaints, hosts };
}

const isReady = (page: Page) =>
  page
    .locator('smart-packet')
    .evaluateAll((hosts) => hosts.every((host) => (host as SmartPacketElement).state === 'ready'));

for (const path of PAGES)
  test(`nothing can be said against /${path}, which asks nobody else`, async ({ page }) => {
    const { complaints, hosts } = await open(page, path);
    await expect.poll(() => isReady(page)).toBe(true);
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(site.base).host]);
  });

for (const path of PAGES)
  test(`the icon of /${path} is a picture that its policy lets in`, async ({ page }) => {
    const { complaints } = await open(page, path);
    const icon = page.locator('link[rel=icon]');
    const width = await icon.evaluate(async (link: HTMLLinkElement) => {
      const image = new Image();
      image.src = link.href;
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

/** Where the site was not built for. */
const elsewhere = (): string => site.base.replace('127.0.0.1', 'localhost');

for (const path of ['', WELCOME])
  test(`nothing can be said against /${path} where it is tried out under another address`, async ({ page }) => {
    const { complaints, hosts } = await open(page, path, elsewhere());
    await expect.poll(() => isReady(page)).toBe(true);
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(elsewhere()).host]);
  });

test('what plays before the script comes goes on', async ({ page }) => {
  let goOn = (): void => undefined;
  const wait = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/smart-packet.hydrate.min.js', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(site.base + WELCOME, { waitUntil: 'commit' });
  const host = page.locator('smart-packet');
  const audio = await host.locator('audio').elementHandle();
  await audio.evaluate((media: HTMLAudioElement) => media.play());
  const emptied = await audio.evaluateHandle((media) => {
    const seen: string[] = [];
    media.addEventListener('emptied', ({ type }) => seen.push(type));
    return seen;
  });
  goOn();
  await expect(host.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  expect(await emptied.jsonValue()).toEqual([]);
});

test('the page of a packet plays, with its words', async ({ page }) => {
  const { complaints } = await open(page, WELCOME);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const host = page.locator('smart-packet');
  await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.currentTime)).toBeGreaterThan(0.5);
  await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.timing)).toBe('captions');
  await host.evaluate((element: SmartPacketElement) => element.pause());
  expect(complaints).toEqual([]);
});

test('words that the build has found are those of the recording', async ({ page }) => {
  await open(page, 'pinegrove-example-home-insurance/');
  const host = page.locator('smart-packet');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.timing)).toBe('captions');
  const words = await host.evaluate((element: SmartPacketElement) => element.wordTimings.map(({ start }) => start));
  expect(words.length).toBeGreaterThan(30);
  expect(new Set(words).size).toBe(words.length);
});

test('every packet is reached from the first page, and that one from every packet', async ({ page }) => {
  await open(page, '');
  const links = await page
    .locator('a.own')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(14);
  for (const link of links) {
    const response = await page.request.get(link);
    expect(response.status(), link).toBe(200);
    expect(await response.text(), link).toContain('<a class="back" href="../">');
  }
});

test('the code and the lines to embed a packet are behind one word', async ({ page }) => {
  await open(page, WELCOME);
  const image = page.locator('img[src="qr.svg"]');
  await expect(image).toBeHidden();
  await page.getByText('Share', { exact: true }).click();
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 100)).toBe(
    true,
  );
  await expect(page.locator('.markup')).toContainText(`<iframe src="${site.base}${WELCOME}embed.html"`);
});

test('no page scrolls sideways, also where it is narrow', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of PAGES) {
    await open(page, path);
    await page.locator('summary').evaluateAll((found) => found.forEach((summary) => (summary as HTMLElement).click()));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test('axe finds nothing', async ({ page }) => {
  const findings: string[] = [];
  for (const path of PAGES) {
    await open(page, path);
    await expect.poll(() => isReady(page)).toBe(true);
    await page.locator('summary').evaluateAll((found) => found.forEach((summary) => (summary as HTMLElement).click()));
    await page.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(passes.length).toBeGreaterThan(10);
      for (const { id, nodes } of violations)
        findings.push(
          ...nodes.map((node) => `/${path}, ${colorScheme}: ${id}: ${node.html} ${node.failureSummary ?? ''}`),
        );
    }
  }
  expect(findings).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a packet has its text, its links, and the browser’s own player', async ({ page }) => {
    await open(page, WELCOME);
    await expect(page.getByText('Bring your bike any morning before ten')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Call the workshop' })).toHaveAttribute('href', 'tel:+12025550142');
    await expect(page.locator('audio')).toBeVisible();
    await expect(page.locator('audio')).toHaveAttribute('src', '../voice/fernhill-example-welcome.m4a');
    await expect(page.locator('[part=play-button]')).toBeHidden();
    await page.getByText('Share', { exact: true }).click();
    await expect(page.locator('img[src="qr.svg"]')).toBeVisible();
    await page.getByRole('link', { name: 'All messages' }).click();
    expect(page.url()).toBe(site.base);
  });

  test('the page of all is open, and leads to each packet', async ({ page }) => {
    await open(page, '');
    await expect(page.getByText('Bring your bike any morning before ten')).toBeVisible();
    await page.getByRole('link', { name: 'Link to this message: Next-day bike repairs' }).click();
    expect(page.url()).toBe(site.base + WELCOME);
  });
});

test.describe('in a frame of another site', () => {
  /** Opens a page at another origin, which `localhost` is to `127.0.0.1`. */
  async function embed(page: Page, sandbox: string): Promise<void> {
    const attribute = sandbox && ` sandbox="${sandbox}"`;
    const frame = `<iframe src="${site.base}${WELCOME}embed.html" width="480" height="488" title="Welcome"${attribute}></iframe>`;
    site.pages.set('/host.html', `<!doctype html><title>Host</title>${frame}`);
    await page.goto(new URL('/host.html', site.base.replace('127.0.0.1', 'localhost')).href);
  }

  for (const sandbox of ['', 'allow-scripts allow-same-origin'])
    test(`a packet plays${sandbox && ` under sandbox="${sandbox}"`}`, async ({ page }) => {
      await embed(page, sandbox);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('button', { name: 'Play', exact: true }).click();
      const host = frame.locator('smart-packet');
      await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.currentTime)).toBeGreaterThan(0.3);
      const source = frame.getByRole('link', { name: 'Voices of the demo' });
      await expect(source).toHaveAttribute('href', site.base + WELCOME);
      await expect(source).toHaveAttribute('target', '_blank');
    });

  test('all of it is seen in the room that the lines to embed it ask for', async ({ page }) => {
    await embed(page, '');
    const frame = page.frames()[1]!;
    await expect
      .poll(() => frame.locator('smart-packet').evaluate((host: SmartPacketElement) => host.state))
      .toBe('ready');
    expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(488);
  });

  // A module is read with the permission of its server, which a frame without an origin of its own does not have.
  test('a packet is read and heard also where the sandbox lets no module come', async ({ page }) => {
    await embed(page, 'allow-scripts');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Bring your bike any morning before ten')).toBeVisible();
    const audio = frame.locator('audio');
    await expect(audio).toBeVisible();
    await audio.evaluate((element: HTMLAudioElement) => element.play());
    await expect.poll(() => audio.evaluate((element: HTMLAudioElement) => element.currentTime)).toBeGreaterThan(0.3);
  });
});
