/**
 * What every app shows, and what a person does in it: two packets, in `#from-src` by address and in `#from-object` as an
 * object, of which `#switch` shows the others; the address of an action that was prevented, in `#prevented`; `#unmount`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/paths.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('../../src/index.js').SmartPacketElement} SmartPacketElement */

const PATIENCE_MS = 15_000;

/** @param {string} path in the project */
const readJson = (path) => JSON.parse(readFileSync(fromRoot(path), 'utf8'));
const { addresses, objects } = readJson('test/apps/packets.json');

/** What each of the two shows, before and after the switch, and the address of its first action. */
const shown = {
  '#from-src': {
    transcripts: addresses.map((/** @type {string} */ address) => readJson(address.slice(1)).transcript),
    hrefs: ['sms:+12025550178?body=Hi%20Greenrow%2C%20my%20lawn%20is%20about', 'https://lanternmuseum.example/visit'],
  },
  '#from-object': {
    transcripts: objects.map((/** @type {{ transcript: string }} */ { transcript }) => transcript),
    hrefs: ['https://greenrow.example/quote', 'tel:+12025550142'],
  },
};

/**
 * @param {Page} page
 * @param {string} place
 */
const elementIn = async (page, place) =>
  /** @type {import('playwright').ElementHandle<SmartPacketElement>} */ (
    await page.waitForSelector(`${place} smart-packet`, { state: 'attached', timeout: PATIENCE_MS })
  );

/**
 * Waits for a condition on the page; says what was there instead when it does not come.
 * @template Value
 * @param {string} what
 * @param {() => Promise<Value>} read
 * @param {(value: Value) => boolean} isMet
 */
async function waitFor(what, read, isMet) {
  const deadline = performance.now() + PATIENCE_MS;
  let value = await read();
  while (!isMet(value)) {
    assert.ok(performance.now() < deadline, `${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    value = await read();
  }
}

/**
 * The packets of that index are shown, and their first actions can be prevented.
 * @param {Page} page
 * @param {0 | 1} index
 */
async function showsAndAsks(page, index) {
  for (const [place, { transcripts, hrefs }] of Object.entries(shown)) {
    const element = await elementIn(page, place);
    const read = () => element.evaluate(({ state, shadowRoot }) => `${state}: ${shadowRoot?.textContent ?? ''}`);
    const start = transcripts[index].slice(0, 30);
    await waitFor(`${place} shows “${start}…”`, read, (text) => text.startsWith('ready') && text.includes(start));
    assert.equal(await element.getAttribute('packet'), null, 'a packet is a property, never an attribute');
    await page.locator(`${place} [part~="action"]`).first().click();
    const prevented = () => page.locator('#prevented').innerText();
    await waitFor(`the action of ${place} is prevented`, prevented, (text) => text.trim() === hrefs[index]);
  }
}

/**
 * The recording plays and the worker, which the bundler has to take along, finds its words; when the app takes the
 * element away, it is silent.
 * @param {Page} page
 */
async function playsUntilUnmounted(page) {
  const element = await elementIn(page, '#from-object');
  await page.locator('#from-object [part~="play-button"]').click();
  const read = () => element.evaluate(({ currentTime, paused, timing }) => ({ currentTime, paused, timing }));
  await waitFor('it plays', read, ({ currentTime, paused }) => currentTime > 0 && !paused);
  await waitFor('words are found', read, ({ timing }) => timing === 'aligned');
  await page.locator('#unmount').click();
  await waitFor(
    'no element is left',
    () => page.locator('smart-packet').count(),
    (count) => count === 0,
  );
  await waitFor('it is silent', read, ({ paused }) => paused);
}

/**
 * Uses the app as a person would.
 * @param {import('playwright').Browser} browser
 * @param {string} url of the app
 * @returns {Promise<void>} rejects with what is wrong
 */
export async function checkApp(browser, url) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    let workers = 0;
    page.on('worker', () => workers++);
    await page.goto(url);
    const address = page.url();
    await showsAndAsks(page, 0);
    await page.locator('#switch').click();
    await showsAndAsks(page, 1);
    await page.locator('#switch').click();
    await showsAndAsks(page, 0);
    await playsUntilUnmounted(page);
    assert.deepEqual(complaints, []);
    assert.equal(workers, 1, 'the words are found in a worker');
    assert.deepEqual(
      context.pages().map((each) => each.url()),
      [address],
      'no page was left, none opened',
    );
  } finally {
    await context.close();
  }
}
