/** Measures one contestant, once, in a context of its own. */
import { between, pause, withPage } from '../chromium.mjs';

/**
 * @typedef {object} Run
 * @property {number} setupMs main-thread task time from navigation until the whole transcript is shown
 * @property {number} startMs main-thread task time from the request to play until a second after the first lit word
 * @property {number} playMs main-thread task time for a second of playback
 * @property {number} scriptMs of it in scripts
 * @property {number} styleMs of it in style and layout
 * @property {number} nodes of the document and its shadow trees
 * @property {number} heapMb
 * @property {number} frames looked at
 * @property {number} right frames with the right word, see probe.js
 * @property {number} strict frames with the right word, the first of each word included
 * @property {number[]} lagsMs media time from a word's start to the frame that first shows it
 */

/** Seconds between the first lit word and the measurement. */
const WARM_UP_SECONDS = 1;
/** Both are whole numbers of words. */
const PLAY_SECONDS = 3.2;
const SAMPLE_SECONDS = 1.6;

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {import('./pages.mjs').Name} name
 * @param {number} wordCount
 * @param {number} seconds where playback begins
 * @returns {Promise<Run>}
 */
export async function measure(browser, origin, name, wordCount, seconds) {
  return withPage(browser, origin, async (page, metrics) => {
    /** @param {string} expression @returns {Promise<any>} */
    const call = (expression) => page.evaluate(expression);

    const blank = await metrics();
    await page.goto(`${origin}/${name}/${wordCount}`);
    await call('bench.ready()');
    const shown = await metrics();
    await call(`bench.play(${seconds})`);
    await pause(WARM_UP_SECONDS);
    const started = await metrics();
    await call('bench.reveal()');
    await pause(0.2);

    const fromTime = await call('bench.time()');
    const from = await metrics();
    await pause(PLAY_SECONDS);
    const to = await metrics();
    const played = (await call('bench.time()')) - fromTime;

    const sample = await call(`bench.sample(${SAMPLE_SECONDS})`);
    const nodes = await call('bench.nodes()');
    return {
      setupMs: between(blank, shown, 'TaskDuration'),
      startMs: between(shown, started, 'TaskDuration'),
      playMs: between(from, to, 'TaskDuration') / played,
      scriptMs: between(from, to, 'ScriptDuration') / played,
      styleMs: (between(from, to, 'LayoutDuration') + between(from, to, 'RecalcStyleDuration')) / played,
      nodes,
      heapMb: (to['JSHeapUsedSize'] ?? 0) / 1e6,
      ...sample,
    };
  });
}
