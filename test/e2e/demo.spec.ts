import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

const origin = process.env['E2E_OTHER_ORIGIN']!;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.use({ permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'] });

/** Collects what the page writes to its console. */
function listen(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => messages.push(String(error)));
  return messages;
}

const activeWord = (card: Locator) =>
  card.evaluate((element) => (element as SmartPacketElement).activeWord?.text ?? null);
const accent = (card: Locator) =>
  card.locator('[part="play-button"]').evaluate((button) => getComputedStyle(button).backgroundColor);
const surface = (card: Locator) =>
  card.evaluate((element) => getComputedStyle(element).getPropertyValue('--smart-packet-surface-color'));

/** As the keyboard does it: the input is the size of a pixel, for what is seen is the label's. */
async function choose(group: Locator, name: string): Promise<void> {
  await group.getByRole('radio', { name, exact: true }).focus();
  await group.page().keyboard.press('Space');
}

/** Every lazy card has come, with what it is wide. */
async function scrollThrough(page: Page): Promise<void> {
  for (const card of await page.locator('main smart-packet').all()) {
    await card.scrollIntoViewIfNeeded();
    await expect(card).not.toHaveJSProperty('state', 'empty');
    await expect(card).not.toHaveJSProperty('state', 'loading');
  }
}

test('the demo plays where `npm start` says that it is', async ({ page }) => {
  const messages = listen(page);
  await page.goto(`${origin}/demo/`);
  const welcome = page.locator('smart-packet').first();
  await welcome.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => activeWord(welcome)).not.toBe('most');
  await expect.poll(() => activeWord(welcome)).toBeTruthy();
  await expect(page.locator('smart-packet:state(error)')).toHaveCount(0);
  expect(messages).toEqual([]);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`the first screen, ${width} pixels wide, has a lit word before anything is pressed`, async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, {
            shift: ((window as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value,
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height });
    await page.goto(`${origin}/demo/`);
    const welcome = page.locator('smart-packet').first();
    await expect.poll(() => activeWord(welcome)).toBe('most');
    await expect(welcome).toHaveJSProperty('paused', true);
    const bottoms = await page.evaluate(() => [
      document.querySelector('smart-packet')!.shadowRoot!.querySelector('[part="player"]')!.getBoundingClientRect()
        .bottom,
      ...Array.from(CSS.highlights.get('smart-packet-word')!, (word) => (word as Range).getBoundingClientRect().bottom),
    ]);
    expect(bottoms).toHaveLength(2);
    expect(Math.max(...bottoms)).toBeLessThan(height);
    expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0)).toBeLessThan(0.05);
  });
}

test('theme and colour hold for all cards, in any order, and can be taken back', async ({ page }) => {
  await page.goto(`${origin}/demo/`);
  const settings = page.getByRole('group', { name: 'Look' });
  const theme = settings.getByRole('group', { name: 'Theme' });
  const colour = settings.getByRole('group', { name: 'Colour' });
  const cards = [page.locator('smart-packet').first(), page.locator('article smart-packet').first()];
  await page.locator('article smart-packet').first().scrollIntoViewIfNeeded();
  const before = await accent(cards[0]!);

  await choose(theme, 'Paper');
  for (const card of cards) await expect.poll(() => surface(card)).toContain('#fbf6ea');
  await expect(theme.getByRole('radio', { name: 'Paper' })).toBeChecked();
  const paper = await accent(cards[0]!);
  expect(paper).not.toBe(before);

  await choose(colour, 'Green');
  for (const card of cards) await expect.poll(() => accent(card)).toBe('rgb(10, 124, 102)');
  await choose(theme, 'Glass');
  for (const card of cards) await expect.poll(() => accent(card)).toBe('rgb(10, 124, 102)');
  await colour.getByLabel('Another colour').fill('#aa3300');
  for (const card of cards) await expect.poll(() => accent(card)).toBe('rgb(170, 51, 0)');

  await choose(colour, 'The theme’s own colour');
  await choose(theme, 'Default');
  for (const card of cards) await expect.poll(() => accent(card)).toBe(before);
});

test('the settings of a narrow page are behind a button', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${origin}/demo/`);
  const dark = page.getByRole('button', { name: 'Dark' });
  await expect(dark).toBeHidden();
  await page.getByRole('button', { name: 'Look' }).click();
  await dark.click();
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.keyboard.press('Escape');
  await expect(dark).toBeHidden();
});

/** Copies the builder's lines and opens a page of another origin with nothing else in it. */
async function openCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  const address = `${origin.replace('127.0.0.1', 'localhost')}/test/e2e/pages/bare.html`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${lines}</html>`,
    }),
  );
  await page.goto(address);
}

for (const file of ['smart-packet.min.js', 'smart-packet.iife.min.js']) {
  test(`the builder’s two lines work on another page, with ${file}`, async ({ page }) => {
    const messages = listen(page);
    await page.goto(`${origin}/demo/`);
    if (file.includes('iife')) await page.getByLabel('All in one script file').check();
    await expect(page.locator('#code')).toHaveText(
      new RegExp(
        `^<script [^>]*src="${origin}/dist/${file}"></script>\\s<smart-packet src="${origin}/demo/packets/welcome.json"></smart-packet>$`,
      ),
    );
    await openCopy(page);
    const card = page.locator('smart-packet');
    await card.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => activeWord(card)).toBeTruthy();
    expect(messages).toEqual([]);
  });
}

