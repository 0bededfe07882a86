/**
 * `<smart-packet-list>` with 1,000 packets beside one with 10 and beside 1,000 compact cards in the page, in Chromium:
 * `npm run bench:list -- [--runs N] [--quick]`. One table from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` looks once, and judges no time.
 */
import { parseArgs } from 'node:util';
import { formatTable } from '../../../scripts/table.mjs';
import { between, launch, longestTask, prepare, withPage } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { median, report, shuffle } from '../statistics.mjs';
import { makeAnswers, pages } from './pages.mjs';

/** So many rows are on the first screen. */
const FIRST_SCREEN = 8;
/** And the longest task may take so much longer. */
const LONGER_AT_MOST = 1.5;
/** What is on the first screen may come so much later than in a short list. */
const LATER_AT_MOST = 2;
const LONGEST_WAIT_MS = 120_000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, quick: { type: 'boolean', default: false } },
});
const runs = values.quick ? 1 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);

/** @typedef {{ firstMs: number, firstTaskMs: number, longestMs: number, allMs: number, typedMs: number, count: number, found: number }} Figures */

/**
 * Runs in the page: how many cards are drawn.
 *
 * @returns {number}
 */
function drawn() {
  return [...document.querySelectorAll('smart-packet')].filter((card) => card.shadowRoot?.querySelector('.card'))
    .length;
}

/** @param {import('playwright').Page} page @param {number} count */
const waitForDrawn = (page, count) =>
  page.waitForFunction(`(${drawn})() >= ${count}`, null, { polling: 'raf', timeout: LONGEST_WAIT_MS });

/**
 * Types a word that one packet has, and waits until nothing else is shown.
 *
 * @param {import('playwright').Page} page
 */
async function type(page) {
  const isFound = `document.querySelector('smart-packet-list').count === 1`;
  await page.getByRole('searchbox').fill('note 7 says');
  await page.waitForFunction(isFound, null, { polling: 'raf', timeout: LONGEST_WAIT_MS });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {string} name of a page
 * @returns {Promise<Figures>} milliseconds; `firstMs` from navigation, the others in processor time of the main thread
 */
function measure(browser, origin, name) {
  const { count, isList } = /** @type {import('./pages.mjs').Page} */ (pages[name]);
  return withPage(browser, origin, async (page, metrics) => {
    const before = await metrics();
    let [firstMs, firstTaskMs] = [NaN, NaN];
    const longestMs = await longestTask(page, async () => {
      await page.goto(`${origin}/${name}`, { waitUntil: 'commit' });
      await waitForDrawn(page, Math.min(FIRST_SCREEN, count));
      firstMs = await page.evaluate('performance.now()');
      firstTaskMs = between(before, await metrics(), 'TaskDuration');
      await waitForDrawn(page, count);
    });
    const all = await metrics();
    if (isList) await type(page);
    const typed = await metrics();
    return {
      ...{ firstMs, firstTaskMs, longestMs },
      allMs: between(before, all, 'TaskDuration'),
      typedMs: isList ? between(all, typed, 'TaskDuration') : NaN,
      count: await page.evaluate(drawn),
      found: isList ? await page.evaluate(`document.querySelector('smart-packet-list').count`) : 1,
    };
  });
}

prepare({ alone: true });
const server = await serve(makeAnswers());
const browser = await launch();
/** @type {Map<string, Figures[]>} */
const results = new Map(Object.keys(pages).map((name) => [name, []]));
try {
  for (let round = 0; round < runs; round++) {
    for (const name of shuffle(Object.keys(pages)))
      results.get(name)?.push(await measure(browser, server.origin, name));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
} finally {
  await browser.close();
  server.close();
}

/** @param {string} name @param {keyof Figures} figure */
const middle = (name, figure) => median((results.get(name) ?? []).map((each) => each[figure]));
/** @param {number} milliseconds */
const ms = (milliseconds) =>
  Number.isNaN(milliseconds) ? '' : `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

/** @type {[title: string, figure: keyof Figures][]} */
const columns = [
  ['first screen', 'firstMs'],
  ['work for it', 'firstTaskMs'],
  ['longest task', 'longestMs'],
  ['work for all', 'allMs'],
  ['a search', 'typedMs'],
];
const rows = Object.entries(pages).map(([name, { title }]) => [
  title,
  ...columns.map(([, figure]) => ms(middle(name, figure))),
]);
console.log(`Medians of ${runs}\n\n${formatTable([['', ...columns.map(([title]) => title)], ...rows])}\n`);

const later = middle('list', 'firstTaskMs') / middle('short-list', 'firstTaskMs');
const longer = middle('list', 'longestMs') / middle('short-list', 'longestMs');
const figures = [...results.entries()].flatMap(([name, each]) => each.map((one) => ({ name, ...one })));
report([
  {
    text: 'each page has a card for each packet, and a search finds the one packet that fits',
    holds: figures.every(({ name, count, found }) => count === pages[name]?.count && found === 1),
  },
  ...(values.quick
    ? []
    : [
        {
          text: `what is on the first screen takes ${later.toFixed(2)} times the work of a list with 10: at most ${LATER_AT_MOST}`,
          holds: later <= LATER_AT_MOST,
        },
        {
          text: `the longest task takes ${longer.toFixed(2)} times that of a list with 10: at most ${LONGER_AT_MOST}`,
          holds: longer <= LONGER_AT_MOST,
        },
      ]),
]);
