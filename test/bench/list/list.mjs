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
/** Of what 1,000 cards that a page puts into its body at once take: the work until the first screen, and the longest task. */
const FIRST_AT_MOST = 0.4;
const LONGEST_AT_MOST = 0.3;
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

/** @param {keyof Figures} figure */
const share = (figure) => middle('list', figure) / middle('cards', figure);
const [first, longest] = [share('firstTaskMs'), share('longestMs')];
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
          text: `the work for the first screen is ${first.toFixed(2)} of that of 1,000 cards: at most ${FIRST_AT_MOST}`,
          holds: first <= FIRST_AT_MOST,
        },
        {
          text: `the longest task is ${longest.toFixed(2)} of that of 1,000 cards: at most ${LONGEST_AT_MOST}`,
          holds: longest <= LONGEST_AT_MOST,
        },
      ]),
]);
