import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SmartPacketListElement } from '../../src/list.js';
import { serveSite, type ServedSite } from '../helpers/demo-site.mjs';

const COUNT = 60;

/** Messages, the last one the newest, of which every tenth has a tag of its own. */
function writePackets(folder: string): void {
  for (let number = 1; number <= COUNT; number++) {
    const packet = {
      ...{ id: `spid:bakery.example:note-${number}`, voice: null, title: `Note ${number}` },
      transcript: `This is what note ${number} says.`,
      ...{ intent: 'welcome/greeting', cta: [] },
      meta: {
        ...{ author: 'Mill Lane Bakery', created: new Date(Date.UTC(2026, 0, number)).toISOString(), language: 'en' },
        tags: number % 10 ? ['bread'] : ['cake'],
      },
    };
    writeFileSync(join(folder, `packets/${number}.json`), JSON.stringify(packet));
  }
}

let site: ServedSite;

test.beforeAll(async () => {
  site = await serveSite(writePackets);
});
test.afterAll(() => site.close());

test('the first page finds the packets of all pages', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(site.base);
  const list = page.locator('smart-packet-list');
  const shown = page.locator('smart-packet:visible');
  const count = () => list.evaluate((host: SmartPacketListElement) => host.count);
  await expect.poll(count).toBe(50);
  await expect(page.getByText('60 messages')).toBeVisible();
  await page.getByRole('searchbox').fill('note 7');
  await expect(shown).toHaveCount(1);
  await expect(shown.getByText('Note 7', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(count).toBe(50);
  await page.getByRole('button', { name: 'More' }).click();
  await expect.poll(count).toBe(60);
  expect(complaints).toEqual([]);
});

test('the first page says how many there are on all, before it has asked', async ({ page }) => {
  let answer = () => {};
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const isAsked = page.waitForRequest(/\/packets\.json$|\/index\.json$/);
  await page.route(/\/packets\.json$|\/index\.json$/, async (route) => {
    await mayAnswer;
    await route.continue();
  });
  await page.goto(site.base, { waitUntil: 'commit' });
  await isAsked;
  const list = page.locator('smart-packet-list');
  await expect(list.getByText('60 messages')).toBeVisible();
  expect(await list.evaluate((host: SmartPacketListElement) => host.count)).toBe(24);
  answer();
  await expect.poll(() => list.evaluate((host: SmartPacketListElement) => host.count)).toBe(50);
  await expect(list.getByText('60 messages')).toBeVisible();
});

test('each card leads to the page of its message, whoever has made it', async ({ page }) => {
  await page.goto(site.base);
  const list = page.locator('smart-packet-list');
  await expect.poll(() => list.evaluate((host: SmartPacketListElement) => host.count)).toBe(50);
  await page.getByRole('button', { name: 'More' }).click();
  const links = page.locator('a.own');
  await expect(links).toHaveCount(COUNT);
  const facts = await links.evaluateAll((all) =>
    all.map((link) => [
      (link as HTMLAnchorElement).href,
      link.getAttribute('aria-label'),
      // The same markup but for the address: it looks alike.
      link.parentElement!.outerHTML.replace(/ (?:href|aria-label)="[^"]*"/g, ''),
    ]),
  );
  expect(facts).toEqual(
    Array.from({ length: COUNT }, (_, index) => [
      `${site.base}bakery-example-note-${COUNT - index}/`,
      `Link to this message: Note ${COUNT - index}`,
      '<div slot="footer"><a class="own">Link to this message</a></div>',
    ]),
  );
  const made = page.locator('smart-packet').filter({ hasText: 'This is what note 3 says' });
  await made.locator('[part~=open-button]').click();
  await made.getByRole('link', { name: 'Link to this message: Note 3', exact: true }).click();
  await expect(page).toHaveURL(`${site.base}bakery-example-note-3/`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the packets are on three pages, each once', async ({ page }) => {
    const found: string[] = [];
    for (const path of ['', 'page/2/', 'page/3/']) {
      await page.goto(site.base + path);
      found.push(...(await page.locator('[part=title]').allTextContents()));
    }
    const expected = Array.from({ length: COUNT }, (_, index) => `Note ${COUNT - index}`);
    expect(found.map((title) => title.trim())).toEqual(expected);
  });
});
