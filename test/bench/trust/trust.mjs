/**
 * `verifyPacket` beside `jsonld-signatures` with Digital Bazaar's `eddsa-jcs-2022-cryptosuite`, an independent
 * implementation of the same standard, on the same packets in one process: `npm run bench:trust -- [--rounds N] [--quick]`.
 * One table from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` checks few packets, and judges no time.
 */
import { parseArgs } from 'node:util';
import { formatTable } from '../../../scripts/table.mjs';
import { median, report, shuffle } from '../statistics.mjs';
import { makeContestants } from './contestants.mjs';
import { kinds, makeKey, makePacket } from './packets.mjs';
import { measurePage } from './page.mjs';

const LEAST_RATIO = 4;
const MOST_TASK_MS = 50;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, quick: { type: 'boolean', default: false } },
});
const rounds = values.quick ? 2 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number from 1`);
/** Of each kind, in each round, for each contestant. */
const count = values.quick ? 5 : 100;

const signer = await makeKey();
const contestants = await makeContestants(signer);
const names = /** @type {(keyof typeof contestants)[]} */ (Object.keys(contestants));

/** @typedef {Record<keyof typeof contestants, number[]>} Times ms of the processor for a packet */
/** @typedef {{ kind: keyof typeof kinds, characters: number, failures: number, times: Times }} Row */

/** @param {keyof typeof kinds} kind @returns {Promise<Row>} */
async function measure(kind) {
  /** @type {string[]} */
  const texts = [];
  for (let number = 0; number < count; number++) texts.push(JSON.stringify(await makePacket(kind, number, signer)));
  /** @type {Times} */
  const times = { ours: [], 'theirs in a page': [], 'theirs in Node': [] };
  const row = { kind, characters: texts[0]?.length ?? 0, failures: 0, times };
  // The first round is for warming up.
  for (let round = 0; round <= rounds; round++)
    for (const name of shuffle(names)) {
      const before = process.cpuUsage();
      const answers = await Promise.all(texts.map(contestants[name]));
      const { user, system } = process.cpuUsage(before);
      if (round) times[name].push((user + system) / 1000 / count);
      row.failures += answers.filter((isRight) => !isRight).length;
      // Each tells a packet that was changed.
      if (await contestants[name]((texts[0] ?? '').replace('Bread', 'Cakes'))) row.failures++;
    }
  return row;
}

/** @type {Row[]} */
const rows = [];
for (const kind of /** @type {(keyof typeof kinds)[]} */ (Object.keys(kinds))) rows.push(await measure(kind));

/** Of the pairs of rounds. @param {Row} row @param {keyof typeof contestants} name */
const ratioOf = ({ times }, name) => median(times[name].map((time, round) => time / (times.ours[round] ?? NaN)));
console.log(
  formatTable([
    [
      'a packet',
      'characters',
      ...names.map((name) => `${name}, ms`),
      ...names.slice(1).map((name) => `${name} / ours`),
    ],
    ...rows.map((row) => [
      row.kind,
      String(row.characters),
      ...names.map((name) => median(row.times[name]).toFixed(2)),
      ...names.slice(1).map((name) => ratioOf(row, name).toFixed(1)),
    ]),
  ]),
);
const { bytes, longestMs } = await measurePage(signer);
const failures = rows.reduce((sum, row) => sum + row.failures, 0);
report([
  {
    text: `${failures} wrong answers of ${rows.length * (rounds + 1) * names.length * (count + 1)}`,
    holds: failures === 0,
  },
  ...(values.quick
    ? []
    : [
        {
          text: `in a page, a recording of ${Math.round(bytes / 1000)} kB: no task above ${MOST_TASK_MS} ms: ${longestMs.toFixed(0)}`,
          holds: longestMs <= MOST_TASK_MS,
        },
        ...rows
          .filter(({ kind }) => kinds[kind]?.cues === 0)
          .map((row) => ({
            text: `${row.kind}: at least ${LEAST_RATIO} times as fast as theirs in a page: ${ratioOf(row, 'theirs in a page').toFixed(1)}`,
            holds: ratioOf(row, 'theirs in a page') >= LEAST_RATIO,
          })),
      ]),
]);
