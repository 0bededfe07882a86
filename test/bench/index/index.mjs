/**
 * The static index of `smart-packet build`, over 100,000 packets: how long it takes to be made, and how much memory, beside
 * reading and parsing the same files and beside MiniSearch; how long the first result takes; and how many files and bytes
 * each kind of query loads: `npm run bench:index -- [--rounds N] [--quick]`. One table each from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` makes an index of fewer packets once, and judges
 * no time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../../../scripts/paths.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { measureProcess } from '../measure-process.mjs';
import { median, report, shuffle } from '../statistics.mjs';
import { askAll } from './ask.mjs';
import { hostFiles } from './host.mjs';
import { generatePackets, writePackets } from './packets.mjs';
import { makeKinds } from './queries.mjs';

const MOST_SHARE_OF_READING = 3;
const MOST_MEGABYTES = 600;
/** Of one query. */
const MOST = {
  listed: { files: 2, bytes: 60_000 },
  text: { files: 4, bytes: 200_000 },
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
});
const rounds = values.quick ? 1 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number from 1`);
const count = values.quick ? 3000 : 100_000;

/** @typedef {import('../measure-process.mjs').Measured} Measured */
/** @typedef {{ text: string, holds: boolean }} Must */

const folder = mkdtempSync(join(tmpdir(), 'smart-packet-'));
const [site, miniSearch] = [join(folder, 'site'), join(folder, 'minisearch.json')];
try {
  writePackets(join(folder, 'packets'), count);
  const made = await makeAll();
  const host = await hostFiles(site);
  try {
    const musts = [...judgeMade(made), ...(values.quick ? [] : judgeFirst(await findFirst(host.address)))];
    const packets = [...generatePackets(count)];
    report([...musts, ...judgeAsked(await askAll(makeKinds(packets, values.quick ? 20 : 200), packets, host))]);
  } finally {
    host.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns {Promise<Map<string, Measured[]>>} */
async function makeAll() {
  const make = fromRoot('test/bench/index/make.mjs');
  /** @type {Record<string, string[]>} */
  const ways = {
    build: [
      fromRoot('dist/cli/main.js'),
      ...['build', 'packets', '--no-pages', '--out', site, '--base', 'https://bakery.example/voice/'],
    ],
    ...(!values.quick && { read: [make, 'read', 'packets'], minisearch: [make, 'minisearch', 'packets', miniSearch] }),
  };
  /** @type {Map<string, Measured[]>} */
  const made = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of shuffle(Object.keys(ways))) {
      // Nothing that is there already is left as it is.
      if (name === 'build') rmSync(site, { recursive: true, force: true });
      const measured = await measureProcess(ways[name] ?? [], folder);
      if (measured.code !== 0 || !measured.output.includes(`${count} packets`)) throw new Error(measured.output);
      made.get(name)?.push(measured);
    }
  return made;
}

/** @param {Map<string, Measured[]>} made @returns {Must[]} */
function judgeMade(made) {
  /** @param {string} name @param {'processorMilliseconds' | 'megabytes'} key */
  const middle = (name, key) => median((made.get(name) ?? []).map((each) => each[key]));
  console.log(
    formatTable([
      [`${count} packets`, 'processor s', 'MB'],
      ...[...made.keys()].map((name) => [
        name,
        (middle(name, 'processorMilliseconds') / 1000).toFixed(1),
        middle(name, 'megabytes').toFixed(0),
      ]),
    ]),
  );
  /** The middle of the rounds' own. @param {string} name */
  const shareOf = (name) =>
    median(
      (made.get('build') ?? []).map(
        ({ processorMilliseconds }, round) =>
          processorMilliseconds / (made.get(name)?.[round]?.processorMilliseconds ?? NaN),
      ),
    );
  const megabytes = Math.max(...(made.get('build') ?? []).map((each) => each.megabytes));
  const memory = {
    text: `build: at most ${MOST_MEGABYTES} MB: ${megabytes.toFixed(0)}`,
    holds: megabytes <= MOST_MEGABYTES,
  };
  return values.quick
    ? [memory]
    : [
        memory,
        {
          text: `build: at most ${MOST_SHARE_OF_READING} times as long as reading and parsing the files: ${shareOf('read').toFixed(2)}`,
          holds: shareOf('read') <= MOST_SHARE_OF_READING,
        },
        {
          text: `build: at most as long as MiniSearch: ${shareOf('minisearch').toFixed(2)}`,
          holds: shareOf('minisearch') <= 1,
        },
      ];
}

/** @typedef {{ text: string, index: number[], minisearch: number[] }} First milliseconds */

/** @param {string} address @returns {Promise<First[]>} */
async function findFirst(address) {
  const search = fromRoot('test/bench/index/search.mjs');
  /** @type {First[]} */
  const found = ['bread', 'pan fresh', '今日'].map((text) => ({ text, index: [], minisearch: [] }));
  for (let round = 0; round < rounds; round++)
    for (const row of found)
      for (const way of shuffle(/** @type {const} */ (['index', 'minisearch']))) {
        const { output } = await measureProcess(
          [search, way, way === 'index' ? address : miniSearch, row.text],
          folder,
        );
        /** @type {{ found: number, milliseconds: number }} */
        const result = JSON.parse(output);
        row[way].push(result.milliseconds);
      }
  return found;
}

/** @param {First[]} found @returns {Must[]} */
function judgeFirst(found) {
  console.log(
    formatTable([
      ['first result', 'index, ms', 'MiniSearch, ms'],
      ...found.map(({ text, index, minisearch }) => [text, median(index).toFixed(0), median(minisearch).toFixed(0)]),
    ]),
  );
  return found.map(({ text, index, minisearch }) => ({
    text: `first result of “${text}”: at most as long as MiniSearch: ${(median(index) / median(minisearch)).toFixed(2)}`,
    holds: median(index) <= median(minisearch),
  }));
}

/** @param {import('./ask.mjs').Row[]} rows @returns {Must[]} */
function judgeAsked(rows) {
  console.log(
    formatTable([
      ['query', 'answers', 'packets', 'files', 'kB', 'kB, most', 'gzip kB', 'failures'],
      ...rows.map(({ kind, costs, failures }) => [
        kind.name,
        String(costs.length),
        mean(costs.map(({ packets }) => packets)).toFixed(1),
        String(most(costs, 'files')),
        ...[mean(costs.map(({ bytes }) => bytes)), most(costs, 'bytes'), mean(costs.map(({ gzipped }) => gzipped))].map(
          (bytes) => (bytes / 1000).toFixed(1),
        ),
        String(failures.length),
      ]),
    ]),
  );
  const failures = rows.flatMap((row) => row.failures);
  failures.slice(0, 10).forEach((failure) => console.log(failure));
  const answers = rows.reduce((sum, { costs }) => sum + costs.length, 0);
  return [
    { text: `${failures.length} failures in ${answers} answers`, holds: failures.length === 0 && answers > 0 },
    ...rows.map(({ kind, costs }) => {
      const { files, bytes } = kind.isText ? MOST.text : MOST.listed;
      return {
        text: `${kind.name}: at most ${files} files and ${bytes / 1000} kB: ${most(costs, 'files')} and ${(most(costs, 'bytes') / 1000).toFixed(1)}`,
        holds: most(costs, 'files') <= files && most(costs, 'bytes') <= bytes,
      };
    }),
  ];
}

/** @param {number[]} numbers */
function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** @param {import('./ask.mjs').Cost[]} costs @param {'files' | 'bytes'} key */
function most(costs, key) {
  return Math.max(...costs.map((cost) => cost[key]));
}
