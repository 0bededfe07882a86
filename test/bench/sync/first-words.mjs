/** Recordings made in a browser, whose files say no length: how much of the first play is over before words are lit. */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../scripts/paths.mjs';
import { withPage } from '../chromium.mjs';
import { median } from '../statistics.mjs';

/** As they come out of `MediaRecorder`; made by tools/speech/recorders.config.mjs. */
const recordings = ['chromium.webm', 'firefox.webm', 'chromium.m4a'];
const MOST_SECONDS = 1.5;

const transcript = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();

/** @param {string} name */
const pageOf = (name) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${name}</title>
  <smart-packet><script type="application/json">${JSON.stringify({
    id: 'spid:bench.example:recorded',
    voice: `/test/fixtures/odd/${name}`,
    transcript,
    intent: 'bench/recorded',
    cta: [],
    meta: { author: 'Bench', created: '2026-03-01', language: 'en', tags: [] },
  })}</script></smart-packet>
  <script type="module" src="/dist/smart-packet.min.js"></script>
</html>`;

/** @returns {import('../server.mjs').Answers} a page for each recording */
export const recordedPages = () =>
  new Map(recordings.map((name) => [`/recorded/${name}`, { type: 'text/html', body: pageOf(name) }]));

/** A busy machine may be through with the recording before: then it plays again. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Runs in the page: plays, and waits until the words' times are found, one is lit, and the slider can be used.
 *
 * @param {number} longestMs to go on for, again from the beginning after the end; 0: to the first end
 * @returns {Promise<number>} seconds of the recording that are over by then; Infinity when it did not come to that
 */
async function playToFirstWord(longestMs) {
  await customElements.whenDefined('smart-packet');
  const element = /** @type {import('../../../src/element.js').SmartPacketElement} */ (
    document.querySelector('smart-packet')
  );
  const ended = new Promise((resolve) => {
    element.addEventListener('smart-packet-ended', () => {
      if (performance.now() > longestMs) resolve(Infinity);
      else void element.play();
    });
  });
  const lit = new Promise((resolve) => {
    const look = () => {
      const slider = /** @type {HTMLInputElement | null | undefined} */ (
        element.shadowRoot?.querySelector('[part~=slider]')
      );
      if (element.timing === 'aligned' && element.activeWord && slider?.disabled === false)
        resolve(element.currentTime);
      else requestAnimationFrame(look);
    };
    look();
  });
  void element.play();
  return /** @type {Promise<number>} */ (Promise.race([lit, ended]));
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {number} runs
 * @param {{ timed: boolean }} options `timed`: by how long it takes, not only by whether it comes to that
 * @returns {Promise<{ text: string, holds: boolean }[]>} a line for each recording
 */
export async function judgeRecorded(browser, origin, runs, { timed }) {
  const lines = [];
  for (const name of recordings) {
    const seconds = [];
    for (let run = 0; run < runs; run++) {
      seconds.push(
        await withPage(browser, origin, async (page) => {
          await page.goto(`${origin}/recorded/${name}`);
          return page.evaluate(playToFirstWord, timed ? 0 : LONGEST_WAIT_MS);
        }),
      );
    }
    const middle = median(seconds);
    const most = timed ? MOST_SECONDS : Infinity;
    lines.push({
      text: `${name}: words lit and the slider on after ${middle.toFixed(2)} s of play${timed ? `, below ${most}` : ''}`,
      holds: middle < most,
    });
  }
  return lines;
}
