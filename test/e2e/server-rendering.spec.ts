import { expect, test, type Page } from '@playwright/test';
import { minify, type Options } from 'html-minifier-terser';
import type { RenderOptions } from 'smart-packet/ssr';
import { strictPolicy } from '../../scripts/serve.mjs';
import type { SmartPacketElement } from '../../src/element.js';
import {
  fullPacket,
  helloPacket,
  hydrationScript,
  rendered,
  serveRendered,
  watched,
  forgetShifts,
  watchPage,
  withStyleSheet,
} from './rendered-page.js';

const state = (page: Page) => page.locator('smart-packet').evaluate((host: SmartPacketElement) => host.state);

/** Browsers look for one. */
const isAboutIcon = (address: string): boolean => address.endsWith('/favicon.ico');

/** Marks every node of the server's card, to be found again. */
const markNodes = (page: Page) =>
  page.locator('smart-packet').evaluate((host) => {
    const nodes = [...host.shadowRoot!.querySelectorAll('.frame, .frame *')];
    (window as unknown as { nodes: Element[] }).nodes = nodes;
    return nodes.length;
  });

/** How many of the marked nodes are in the card still, and how many are there that are not. */
const countNodes = (page: Page) =>
  page.locator('smart-packet').evaluate((host) => {
    const { nodes } = window as unknown as { nodes: Element[] };
    const now = [...host.shadowRoot!.querySelectorAll('.frame, .frame *')];
    return { kept: nodes.filter((node) => now.includes(node)).length, added: now.length - nodes.length };
  });

