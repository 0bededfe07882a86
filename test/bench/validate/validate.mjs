/**
 * `smart-packet validate` beside `ajv-cli`, on the same 1,000 files and by the same schema: `npm run bench:validate --
 * [--runs N] [--quick]`. One table from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` runs ours once, and judges no time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from '../../../scripts/paths.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { measureProcess } from '../measure-process.mjs';
import { installPeers } from '../peers.mjs';
import { median, report, shuffle } from '../statistics.mjs';
import { COUNT, INVALID, writePackets } from './packets.mjs';

/** Half of its time is the goal: a cold process spends most of ours in what no schema can say. */
const MOST_SHARE = 1;
const MOST_MEGABYTES = 150;

/** Each names every file in it. @type {Record<string, string[]>} */
const contestants = {
  'smart-packet': [fromRoot('dist/cli/main.js'), 'validate', 'packets'],
  'ajv-cli': [
    fromRoot('test/bench/node_modules/ajv-cli/dist/index.js'),
    ...['validate', '--spec=draft2020', '--strict=false', '-s', fromRoot('dist/schema.json'), '-d', 'packets/*.json'],
  ],
};

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, quick: { type: 'boolean', default: false } },
});
const runs = values.quick ? 1 : Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a whole number from 1`);
const names = values.quick ? ['smart-packet'] : Object.keys(contestants);
if (!values.quick) installPeers('ajv-cli');

const folder = mkdtempSync(join(tmpdir(), 'smart-packet-'));
try {
  writePackets(join(folder, 'packets'));
  /** @type {Map<string, import('../measure-process.mjs').Measured[]>} */
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < runs; round++)
    for (const name of shuffle(names)) results.get(name)?.push(await measureProcess(contestants[name] ?? [], folder));
  judge(results);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {Map<string, import('../measure-process.mjs').Measured[]>} results */
function judge(results) {
  /** @param {string} name @param {'milliseconds' | 'megabytes'} key */
  const middle = (name, key) => median((results.get(name) ?? []).map((each) => each[key]));
  console.log(
    formatTable([
      [`${COUNT} files`, 'ms', 'MB'],
      ...names.map((name) => [name, middle(name, 'milliseconds').toFixed(0), middle(name, 'megabytes').toFixed(0)]),
    ]),
  );
  const ours = results.get('smart-packet') ?? [];
  const found = ours.every(
    ({ code, output }) => code === 1 && output.includes(`1,000 packets in 1,000 files: ${INVALID} errors`),
  );
  const share = middle('smart-packet', 'milliseconds') / middle('ajv-cli', 'milliseconds');
  report([
    { text: `${INVALID} errors found in ${COUNT} files`, holds: found },
    {
      text: `at most ${MOST_MEGABYTES} MB`,
      holds: ours.every(({ megabytes }) => megabytes > 0 && megabytes <= MOST_MEGABYTES),
    },
    ...(values.quick
      ? []
      : [{ text: `at most ${MOST_SHARE} of the time of ajv-cli: ${share.toFixed(2)}`, holds: share <= MOST_SHARE }]),
  ]);
}
