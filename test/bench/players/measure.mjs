/** Measures one player, or many of it, once, in a context of its own. */
import { between, longestTask, pause, withPage } from '../chromium.mjs';
import { players } from './pages.mjs';

/** How much slower than this machine a phone is said to be (Chrome DevTools Protocol, `Emulation.setCPUThrottlingRate`). */
const SLOWNESS = 4;
const WARM_UP_SECONDS = 1;
const PLAY_SECONDS = 3.2;
const LONGEST_WAIT_MS = 60_000;

/**
 * Runs in the page before anything else of it: notes when the last player can be used, and what moves the page.
 *
 * @param {{ usable: string, count: number }} player
 */
function watch({ usable, count }) {
  const start = performance.now();
  const told = { usableMs: 0, shift: 0 };
  Object.assign(window, { told });
  /** @param {ParentNode} root @returns {Element[]} */
  const find = (root) => {
    const hosts = [...root.querySelectorAll('smart-packet')];
    return [
      ...root.querySelectorAll(usable),
      ...hosts.flatMap((host) => (host.shadowRoot ? find(host.shadowRoot) : [])),
    ];
  };
  const timer = setInterval(() => {
    const found = find(document);
    if (found.length < count || !found.at(-1)?.getBoundingClientRect().height) return;
    clearInterval(timer);
    told.usableMs = performance.now() - start;
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) told.shift += /** @type {{ value?: number }} */ (entry).value ?? 0;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @typedef {{ usableMs: number, shift: number }} Told */

/** @param {import('playwright').Page} page @returns {Promise<Told>} */
const toldBy = (page) => page.evaluate('told');

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {string} usable
 * @param {number} count
 * @returns {Promise<Told>} once all of them can be used, and have been painted
 */
async function open(page, url, usable, count) {
  await page.addInitScript(watch, { usable, count });
  await page.goto(url);
  await page.waitForFunction('told.usableMs', null, { polling: 50, timeout: LONGEST_WAIT_MS });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return toldBy(page);
}

/**
 * One on its own, on a slow device.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {import('./pages.mjs').Name} name
 * @returns {Promise<{ usableMs: number, taskMs: number, paths: string[] }>} milliseconds until it can be used, of the main thread, and the paths of what it loaded
 */
export function measureStart(browser, origin, name) {
  return withPage(browser, origin, async (page, metrics, session) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    /** @type {string[]} */
    const paths = [];
    page.on('request', (request) => {
      if (!request.isNavigationRequest() && request.resourceType() !== 'media')
        paths.push(new URL(request.url()).pathname);
    });
    const before = await metrics();
    const { usableMs } = await open(page, `${origin}/${name}/1`, players[name].usable, 1);
    return { usableMs, taskMs: between(before, await metrics(), 'TaskDuration'), paths };
  });
}

/**
 * @typedef {object} Load what players of one page cost
 * @property {number} usableMs
 * @property {number} taskMs of the main thread
 * @property {number} heap bytes
 * @property {number} listeners
 * @property {number} nodes those of the browser's own controls included
 */

/** How often garbage is collected at most, until no more of it is found. */
const MOST_COLLECTIONS = 10;

/**
 * Nodes are let go of only in the collection after the one that finds what held them.
 *
 * @param {import('playwright').CDPSession} session
 * @param {() => Promise<import('../chromium.mjs').Metrics>} metrics
 */
async function collectGarbage(session, metrics) {
  let before;
  let after = await metrics();
  for (let times = 0; times < MOST_COLLECTIONS && after['Nodes'] !== before?.['Nodes']; times++) {
    before = after;
    await session.send('HeapProfiler.collectGarbage');
    after = await metrics();
  }
  return after;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} usable
 * @param {number} count that can be used when the page is complete
 * @returns {Promise<Load>}
 */
export function measureLoad(browser, url, usable, count) {
  return withPage(browser, new URL(url).origin, async (page, metrics, session) => {
    const before = await metrics();
    const { usableMs } = await open(page, url, usable, count);
    // What they do when they have time.
    await pause(0.5);
    const after = await metrics();
    const clean = await collectGarbage(session, metrics);
    return {
      usableMs,
      taskMs: between(before, after, 'TaskDuration'),
      heap: clean['JSHeapUsedSize'] ?? NaN,
      listeners: clean['JSEventListeners'] ?? NaN,
      nodes: clean['Nodes'] ?? NaN,
    };
  });
}

/**
 * Plays with a transcript of 60 words where the player has one.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {import('./pages.mjs').Name} name
 * @returns {Promise<{ playMs: number, shift: number }>} main-thread milliseconds for a second of playback; layout shift from load
 */
export function measurePlayback(browser, origin, name) {
  return withPage(browser, origin, async (page, metrics) => {
    await open(page, `${origin}/${name}/timed`, players[name].usable, 1);
    await page.evaluate(() => {
      const player = document.querySelector('smart-packet') ?? document.querySelector('audio');
      void player?.play();
    });
    /** @returns {Promise<number>} */
    const time = () =>
      page.evaluate(
        () => (document.querySelector('smart-packet') ?? document.querySelector('audio'))?.currentTime ?? 0,
      );
    await page.waitForFunction(
      '(document.querySelector("smart-packet") ?? document.querySelector("audio")).currentTime > 0',
    );
    await pause(WARM_UP_SECONDS);
    const fromTime = await time();
    const from = await metrics();
    await pause(PLAY_SECONDS);
    const to = await metrics();
    const played = (await time()) - fromTime;
    return { playMs: between(from, to, 'TaskDuration') / played, shift: (await toldBy(page)).shift };
  });
}

/**
 * One whole life: loads, plays, finds the words in the recording, and ends.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @returns {Promise<Told & { timing: string, longestMs: number }>} `timing`: where the words' times came from;
 *   `longestMs`: processor time of the longest task
 */
export function measureLife(browser, origin) {
  return withPage(browser, origin, async (page) => {
    let timing = '';
    const longestMs = await longestTask(page, async () => {
      await open(page, `${origin}/aligned`, players.ours.usable, 1);
      await page.locator('[part~=play-button]').click();
      timing = await page.evaluate(
        (longestMs) =>
          new Promise((resolve) => {
            const element = document.querySelector('smart-packet');
            element?.addEventListener('smart-packet-ended', () => {
              // On a busy machine the words are found after the end only.
              element.addEventListener('smart-packet-timing', () => {
                resolve(element.timing);
              });
              setTimeout(() => {
                resolve(element.timing);
              }, longestMs);
              if (element.timing === 'aligned') resolve(element.timing);
            });
          }),
        LONGEST_WAIT_MS,
      );
      await pause(0.3);
    });
    return { ...(await toldBy(page)), timing, longestMs };
  });
}