/** Opens the page, and lets the script come only when the server's card has been looked at. */
async function openBeforeScript(page: Page): Promise<{ messages: string[]; requests: string[]; goOn: () => void }> {
  const messages: string[] = [];
  const requests: string[] = [];
  let goOn = (): void => undefined;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  page.on('console', (message) => {
    if (!isAboutIcon(message.location().url)) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await watchPage(page);
  await page.route(`**${hydrationScript}`, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/rendered.html', { waitUntil: 'commit' });
  await expect(page.locator('smart-packet .frame')).toBeVisible();
  await forgetShifts(page);
  return { messages, requests, goOn };
}

const cases: [name: string, attributes: RenderOptions['attributes'], lang: string][] = [
  ['card', {}, 'en'],
  ['card in French', {}, 'fr'],
  ['card in Arabic', {}, 'ar'],
  ['card with a closed transcript', { transcript: 'closed' }, 'en'],
  ['card of a theme', { theme: 'dark', 'playback-rate': 1.5 }, 'en'],
  ['compact', { variant: 'compact' }, 'en'],
  ['compact, opened', { variant: 'compact', open: true }, 'de'],
  ['bubble', { variant: 'bubble' }, 'en'],
];

for (const [name, attributes, lang] of cases)
  test(`the script takes over a ${name}: nothing moves, sprouts or is requested again`, async ({ page, baseURL }) => {
    const packet = fullPacket(baseURL!);
    await serveRendered(page, { lang, body: rendered(packet, { ...withStyleSheet, lang, attributes: attributes! }) });
    const { messages, requests, goOn } = await openBeforeScript(page);
    const host = page.locator('smart-packet');
    const attributesBefore = await host.evaluate((element) => element.outerHTML.split('>', 1));
    const before = await host.boundingBox();
    const nodes = await markNodes(page);
    goOn();
    await expect.poll(() => state(page)).toBe('ready');
    await expect.poll(() => host.locator('audio').evaluate((audio: HTMLAudioElement) => audio.controls)).toBe(false);
    expect(await countNodes(page)).toEqual({ kept: nodes, added: 0 });
    await expect(host.locator('[part=rate]')).toHaveValue(String(attributes?.['playback-rate'] ?? 1));
    expect(await host.evaluate((element) => element.outerHTML.split('>', 1))).toEqual(attributesBefore);
    expect(await host.boundingBox()).toEqual(before);
    expect(await watched(page)).toEqual({ shifts: [], violations: [] });
    expect(messages).toEqual([]);
    expect(requests.filter((path) => !path.startsWith('/dist/') && !isAboutIcon(path))).toEqual(['/rendered.html']);
    // It lives.
    await host.evaluate((element: SmartPacketElement) => element.play());
    await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.currentTime)).toBeGreaterThan(0.2);
  });

for (const [lang, heading] of [
  ['en', 'Learn more'],
  ['fr', 'En savoir plus'],
] as const)
  test(`what a packet without an author is for stays as the server said it: ${lang}`, async ({ page, baseURL }) => {
    const packet = { ...helloPacket(baseURL!), intent: 'LearnMore', meta: { language: 'en', created: '2026-01-01' } };
    await serveRendered(page, { lang, body: rendered(packet, { ...withStyleSheet, lang }) });
    const { messages, goOn } = await openBeforeScript(page);
    const title = page.locator('smart-packet [part=title]');
    await expect(title).toHaveText(heading);
    const nodes = await markNodes(page);
    await title.evaluate((element) => {
      const said: string[] = [];
      (window as unknown as { said: string[] }).said = said;
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    goOn();
    await expect.poll(() => state(page)).toBe('ready');
    expect(await countNodes(page)).toEqual({ kept: nodes, added: 0 });
    await expect(title).toHaveText(heading);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
    expect(messages).toEqual([]);
  });

test('without JavaScript: the browser’s player, the whole text, links that work, and nothing that does not', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => {
    if (!isAboutIcon(message.location().url)) messages.push(message.text());
  });
  const attributes = { variant: 'compact', transcript: 'closed' };
  const body = [{}, attributes].map((each) => rendered(fullPacket(baseURL!), { ...withStyleSheet, attributes: each }));
  await serveRendered(page, { body: body.join('') });
  await page.goto('/rendered.html');
  for (const host of await page.locator('smart-packet').all()) {
    const audio = host.locator('audio');
    await expect(audio).toBeVisible();
    await expect(audio).toHaveAttribute('preload', 'none');
    expect((await audio.boundingBox())!.width).toBeGreaterThan(300);
    await expect(host.getByText('These words are read along with the sound.')).toBeVisible();
    await expect(host.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
    await expect(host.getByRole('link', { name: 'Read more' })).toHaveAttribute('href', 'https://example.com/more');
    await expect(host.getByRole('link', { name: 'Call us' })).toHaveAttribute('href', 'tel:+12025550142');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      host.getByRole('link', { name: 'Add to calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('event.ics');
    expect(download.url()).toMatch(/^data:text\/calendar;.*SUMMARY%3ATasting/);
  }
  expect(messages).toEqual([]);
  await context.close();
});

test('a script that never comes leaves the browser’s player, after a while', async ({ page, baseURL }) => {
  await page.route(`**${hydrationScript}`, (route) => route.abort());
  await serveRendered(page, { body: rendered(helloPacket(baseURL!)) });
  await page.goto('/rendered.html');
  const host = page.locator('smart-packet');
  await expect(host.locator('[part=play-button]')).toBeVisible();
  await expect(host.locator('audio')).toBeHidden();
  // The wait is one of animations.
  await host.evaluate(({ shadowRoot }) => {
    for (const animation of shadowRoot!.getAnimations()) animation.finish();
  });
  await expect(host.locator('audio')).toBeVisible();
  await expect(host.locator('[part=play-button]')).toBeHidden();
});

test('what already plays goes on when the script comes, as loud as it was, and is told', async ({ page, baseURL }) => {
  await serveRendered(page, { body: rendered(helloPacket(baseURL!)) });
  const { goOn } = await openBeforeScript(page);
  const host = page.locator('smart-packet');
  await page.evaluate(() => {
    document.addEventListener('smart-packet-play', () => document.body.setAttribute('data-told', ''));
  });
  const audio = await host.locator('audio').elementHandle();
  await audio.evaluate((media) => {
    (media as HTMLAudioElement).muted = true;
    return (media as HTMLAudioElement).play();
  });
  goOn();
  await expect(page.locator('body')).toHaveAttribute('data-told', '');
  expect(await audio.evaluate((media) => media.isConnected && !(media as HTMLAudioElement).paused)).toBe(true);
  expect(await audio.evaluate((media) => (media as HTMLAudioElement).muted)).toBe(true);
  await expect(host.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test.describe('a visitor elsewhere', () => {
  test.use({ timezoneId: 'Pacific/Auckland', locale: 'fr-FR' });

  test('reads the own date and language, in the server’s nodes', async ({ page, baseURL }) => {
    const packet = fullPacket(baseURL!);
    await serveRendered(page, { lang: 'fr', body: rendered(packet) });
    const { goOn } = await openBeforeScript(page);
    const host = page.locator('smart-packet');
    await expect(host.locator('[part=menu-button]')).toHaveAttribute('aria-label', 'More');
    const nodes = await markNodes(page);
    goOn();
    await expect(host.locator('[part=byline]')).toContainText('2 janv. 2026');
    await expect(host.locator('[part=menu-button]')).toHaveAttribute('aria-label', 'Plus');
    await expect(host.locator('.frame')).toHaveAttribute('lang', 'fr');
    await expect(host.getByRole('link', { name: 'Add to calendar' })).toContainText('22:30');
    expect(await countNodes(page)).toEqual({ kept: nodes, added: 0 });
    // And so do later changes.
    await page.evaluate(() => (document.documentElement.lang = 'de'));
    await expect(host.locator('[part=menu-button]')).toHaveAttribute('aria-label', 'Mehr');
    await expect(host.locator('[part=byline]')).toContainText('02.01.2026');
  });
});

test('a packet that has expired since is shown as it is now', async ({ page, baseURL }) => {
  const packet = fullPacket(baseURL!);
  const expires = new Date(Date.now() + 60_000).toISOString();
  const body = rendered({ ...packet, meta: { ...(packet['meta'] as object), expires } });
  await serveRendered(page, { body });
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  const { messages, goOn } = await openBeforeScript(page);
  const host = page.locator('smart-packet');
  await expect(host.getByRole('link', { name: 'Read more' })).toBeVisible();
  goOn();
  await expect(host.getByText('This message has expired.')).toBeVisible();
  await expect(host.locator('[part=actions]')).toHaveCount(0);
  await expect(host.locator('article')).toHaveCount(1);
  expect(messages).toEqual([]);
});

test('markup of another version is rendered anew', async ({ page, baseURL }) => {
  const body = rendered(helloPacket(baseURL!)).replace('<article', '<!--lit-part AAAAAAAAAAA=--><article');
  await serveRendered(page, { body });
  await page.goto('/rendered.html');
  await expect.poll(() => state(page)).toBe('ready');
  await expect(page.locator('smart-packet article')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCSS('width', '56px');
});

const minifiers: [name: string, options: Options][] = [
  ['without needless blanks', { collapseWhitespace: true }],
  // Those of Lit's, which say where things go.
  ['without comments', { removeComments: true }],
  [
    'as small as can be',
    { collapseWhitespace: true, removeComments: true, minifyCSS: true, removeAttributeQuotes: true },
  ],
];

for (const [name, options] of minifiers)
  test(`minified markup, ${name}, becomes a card that lives`, async ({ page, baseURL }) => {
    await serveRendered(page, { body: await minify(rendered(fullPacket(baseURL!), withStyleSheet), options) });
    const { messages, goOn } = await openBeforeScript(page);
    goOn();
    await expect.poll(() => state(page)).toBe('ready');
    const host = page.locator('smart-packet');
    await expect(host.locator('[part=play-button]')).toHaveCount(1);
    await expect(host.locator('[part=action]')).toHaveCount(3);
    await host.locator('[part=menu-button]').click();
    await expect(host.locator('[part=menu-item]').first()).toBeVisible();
    await host.evaluate((element: SmartPacketElement) => element.play());
    await expect.poll(() => host.evaluate((element: SmartPacketElement) => element.currentTime)).toBeGreaterThan(0.2);
    expect(messages).toEqual([]);
  });

test('a broken packet is a card that says so, on the server and after', async ({ page }) => {
  await serveRendered(page, { body: rendered('{"transcript": </script>') });
  const { messages, goOn } = await openBeforeScript(page);
  const host = page.locator('smart-packet');
  await expect(host.locator('[part=error]')).toContainText('can’t be read');
  const nodes = await markNodes(page);
  goOn();
  await expect.poll(() => state(page)).toBe('error');
  expect(await countNodes(page)).toEqual({ kept: nodes, added: 0 });
  expect(messages).toEqual([]);
});

for (const media of ['screen', 'print'] as const)
  test(`the style sheets in its head leave the page’s own elements alone, ${media}`, async ({ page }) => {
    await page.emulateMedia({ media });
    const own = [
      'i',
      'button',
      'select',
      'input',
      'slot',
      'p class="card"',
      'b class="icon hidden"',
      'div part="status"',
    ];
    const body = own.map((tag) => `<${tag}>Text</${tag.replace(/ .*/, '')}>`).join('');
    // Names that the cards' style sheets have for their own animations.
    const animations = `<style>
      @keyframes wait { from, to { opacity: 0.5 } }
      @keyframes grow { from, to { rotate: 10deg } }
      @keyframes before-script { from, to { letter-spacing: 3px } }
      @keyframes without-script { from, to { word-spacing: 3px } }
      i { animation: 1s -0.5s paused wait, 1s -0.5s paused grow, 1s -0.5s paused before-script, 1s -0.5s paused without-script }
    </style>`;
    const looks = async (): Promise<unknown> => {
      await page.goto('/rendered.html');
      return page.locator('body, body *').evaluateAll((elements) =>
        elements.map((element) => {
          const style = getComputedStyle(element);
          return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
        }),
      );
    };
    await serveRendered(page, {
      body,
      script: null,
      policy: strictPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
      head: `${animations}<link rel="stylesheet" href="/dist/smart-packet-list.css"><link rel="stylesheet" href="/dist/smart-packet.css">`,
    });
    const withSheets = await looks();
    await expect(page.locator('i')).toHaveCSS('opacity', '0.5');
    await page.route('**/*.css', (route) => route.abort());
    expect(withSheets).toEqual(await looks());
  });

test('with a nonce the styles are in the page, and every other inline style is forbidden', async ({
  page,
  baseURL,
}) => {
  const policy = strictPolicy.replace("style-src 'self'", "style-src 'nonce-cmFuZG9t'");
  const body = rendered(helloPacket(baseURL!), { nonce: 'cmFuZG9t' });
  await serveRendered(page, { policy, body: `${body}<style>smart-packet { display: none }</style>` });
  await watchPage(page);
  await page.goto('/rendered.html');
  await expect.poll(() => state(page)).toBe('ready');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCSS('width', '56px');
  const { violations } = await watched(page);
  // The page's own link and style, and nothing of the element.
  expect(violations).toEqual([
    expect.stringMatching(/^style-src-elem http.*smart-packet.css$/),
    'style-src-elem inline',
  ]);
});

test('a card of a server without styles that the policy allows gets them with the script', async ({
  page,
  baseURL,
}) => {
  await serveRendered(page, { body: rendered(helloPacket(baseURL!), {}) });
  await page.goto('/rendered.html');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCSS('width', '56px');
});

test('the script without hydration shows the card anew, once', async ({ page, baseURL }) => {
  const body = rendered(helloPacket(baseURL!));
  await serveRendered(page, { body, script: '/dist/smart-packet.min.js' });
  await page.goto('/rendered.html');
  await expect.poll(() => state(page)).toBe('ready');
  await expect(page.locator('smart-packet article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('an element that no server has rendered works with the script for hydration, too', async ({ page, baseURL }) => {
  const json = JSON.stringify(helloPacket(baseURL!));
  await serveRendered(page, { body: `<smart-packet><script type="application/json">${json}</script></smart-packet>` });
  await page.goto('/rendered.html');
  await expect(page.getByRole('link', { name: 'Read more' })).toBeVisible();
});
