/**
 * The element compared with other players: `npm run bench -- [--runs N] [--quick] [--against DIST]`. One table from one interleaved
 * run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` looks once at what needs nothing installed, and
 * at nothing that a busy machine changes; `--against` compares with another build of ours, of which it is given `dist/`.
 */
import { parseArgs } from 'node:util';
import { launch, prepare } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { report, shuffle } from '../statistics.mjs';
import { bundleSizes } from './bundles.mjs';
import { judge, judgeAgainst, judgeWithoutTimes, lazyTable, playersTable } from './figures.mjs';
import { measureLife, measureLoad, measurePlayback, measureStart } from './measure.mjs';
import { buildNames, makeAnswers, names as allNames, players, quickNames } from './pages.mjs';
import { downloadSizes } from './sizes.mjs';

const MANY = 100;
/** Of packets that wait for the viewport, these are near it. */
const ON_FIRST_SCREEN = 1;
/** Rounds in which a recording is heard from beginning to end. */
const LIVES = 5;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    quick: { type: 'boolean', default: false },
    against: { type: 'string', default: '' },
  },
});
const { quick, against } = values;
const runs = quick ? 1 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);
const names = against ? buildNames : quick ? quickNames : allNames;
const lazyCounts = against ? [] : quick ? [10, 100] : [10, 100, 1000];

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
  for (const count of lazyCounts) results.lazy.set(count, []);
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
      ...lazyCounts.map((count) => async () => {
        const url = `${origin}/lazy/${count}`;
        results.lazy.get(count)?.push(await measureLoad(browser, url, players.ours.usable, ON_FIRST_SCREEN));
      }),
      async () => {
        if (round < LIVES && !against) results.lives.push(await measureLife(browser, origin));
      },
    ];
    for (const turn of shuffle(turns)) await turn();
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return results;
}

prepare({ alone: names !== allNames });
const server = await serve(await makeAnswers(names, [1, MANY], lazyCounts, against));
const browser = await launch();
try {
  console.log(`Chromium ${browser.version()}; ${runs} rounds; medians, in brackets the first quartile\n`);
  const results = await compare(browser, server.origin);
  const sizes = await downloadSizes(server.origin, results);
  console.log(`${playersTable(results, sizes, MANY - 1)}\n`);
  if (against) {
    report(judgeAgainst(results, MANY - 1));
  } else {
    console.log(`${lazyTable(results)}\n`);
    console.log(`${formatTable(await bundleSizes(quick ? ['esbuild', 'vite'] : undefined))}\n`);
    report((quick ? judgeWithoutTimes : judge)(results, sizes, MANY - 1));
  }
} finally {
  await browser.close();
  server.close();
}