test('what the builder shows is what its lines show on another page', async ({ page }) => {
  const messages = listen(page);
  await page.goto(`${origin}/demo/`);
  const form = page.locator('#builder');
  await choose(form.getByRole('group', { name: 'Transcript' }), 'Behind a button');
  await choose(form.getByRole('group', { name: 'Theme' }), 'Glass');
  await choose(form.getByRole('group', { name: 'Colour' }), 'Rose');
  await form.getByLabel('Message').selectOption('Samedi soir, le polar à voix haute');
  await form.getByLabel('Language of the buttons').selectOption('Deutsch');
  const expectChosen = async (card: Locator): Promise<void> => {
    await expect(card.getByText('Samedi soir, le polar à voix haute')).toBeVisible();
    await expect(card.getByRole('button', { name: 'Transkript' })).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(() => accent(card)).toBe('rgb(200, 30, 91)');
    // White on it, although the theme’s own accent would have something darker.
    expect(await card.locator('[part="play-button"]').evaluate((button) => getComputedStyle(button).color)).toMatch(
      /255|100/,
    );
    await expect.poll(() => surface(card)).toContain('86%');
  };
  const preview = page.locator('#preview smart-packet');
  await preview.scrollIntoViewIfNeeded();
  await expectChosen(preview);
  await expect.poll(() => surface(page.locator('smart-packet').first())).toBe('');
  await openCopy(page);
  await expectChosen(page.locator('smart-packet'));

  await page.goto(`${origin}/demo/`);
  await choose(form.getByRole('group', { name: 'Shape' }), 'Chat bubble');
  await expect(preview).toHaveAttribute('variant', 'bubble');
  await openCopy(page);
  await expect(page.locator('smart-packet[variant="bubble"] [part="play-button"]')).toBeVisible();
  expect(messages).toEqual([]);
});

test('the demo keeps to the strictest policy', async ({ page }) => {
  const messages = listen(page);
  await page.goto('/demo/');
  await choose(page.locator('#looks'), 'Night');
  await choose(page.locator('#looks'), 'Amber');
  await choose(page.locator('#builder'), 'Paper');
  await choose(page.locator('#builder'), 'Violet');
  await expect.poll(() => accent(page.locator('#preview smart-packet'))).toBe('rgb(116, 70, 224)');
  // The policy has no pictures; a browser may ask for the page's.
  expect(messages.filter((message) => !message.includes('favicon.svg'))).toEqual([]);
});

test('all of the page is there in French', async ({ page }) => {
  await page.goto(`${origin}/demo/`);
  const texts = () => page.locator('[data-text]').evaluateAll((all) => all.map((each) => each.textContent.trim()));
  const english = await texts();
  await page.getByRole('button', { name: 'Français' }).click();
  const french = await texts();
  // The same word in both languages.
  const same = new Set(['Orange', 'Violet', 'Rose', 'Message']);
  expect(french.filter((text, index) => text === english[index] && !same.has(text))).toEqual([]);
});

test.describe('the inbox of the demo', () => {
  test('has its messages found, opened and played', async ({ page }) => {
    const messages = listen(page);
    await page.goto(`${origin}/demo/`);
    await page.getByRole('link', { name: 'See a whole inbox' }).click();
    await expect(page.getByText('9 messages')).toBeVisible();
    await expect(page.locator('smart-packet').getByText('Around the harbour in six stops')).toBeVisible();
    await page.getByRole('searchbox').fill('bike');
    await expect(page.getByText('1 message', { exact: true })).toBeVisible();
    const entry = page.getByRole('listitem');
    await expect(entry).toHaveCount(1);
    const bikes = page.locator('smart-packet').filter({ hasText: 'Next-day bike repairs' });
    await bikes.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => activeWord(bikes)).toBeTruthy();
    await expect(entry.getByText('Played')).toBeAttached();
    expect(messages).toEqual([]);
  });

  test('holds a thousand messages', async ({ page }) => {
    await page.goto(`${origin}/demo/list.html`);
    await page.getByRole('button', { name: 'A thousand messages' }).click();
    await expect(page.getByText('1,000 messages')).toBeVisible();
    await page.getByRole('button', { name: 'The messages of this demo' }).click();
    await expect(page.getByText('9 messages')).toBeVisible();
    await expect(page.locator('smart-packet')).toHaveCount(9);
  });

  test('keeps to the strictest policy', async ({ page }) => {
    const messages = listen(page);
    await page.goto('/demo/list.html');
    await expect(page.getByText('9 messages')).toBeVisible();
    await choose(page.locator('#looks'), 'Night');
    await choose(page.locator('#looks'), 'Amber');
    await expect.poll(() => accent(page.locator('smart-packet').first())).toBe('rgb(180, 83, 9)');
    expect(messages.filter((message) => !message.includes('favicon.svg'))).toEqual([]);
  });
});

for (const path of ['demo/', 'demo/timing.html', 'demo/list.html']) {
  test(`${path} is as wide as its window, and axe finds nothing`, async ({ page }) => {
    const findings: string[] = [];
    for (const [width, scheme] of [
      [320, 'light'],
      [768, 'dark'],
      [1280, 'light'],
      [1600, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${origin}/${path}`);
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => (document.dir = dir), direction);
        await scrollThrough(page);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways, `${width} ${direction}`).toBe(0);
      }
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      for (const { id, nodes } of violations)
        findings.push(...nodes.map(({ html, failureSummary }) => `${width}: ${id}: ${html} ${failureSummary ?? ''}`));
    }
    expect(findings).toEqual([]);
  });
}
