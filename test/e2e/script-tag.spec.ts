import { expect, test, type Page } from '@playwright/test';
import type { SmartPacketElement } from '../../src/element.js';

const origin = process.env['E2E_OTHER_ORIGIN']!;
/** The same server by another name: to the browser another origin. */
const pageOrigin = origin.replace('127.0.0.1', 'localhost');
const hello = `${origin}/test/e2e/pages/hello.json`;

// A page that a test makes up counts as one of the public internet, which has to ask before it uses a local server.
test.use({ permissions: ['local-network-access'] });

const moduleTag = (src: string, attributes = ''): string =>
  `<script type="module" ${attributes} src="${src}"></script>`;
const classicTag = (src: string, attributes = ''): string => `<script ${attributes} src="${src}"></script>`;

const packet = {
  id: 'spid:example:hello',
  voice: `${origin}/demo/audio/what-is-it.ogg`,
  transcript: 'Hello there. These words are read along with the sound.',
  intent: 'greeting/hello',
  cta: [{ type: 'link', label: 'Read more', url: 'https://example.com/more' }],
  meta: { author: 'Example', created: '2026-01-01', language: 'en', tags: [] },
};
const tag = `<smart-packet src="${hello}"></smart-packet>`;
const inlineTag = `<smart-packet><script type="application/json">${JSON.stringify(packet)}</script></smart-packet>`;

/** Serves a page with this head and body, and goes there; returns what it writes to the console. */
async function open(
  page: Page,
  head: string,
  body: string,
  address = `${pageOrigin}/test/e2e/pages/bare.html`,
): Promise<string[]> {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto(address);
  return messages;
}

/** The packet is shown, and what is loaded later comes, too: the menu, and what reads along. */
async function expectWhole(page: Page, frame: Pick<Page, 'getByText' | 'locator' | 'getByRole'> = page): Promise<void> {
  await expect(frame.getByText('Hello there.')).toBeVisible();
  await frame.locator('[part="menu-button"]').click();
  await expect(frame.getByText('Copy transcript')).toBeVisible();
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  const element = frame.locator('smart-packet');
  await expect.poll(() => element.evaluate((host) => (host as SmartPacketElement).activeWord)).not.toBe(null);
}

/** Answers requests below one address with files of dist/ and notes their paths. */
async function serveBelow(page: Page, address: string): Promise<string[]> {
  const paths: string[] = [];
  await page.route(`${address}**`, async (route) => {
    const path = route.request().url().slice(address.length);
    paths.push(path);
    await route.fulfill({ response: await route.fetch({ url: `${origin}/dist/${path}` }) });
  });
  return paths;
}

// A chunk may still be on its way when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

test('the module finds its chunks below any path of any host', async ({ page }) => {
  const address = 'https://cdn.example/npm/smart-packet@0.1.0/dist/';
  const paths = await serveBelow(page, address);
  const messages = await open(page, moduleTag(`${address}smart-packet.min.js`), tag);
  await expectWhole(page);
  expect(paths.some((path) => path.startsWith('chunks/menu-'))).toBe(true);
  expect(messages).toEqual([]);
});

test('a lazy packet that can’t have its chunk loads at once', async ({ page }) => {
  await page.route('**/dist/chunks/lazy-*.js', (route) => route.abort());
  const spacer = '<div style="height: 4000px"></div>';
  await open(page, moduleTag(`${origin}/dist/smart-packet.min.js`), spacer + tag.replace('src', 'loading="lazy" src'));
  await expect(page.getByText('Hello there.')).toBeAttached();
});

test('the classic script of another origin brings everything along', async ({ page }) => {
  const address = 'https://cdn.example/assets/';
  const paths = await serveBelow(page, address);
  const messages = await open(page, classicTag(`${address}smart-packet.iife.min.js`), tag);
  await expectWhole(page);
  expect(paths).toEqual(['smart-packet.iife.min.js']);
  expect(messages).toEqual([]);
});

const module = `${origin}/dist/smart-packet.min.js`;
const classic = `${origin}/dist/smart-packet.iife.min.js`;

