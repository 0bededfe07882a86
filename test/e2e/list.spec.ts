import { expect, test, type Page } from '@playwright/test';
import { renderPacketsToString } from 'smart-packet/ssr';
import type { SmartPacketElement } from '../../src/element.js';
import type { SmartPacketListElement } from '../../src/list.js';
import { forgetShifts, fullPacket, hydrationScript, serveRendered, watched, watchPage } from './rendered-page.js';

const LIST_SCRIPT = '/dist/smart-packet-list.min.js';
const MAIN_SCRIPT = '/dist/smart-packet.min.js';
const TITLES = ['Bread', 'Rolls', 'Cake'];

const packetsOf = (origin: string): Record<string, unknown>[] =>
  TITLES.map((title, index) => ({
    ...fullPacket(origin),
    ...{ id: `spid:bakery.example:${title}`, title, transcript: `Hello there. These words are about ${title}.` },
    intent: index === 2 ? 'OpeningHours' : 'greeting/hello',
  }));

const scriptTag = (src: string): string => `<script type="module" src="${src}"></script>`;

const renderedList = (origin: string): string =>
  renderPacketsToString(packetsOf(origin), {
    stylesheetHref: '/dist/smart-packet.css',
    listStylesheetHref: '/dist/smart-packet-list.css',
  });

/** Opens a page with what a server has rendered; the scripts come when they are told to. */
async function openBeforeScripts(
  page: Page,
  origin: string,
  scripts: readonly string[] = [hydrationScript, LIST_SCRIPT],
): Promise<{ goOn: () => void }> {
  let goOn = (): void => undefined;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(/\/dist\/[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await watchPage(page);
  await serveRendered(page, { body: renderedList(origin), script: null, head: scripts.map(scriptTag).join('') });
  await page.goto('/rendered.html', { waitUntil: 'commit' });
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByText('After it.')).toBeVisible();
  return { goOn: () => goOn() };
}

/** What the page writes to the console, and the files that it asks for. */
function listen(page: Page): { messages: string[]; files: string[] } {
  const [messages, files]: string[][] = [[], []];
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) messages!.push(message.text());
  });
  page.on('pageerror', (error) => messages!.push(String(error)));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dist/')) files!.push(pathname.replace(/-[\w-]{8}\.js$/, '.js'));
  });
  return { messages: messages!, files: files! };
}

const list = (page: Page) => page.locator('smart-packet-list');
const opened = (page: Page) =>
  page.locator('smart-packet').evaluateAll((cards) => cards.map((card) => (card as SmartPacketElement).open));

/** All that a visitor does: opens one, then another, searches, and clears the search. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('smart-packet')).toHaveCount(3);
  await expect
    .poll(() => list(page).evaluate((host: SmartPacketListElement) => [host.state, host.count]))
    .toEqual(['ready', 3]);
  const toggles = page.locator('[part=open-button]');
  await expect(toggles).toHaveCount(3);
  await toggles.nth(1).click();
  await expect.poll(() => opened(page)).toEqual([false, true, false]);
  await toggles.nth(0).click();
  await expect.poll(() => opened(page)).toEqual([true, false, false]);
  await page.getByRole('searchbox').fill('cake');
  await expect(page.locator('smart-packet:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('smart-packet:visible')).toHaveCount(3);
}

test('one script is enough: it fetches the viewer from the file beside', async ({ page, baseURL }) => {
  const { messages, files } = listen(page);
  const packets = packetsOf(baseURL!);
  await page.route('**/packets.json', (route) => route.fulfill({ json: { packets } }));
  await serveRendered(page, {
    body: '<smart-packet-list src="/packets.json"></smart-packet-list>',
    script: LIST_SCRIPT,
  });
  await page.goto('/rendered.html');
  await expectWhole(page);
  expect(messages).toEqual([]);
  expect(files).toContain(MAIN_SCRIPT);
  expect(files.filter((file) => /^\/dist\/[^/]*\.js$/.test(file)).sort()).toEqual([LIST_SCRIPT, MAIN_SCRIPT].sort());
});

for (const [name, scripts] of [
  ['before', [hydrationScript, LIST_SCRIPT]],
  ['after', [LIST_SCRIPT, hydrationScript]],
] as const)
  test(`what a server has rendered is taken over by the script for that, ${name} the list’s`, async ({
    page,
    baseURL,
  }) => {
    const { messages, files } = listen(page);
    const { goOn } = await openBeforeScripts(page, baseURL!, scripts);
    for (const title of TITLES) await expect(page.getByText(title, { exact: true })).toBeVisible();
    const frames = page.locator('smart-packet .frame');
    const before = await frames.elementHandles();
    expect(before).toHaveLength(3);
    goOn();
    await expectWhole(page);
    const after = await frames.elementHandles();
    for (const [index, frame] of before.entries())
      expect(await frame.evaluate((node, other) => node === other, after[index])).toBe(true);
    expect(messages).toEqual([]);
    expect(files).not.toContain(MAIN_SCRIPT);
    expect((await watched(page)).violations).toEqual([]);
  });

test('what a server has rendered does not move when the scripts come', async ({ page, baseURL }) => {
  const { goOn } = await openBeforeScripts(page, baseURL!);
  await forgetShifts(page);
  goOn();
  await expect.poll(() => list(page).evaluate((host: SmartPacketListElement) => host.count)).toBe(3);
  await expect(page.locator('smart-packet [part=play-button]')).toHaveCount(3);
  expect((await watched(page)).shifts).toEqual([]);
});

test('what is typed before the scripts come is searched for', async ({ page, baseURL }) => {
  const { goOn } = await openBeforeScripts(page, baseURL!);
  await page.getByRole('searchbox').fill('cake');
  goOn();
  await expect(page.locator('smart-packet:visible')).toHaveCount(1);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('cake');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the cards stand one below the other, in full, with nothing that needs it', async ({ page, baseURL }) => {
    await serveRendered(page, { body: renderedList(baseURL!), script: LIST_SCRIPT });
    await page.goto('/rendered.html');
    for (const title of TITLES) await expect(page.getByText(`These words are about ${title}.`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Read more' })).toHaveCount(3);
    await expect(page.getByRole('searchbox')).toBeHidden();
  });
});
