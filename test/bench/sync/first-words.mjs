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

/**
 * Runs in the page: plays, and waits until the words' times are found, one is lit, and the slider can be used.
 *
 * @returns {Promise<number>} seconds of the recording that are over by then; Infinity when it came to its end
 */
async function playToFirstWord() {
  await customElements.whenDefined('smart-packet');
  const element = /** @type {import('../../../src/element.js').SmartPacketElement} */ (
    document.querySelector('smart-packet')
  );
  const ended = new Promise((resolve) => {
    element.addEventListener('smart-packet-ended', () => {
      resolve(Infinity);
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
 * @returns {Promise<{ text: string, holds: boolean }[]>} a line for each recording
 */
export async function judgeRecorded(browser, origin, runs) {
  const lines = [];
  for (const name of recordings) {
    const seconds = [];
    for (let run = 0; run < runs; run++) {
      seconds.push(
        await withPage(browser, origin, async (page) => {
          await page.goto(`${origin}/recorded/${name}`);
          return page.evaluate(playToFirstWord);
        }),
      );
    }
    const middle = median(seconds);
    lines.push({
      text: `${name}: words lit and the slider on after ${middle.toFixed(2)} s of play, below ${MOST_SECONDS}`,
      holds: middle < MOST_SECONDS,
    });
  }
  return lines;
}