for (const [name, head, body] of [
  ['a module before the tag', moduleTag(module), tag],
  ['a module after the tag', '', tag + moduleTag(module)],
  ['an async module before the tag', moduleTag(module, 'async'), tag],
  ['an async module after the tag', '', tag + moduleTag(module, 'async')],
  ['a classic script before the tag', classicTag(classic), tag],
  ['a classic script after the tag', '', tag + classicTag(classic)],
  ['a classic script with defer', classicTag(classic, 'defer'), tag],
  ['a classic script with async', classicTag(classic, 'async'), tag],
  ['a classic script with async after the tag', '', tag + classicTag(classic, 'async')],
  // The parser has made the element, and not yet its child, when the script runs.
  ['a classic script before an inline packet', classicTag(classic), inlineTag],
  ['a classic script after an inline packet', '', inlineTag + classicTag(classic)],
  ['an async module before an inline packet', moduleTag(module, 'async'), inlineTag],
] as const) {
  test(`${name} shows it`, async ({ page }) => {
    const messages = await open(page, head, body);
    await expectWhole(page);
    expect(messages).toEqual([]);
  });
}

test('a script that comes long after the page shows it', async ({ page }) => {
  const messages = await open(page, '', tag);
  await page.waitForLoadState('load');
  await page.evaluate((src) => {
    const script = document.createElement('script');
    script.src = src;
    document.body.append(script);
  }, classic);
  await expectWhole(page);
  expect(messages).toEqual([]);
});

for (const [name, scripts] of [
  ['the same module', [moduleTag(module), moduleTag(module)]],
  ['the same classic script', [classicTag(classic), classicTag(classic)]],
  ['the module, then the classic script', [moduleTag(module), classicTag(classic, 'defer')]],
] as const) {
  test(`loaded twice, ${name}: one registers the tag, and the other is silent`, async ({ page }) => {
    const messages = await open(page, scripts.join(''), tag);
    await expectWhole(page);
    expect(messages).toEqual([]);
  });
}

for (const [first, second] of [
  ['1.0.0', '2.0.0'],
  ['2.0.0', '1.0.0'],
] as const) {
  test(`of two versions the first stays, with its own chunks: ${first}`, async ({ page }) => {
    const address = (version: string): string => `https://cdn.example/smart-packet@${version}/dist/`;
    const paths = {
      [first]: await serveBelow(page, address(first)),
      [second]: await serveBelow(page, address(second)),
    };
    const messages = await open(
      page,
      [first, second].map((version) => moduleTag(`${address(version)}smart-packet.min.js`)).join(''),
      tag,
    );
    await expectWhole(page);
    expect(paths[first]!.length).toBeGreaterThan(2);
    expect(paths[second]).toEqual(['smart-packet.min.js']);
    expect(messages).toEqual([]);
  });
}

for (const [name, script] of [
  ['module', moduleTag(module)],
  ['classic script', classicTag(classic)],
] as const) {
  test(`in a sandboxed frame of no origin the ${name} shows and plays the packet`, async ({ page }) => {
    const inner = `${pageOrigin}/test/e2e/pages/empty.html`;
    await page.route(inner, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A frame</title><link rel="icon" href="data:,">${script}${tag}</html>`,
      }),
    );
    const messages = await open(
      page,
      '',
      `<iframe sandbox="allow-scripts" src="${inner}" width="600" height="600" allow="autoplay"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await expectWhole(page, frame);
    expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
    expect(await frame.locator('smart-packet').evaluate((host) => (host as SmartPacketElement).issues)).toEqual([]);
    expect(messages).toEqual([]);
  });
}

test('the classic script is read as UTF-8 where neither the server nor the page says so', async ({ page }) => {
  const address = `${pageOrigin}/test/e2e/pages/no-charset.html`;
  const script = `${pageOrigin}/dist/smart-packet.iife.min.js`;
  await page.route(script, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ body: await response.body(), contentType: 'text/javascript' });
  });
  // Nothing but the two lines, as people try them.
  const body = `${classicTag(script, 'defer')}\n<smart-packet lang="fr" src="nothing.json"></smart-packet>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: Buffer.from(body) }));
  await page.goto(address);
  await expect(page.locator('[part="error"]')).toContainText('Ce message n’est plus ici.Réessayer');
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
});
