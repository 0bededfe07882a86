/**
 * The element compared with other players: `npm run bench -- [--runs N] [--quick]`. One table from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold.
 */
import { parseArgs } from 'node:util';
import { launch, prepare } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { report, shuffle } from '../statistics.mjs';
import { bundleSizes } from './bundles.mjs';
import { judge, lazyTable, playersTable } from './figures.mjs';
import { measureLife, measureLoad, measurePlayback, measureStart } from './measure.mjs';
import { makeAnswers, names, players } from './pages.mjs';
import { downloadSizes } from './sizes.mjs';

const MANY = 100;
const LAZY_COUNTS = [10, 100, 1000];
/** Of packets that wait for the viewport, these are near it. */
const ON_FIRST_SCREEN = 1;
/** Rounds in which a recording is heard from beginning to end. */
const LIVES = 5;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, quick: { type: 'boolean', default: false } },
});
const runs = values.quick ? 3 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);

/**
 * Every player once a round, in another order each time.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @returns {Promise<import('./figures.mjs').Results>}
 */
async function compare(browser, origin) {
  /** @type {import('./figures.mjs').Results} */
  const results = { players: new Map(names.map((name) => [name, []])), lazy: new Map(), lives: [] };
  for (const count of LAZY_COUNTS) results.lazy.set(count, []);
  for (let round = 0; round < runs; round++) {
    const turns = [
      ...names.map((name) => async () => {
        const { usable } = players[name];
        const playback = await measurePlayback(browser, origin, name);
        results.players.get(name)?.push(
          name === 'floor'
            ? { ...playback, start: null, one: null, many: null }
            : {
                ...playback,
                start: await measureStart(browser, origin, name),
                one: await measureLoad(browser, `${origin}/${name}/1`, usable, 1),
                many: await measureLoad(browser, `${origin}/${name}/${MANY}`, usable, MANY),
              },
        );
      }),
      ...LAZY_COUNTS.map((count) => async () => {
        const url = `${origin}/lazy/${count}`;
        results.lazy.get(count)?.push(await measureLoad(browser, url, players.ours.usable, ON_FIRST_SCREEN));
      }),
      async () => {
        if (round < LIVES) results.lives.push(await measureLife(browser, origin));
      },
    ];
    for (const turn of shuffle(turns)) await turn();
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return results;
}

prepare();
const server = await serve(await makeAnswers([1, MANY], LAZY_COUNTS));
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}; ${runs} rounds; medians, in brackets the first quartile\n`);
  const results = await compare(browser, server.origin);
  const sizes = await downloadSizes(server.origin, results);
  console.log(`${playersTable(results, sizes, MANY - 1)}\n`);
  console.log(`${lazyTable(results)}\n`);
  console.log(`${formatTable(await bundleSizes())}\n`);
  report(judge(results, sizes, MANY - 1));
} finally {
  await browser.close();
  server.close();
}
