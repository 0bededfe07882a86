/**
 * `createHandler` with 10,000 packets beside a handler that answers with a constant of the same length, in one server of
 * Node on loopback: `npm run bench:handler -- [--rounds N] [--quick]`. One table from one interleaved run.
 *
 * See ../README.md. Ends with an error when a must does not hold. `--quick` asks less often, and judges no rate.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { fromRoot } from '../../../scripts/paths.mjs';
import { formatTable } from '../../../scripts/table.mjs';
import { median, report, shuffle } from '../statistics.mjs';
import { load } from './load.mjs';
import { COUNT, kinds } from './packets.mjs';

const LEAST_SHARE = 0.6;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, quick: { type: 'boolean', default: false } },
});
const rounds = values.quick ? 3 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a whole number from 1`);
/** Of each kind, in each round, to each of the two. */
const requestCount = values.quick ? 200 : 500;

const server = fork(fromRoot('test/bench/handler/server.mjs'), { cwd: fromRoot('.') });
/** @returns {Promise<any>} what it says next */
const heard = async () => {
  const [message] = await Promise.race([once(server, 'message'), once(server, 'exit').then(() => [null])]);
  if (!message) throw new Error('The server has gone');
  return message;
};

/** @typedef {{ kind: string, length: number, failures: number, ours: number[], bare: number[] }} Row requests a second */

/** @param {{ ours: number, bare: number }} ports @param {keyof typeof kinds} kind @returns {Promise<Row>} */
async function measure(ports, kind) {
  let turn = 0;
  const requests = () => Array.from({ length: requestCount }, () => kinds[kind](turn++));
  /** @type {(text: string, holds: string) => boolean} */
  const isAnswer = (text, holds) => text.includes(holds);
  // Both are warm then.
  const first = await load(ports.ours, requests(), isAnswer);
  server.send({ length: first.meanLength });
  await heard();
  /** @type {(text: string) => boolean} */
  const isConstant = (text) => text.length === first.meanLength;
  const second = await load(ports.bare, requests(), isConstant);
  /** @type {Row} */
  const row = { kind, length: first.meanLength, failures: first.failures + second.failures, ours: [], bare: [] };
  for (let round = 0; round < rounds; round++)
    for (const name of shuffle(/** @type {const} */ (['ours', 'bare']))) {
      const { milliseconds, failures } = await load(ports[name], requests(), name === 'ours' ? isAnswer : isConstant);
      row[name].push((requestCount * 1000) / milliseconds);
      row.failures += failures;
    }
  return row;
}

/** @type {Row[]} */
const rows = [];
try {
  const { ports } = await heard();
  for (const kind of /** @type {(keyof typeof kinds)[]} */ (Object.keys(kinds))) rows.push(await measure(ports, kind));
} finally {
  server.kill();
}

/** Of the pairs of rounds. @param {Row} row */
const shareOf = ({ ours, bare }) => median(ours.map((rate, round) => rate / (bare[round] ?? NaN)));
console.log(
  formatTable([
    [`${COUNT} packets`, 'characters', 'ours, 1/s', 'bare, 1/s', 'share', 'failures'],
    ...rows.map((row) => [
      row.kind,
      String(row.length),
      median(row.ours).toFixed(0),
      median(row.bare).toFixed(0),
      shareOf(row).toFixed(2),
      String(row.failures),
    ]),
  ]),
);
const requests = rows.length * requestCount * 2 * (rounds + 1);
const failures = rows.reduce((sum, row) => sum + row.failures, 0);
report([
  { text: `${failures} failures in ${requests} requests`, holds: failures === 0 },
  ...(values.quick
    ? []
    : rows.map((row) => ({
        text: `${row.kind}: at least ${LEAST_SHARE} of the rate of a constant: ${shareOf(row).toFixed(2)}`,
        holds: shareOf(row) >= LEAST_SHARE,
      }))),
]);
