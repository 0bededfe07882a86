/**
 * `npm test`: builds, checks and tests everything, goes on after a failure, and ends with what failed, a table and one
 * line that counts it all. `npm run test:fast`: what takes a minute. `npm test -- unit element`: only these steps.
 *
 * Each step is a script of package.json, and can be run alone. First comes the build, then the element in three engines at
 * once, which keeps two cores busy by itself, then everything else, two steps at a time.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import concurrently from 'concurrently';
import { installMissingEngines, missingEngines, reportEngines } from './browsers.mjs';
import { fromRoot, projectRoot } from './paths.mjs';
import { formatTable } from './table.mjs';
import { countElementTests, countEndToEndTests, countStories, countUnitTests } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json, and its arguments
 * @property {(endedWell: boolean) => Count[]} [count] default: one check, passed when the command ended well
 */

/** Others use what it builds. @type {Step} */
const build = { name: 'build', script: 'build' };

/** @type {Step} */
const element = { name: 'element', script: 'test:element', count: countElementTests };

/** The longest first: the others fill the time beside it. @type {Step[]} */
const steps = [
  { name: 'unit', script: 'test:unit', count: countUnitTests },
  { name: 'end to end', script: 'test:e2e', count: countEndToEndTests },
  { name: 'stories', script: 'test:stories', count: countStories },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'templates', script: 'check:templates' },
  { name: 'format', script: 'check:format' },
  { name: 'manifest and docs', script: 'check:docs' },
  { name: 'layers', script: 'check:layers' },
  { name: 'package', script: 'check:package' },
  { name: 'benches', script: 'bench:check' },
];

/** @type {Step[]} */
const fastSteps = [
  { name: 'element', script: 'test:element:fast', count: countElementTests },
  { name: 'unit', script: 'test:unit:fast', count: countUnitTests },
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint:fast' },
];

/** Beside each other. More would make no test faster, and those that play recordings less steady. */
const SIDE_BY_SIDE = 2;

/**
 * @param {Step[]} steps
 * @returns {Promise<(Count & { seconds?: number })[]>} rows of the table, in the steps' order
 */
async function run(steps) {
  if (steps.length === 0) return [];
  const commands = steps.map(({ name, script }) => ({ name, command: `npm run --silent ${script}` }));
  const { result } = concurrently(commands, { cwd: projectRoot, maxProcesses: SIDE_BY_SIDE, prefixColors: 'auto' });
  // It rejects when a command has failed, with the same as when none has.
  const ends = await result.catch((/** @type {import('concurrently').CloseEvent[]} */ events) => events);
  return steps.flatMap(({ name, count }, index) => {
    const { exitCode, timings } = ends.find((end) => end.index === index) ?? { exitCode: 1 };
    const endedWell = exitCode === 0;
    const [first, ...more] = count?.(endedWell) ?? [{ name, passed: Number(endedWell), failed: Number(!endedWell) }];
    return first ? [{ ...first, seconds: timings?.durationSeconds ?? 0 }, ...more] : [];
  });
}

/** @param {string} message */
function shorten(message) {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  return lines.length > 12 ? `${lines.slice(0, 12).join('\n')}\n…` : lines.join('\n');
}

/** @param {(Count & { seconds?: number })[]} rows */
function printTable(rows) {
  const cells = rows.map(({ name, passed, failed, skipped = 0, seconds }) => [
    ...[name, passed, failed, skipped, seconds?.toFixed(1) ?? ''].map(String),
    failed > 0 ? '✗' : '',
  ]);
  console.log(`\n${formatTable([['', 'passed', 'failed', 'skipped', 'seconds'], ...cells])}`);
}

const asked = process.argv.slice(2);
const isFast = asked.includes('--fast');
// One engine is enough to see what broke.
if (isFast) process.env['ENGINES'] ??= 'chromium';
const startedAt = performance.now();
rmSync(fromRoot('test-results'), { recursive: true, force: true });
mkdirSync(fromRoot('test-results'), { recursive: true });
if (!isFast && (missingEngines().length > 0 || process.env['CI'] === 'true')) installMissingEngines();
reportEngines();

const isAsked = (/** @type {Step} */ { name }) => asked.length === 0 || asked.includes(name);
const rows = isFast
  ? await run(fastSteps)
  : [
      ...(await run([build].filter(isAsked))),
      ...(await run([element].filter(isAsked))),
      ...(await run(steps.filter(isAsked))),
    ];

/** @param {'passed' | 'failed'} key */
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
for (const { name, failures = [] } of rows) {
  for (const failure of failures) console.log(`\n✗ ${name}: ${shorten(failure)}`);
}
printTable(rows);
console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`);
for (const name of missingEngines()) console.log(`\n!!! ${name} is not installed: nothing was tested in it !!!`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
