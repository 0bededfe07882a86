/** Starts what is measured, and reads Chromium's own figures of it. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findEngines } from '../../scripts/browsers.mjs';
import { fromRoot } from '../../scripts/paths.mjs';
import { installPeers } from './peers.mjs';

/** @typedef {Record<string, number>} Metrics */

/**
 * Checks that the project is built, and installs what it is compared with where that is missing.
 * @param {{ alone: boolean }} options `alone`: it is compared with nothing that has to be installed
 */
export function prepare({ alone }) {
  if (!existsSync(fromRoot('dist/smart-packet.min.js'))) throw new Error('Nothing is built yet: npm run build');
  if (!alone) installPeers('plyr');
}

export async function launch() {
  const engine = findEngines().find(({ name }) => name === 'chromium');
  if (!engine) throw new Error('Chromium is missing: npm run browsers');
  return chromium.launch({
    executablePath: engine.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
  });
}

/**
 * A page in a context of its own, and the figures of its main thread in processor time: what other programs of the
 * machine take in the middle of a task is not counted.
 *
 * @template T
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {(page: import('playwright').Page, metrics: () => Promise<Metrics>, session: import('playwright').CDPSession) => Promise<T>} use
 *   given a blank page of the origin: the page that follows has the same process
 * @returns {Promise<T>}
 */
export async function withPage(browser, origin, use) {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } });
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${origin}/blank`);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metrics = async () => {
      const answer = await session.send('Performance.getMetrics');
      return Object.fromEntries(answer.metrics.map((metric) => [metric.name, metric.value]));
    };
    const result = await use(page, metrics, session);
    if (errors.length > 0) throw new Error(`${page.url()}: ${errors.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} use goes to another address, in the same process
 * @returns {Promise<number>} milliseconds of processor time that the longest task of the main thread took meanwhile
 */
export async function longestTask(page, use) {
  const browser = /** @type {import('playwright').Browser} */ (page.context().browser());
  await browser.startTracing(undefined, { categories: ['toplevel', 'devtools.timeline'] });
  await use();
  /** @type {{ traceEvents: { name: string, ph: string, pid: number, tid: number, tdur?: number, args: { data?: { url?: string } } }[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  // Chromium's own pages are in the trace, too.
  const load = traceEvents.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === page.url());
  const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === load?.pid && tid === load.tid);
  if (tasks.length === 0) throw new Error(`The trace holds no task of ${page.url()}`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/**
 * @param {Metrics} from
 * @param {Metrics} to
 * @param {string} name of a metric in seconds
 * @returns {number} milliseconds
 */
export function between(from, to, name) {
  const seconds = (to[name] ?? NaN) - (from[name] ?? NaN);
  if (!(seconds >= 0)) throw new Error(`The page has changed its process: ${name} went back`);
  return seconds * 1000;
}

/** @param {number} seconds */
export const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
