/**
 * What every example has to pass: its page, in Chromium, without JavaScript and with it. The page shows the packet of
 * `packet.json` from a server, and loads `smart-packet/hydrate`.
 */
import assert from 'node:assert/strict';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */
/** @typedef {HTMLElement & { state: string, play: () => Promise<void>, currentTime: number }} Packet */

const LIMIT_MS = 15_000;

/**
 * Collects what must not happen.
 * @param {Page} page
 */
function watch(page) {
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    const isAboutIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isAboutIcon) faults.push(message.text());
  });
  return faults;
}

/**
 * The browser's player, the text, and links that work.
 * @param {Browser} browser
 * @param {string} origin
 */
export async function checkWithoutJavaScript(browser, origin) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const faults = watch(page);
    await page.goto(origin);
    const host = page.locator('smart-packet');
    const audio = host.locator('audio');
    await audio.waitFor({ state: 'visible', timeout: LIMIT_MS });
    assert.equal(await audio.evaluate((media) => media.matches('[controls][preload=none]')), true, 'a native player');
    const recording = await context.request.get((await audio.getAttribute('src')) ?? '');
    assert.equal(recording.status(), 200, 'the recording is there');
    assert.equal(await host.getByText('These words are read along').isVisible(), true, 'the transcript');
    assert.equal(await host.locator('button:visible').count(), 0, 'no buttons without a function');
    assert.equal(await host.locator('[part=player]').evaluate((player) => getComputedStyle(player).display), 'flex');
    const link = host.getByRole('link', { name: 'Read more' });
    assert.equal(await link.getAttribute('href'), 'https://example.com/more');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: LIMIT_MS }),
      host.getByRole('link', { name: 'Add to calendar' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'event.ics');
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/**
 * The script takes the server's nodes over: nothing moves, is requested twice or is reported, and the card lives.
 * @param {Browser} browser
 * @param {string} origin
 * @returns {Promise<number>} the cumulative layout shift
 */
export async function checkWithJavaScript(browser, origin) {
  const page = await browser.newPage();
  try {
    const faults = watch(page);
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      const watched = Object.assign(globalThis, { shift: 0, violations: /** @type {string[]} */ ([]) });
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        watched.violations.push(violatedDirective),
      );
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) watched.shift += /** @type {any} */ (entry).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Scripts wait until the server's card has been seen.
    let release = () => {};
    const released = new Promise((resolve) => (release = () => resolve(undefined)));
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() === 'script') await released;
      await route.continue();
    });
    await page.goto(origin, { waitUntil: 'commit' });
    const host = page.locator('smart-packet');
    await host.locator('[part=play-button]').waitFor({ state: 'visible', timeout: LIMIT_MS });
    // A slow machine paints a page in pieces; what the script moves is looked for.
    await page.waitForFunction("document.readyState !== 'loading'");
    const before = await host.evaluate(async (element) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
      Object.assign(globalThis, { shift: 0 });
      const nodes = [...(element.shadowRoot?.querySelectorAll('.frame, .frame *') ?? [])];
      Object.assign(globalThis, { nodes });
      return { count: nodes.length, attributes: element.getAttributeNames() };
    });
    assert.ok(before.count > 40, 'a card from the server');
    release();
    await page.waitForFunction(
      () => {
        const element = /** @type {Packet | null} */ (document.querySelector('smart-packet'));
        return element?.state === 'ready' && !element.shadowRoot?.querySelector('audio')?.controls;
      },
      null,
      { timeout: LIMIT_MS },
    );
    await page.waitForLoadState('networkidle');
    const after = await host.evaluate(async (element) => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { nodes, shift, violations } = /** @type {{ nodes: Node[], shift: number, violations: string[] }} */ (
        /** @type {unknown} */ (globalThis)
      );
      const now = new Set(element.shadowRoot?.querySelectorAll('.frame, .frame *'));
      const kept = nodes.filter((node) => now.has(/** @type {Element} */ (node))).length;
      return { kept, all: now.size, attributes: element.getAttributeNames(), shift, violations };
    });
    assert.deepEqual([after.kept, after.all], [before.count, before.count], 'the server’s nodes, and no others');
    assert.deepEqual(after.attributes, before.attributes, 'no new attributes');
    assert.deepEqual(after.violations, [], 'no violations of the policy');
    assert.equal(after.shift, 0, 'nothing moves');
    assert.deepEqual(
      requests.filter((path) => /\.(json|ogg)$/.test(path)),
      [],
      'neither packet nor recording is requested',
    );
    await host.locator('[part=play-button]').click();
    await page.waitForFunction(
      () => {
        const element = /** @type {Packet | null} */ (document.querySelector('smart-packet'));
        return element !== null && element.currentTime > 0.2;
      },
      null,
      { timeout: LIMIT_MS },
    );
    assert.deepEqual(faults, []);
    return after.shift;
  } finally {
    await page.close();
  }
}
