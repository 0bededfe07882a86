import { expect, test, type Page, type Route } from '@playwright/test';
import type { SmartPacketElement, SmartPacketIssueEvent } from '../../src/element.js';

const origin = process.env['E2E_OTHER_ORIGIN'] ?? '';
const script = `${origin}/dist/smart-packet.min.js`;

interface Told {
  issues: { code: string; file: unknown }[];
}

const packet = {
  id: 'spid:bakery.example:welcome',
  title: 'When we bake',
  voice: `${origin}/test/fixtures/audio/welcome.m4a`,
  transcript: 'Hello, and welcome to Harbour Street Bakery.',
  intent: 'welcome/greeting',
  cta: [{ type: 'calendar', label: 'Come by', start: '2099-03-02' }],
  meta: { author: 'Harbour Street Bakery', language: 'en', created: '2026-03-01', tags: [] },
};

/** Opens a page whose chunks are answered so. */
async function open(
  page: Page,
  answer: (route: Route) => Promise<void>,
  given: Record<string, unknown> = packet,
): Promise<string[]> {
  const words: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') words.push(message.text());
  });
  page.on('pageerror', (error) => words.push(String(error)));
  await page.route('**/dist/chunks/*', answer);
  await page.goto(`${origin}/test/e2e/pages/empty.html`);
  await page.waitForFunction(() => customElements.get('smart-packet'));
  await page.evaluate((fields) => {
    const told: Told['issues'] = [];
    (window as unknown as Told).issues = told;
    document.addEventListener('smart-packet-issue', ({ issue }: SmartPacketIssueEvent) => {
      told.push({ code: issue.code, file: issue.data?.['file'] });
    });
    const element = document.createElement('smart-packet');
    element.lang = 'en';
    element.packet = fields;
    document.body.append(element);
  }, given);
  await expect(page.locator('[part=play-button]')).toBeVisible();
  return words;
}

const told = (page: Page) => page.evaluate(() => (window as unknown as Told).issues);

const ways: Record<string, (route: Route) => Promise<void>> = {
  missing: (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' }),
  'answered with a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home' }),
  'answered with an error': (route) => route.fulfill({ status: 500, body: '' }),
  unreachable: (route) => route.abort(),
};

for (const [name, answer] of Object.entries(ways)) {
  test(`chunks that are ${name}: it plays, and the page is told what it lacks`, async ({ page }) => {
    const words = await open(page, answer);
    const element = page.locator('smart-packet');
    await page.locator('[part=play-button]').click();
    await expect.poll(() => element.evaluate((host: SmartPacketElement) => host.currentTime)).toBeGreaterThan(0.2);
    await page.locator('[part=menu-button]').click();
    await expect(page.locator('[part=status]')).toHaveText('Not available right now');
    await expect(page.locator('[part=menu-button]')).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(async () => (await told(page)).length).toBeGreaterThan(2);
    for (const { code, file } of await told(page)) {
      expect(code).toBe('code-unavailable');
      expect(file).toMatch(new RegExp(`^${origin}/dist/chunks/[\\w-]+\\.js$`));
    }
    expect(words).toEqual([expect.stringMatching(`chunks/ missing beside ${script}`)]);
  });
}

test('an intent of which nobody can say what it means is shown in its own words', async ({ page }) => {
  await open(page, ways['missing']!, { ...packet, title: null, meta: {} });
  await expect
    .poll(async () => (await told(page)).map(({ file }) => file))
    .toContainEqual(expect.stringMatching(/\/chunks\/intents-en-\w+\.js$/));
  await expect(page.locator('[part=title]')).toHaveText('Welcome greeting');
});

test('a chunk that could not be had is asked for again', async ({ page }) => {
  await open(page, ways['unreachable']!);
  await page.locator('[part=menu-button]').click();
  await expect(page.locator('[part=status]')).toHaveText('Not available right now');
  await page.unrouteAll({ behavior: 'wait' });
  await page.locator('[part=menu-button]').click();
  await expect(page.locator('[part=menu]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[part=action]').click();
  await expect(page.locator('[part=action]')).toHaveAttribute('href', /^data:text\/calendar/);
});

test('nothing is said where nothing is missing', async ({ page }) => {
  const words = await open(page, (route) => route.continue());
  await page.locator('[part=menu-button]').click();
  await expect(page.locator('[part=menu]')).toBeVisible();
  expect(words).toEqual([]);
  expect(await told(page)).toEqual([]);
});

test('what waits for the end of a packet is asked for once, however often the card is updated', async ({ page }) => {
  const asked: string[] = [];
  await open(
    page,
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
    },
    { ...packet, meta: { ...packet.meta, expires: '2099-12-31' } },
  );
  const isOfExpiry = (url: string) => url.includes('expiry');
  const toldOfExpiry = async () => (await told(page)).filter(({ file }) => isOfExpiry(String(file)));
  await expect.poll(async () => (await toldOfExpiry()).length).toBe(1);
  await page.locator('smart-packet').evaluate(async (host: SmartPacketElement) => {
    for (let update = 0; update < 5; update++) {
      host.requestUpdate();
      await host.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  // What is asked for later has been answered: so would have been what the updates asked for.
  await page.locator('[part=menu-button]').click();
  await expect(page.locator('[part=status]')).toHaveText('Not available right now');
  expect(asked.filter(isOfExpiry)).toHaveLength(1);
  expect(await toldOfExpiry()).toHaveLength(1);
});
