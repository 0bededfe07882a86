/**
 * `npm test`: builds, checks and tests everything, goes on after a failure, and ends with what failed, a table and one
 * line that counts it all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { installMissingEngines, missingEngines, reportEngines } from './browsers.mjs';
import { fromRoot, projectRoot } from './paths.mjs';
import { formatTable } from './table.mjs';
import { countElementTests, countEndToEndTests, countStories, countUnitTests } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Count} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a script of node_modules or of the project, and its arguments
 * @property {number} limitMinutes after which it counts as failed
 * @property {(endedWell: boolean) => Count[]} [count] default: one check, passed when the command ended well
 */

const nodeModule = (/** @type {string} */ path) => fromRoot(`node_modules/${path}`);
// It knows nothing of Lit's `nothing`, which it takes for a value of the wrong type.
const templateRules = ['--strict', '--quiet', '--rules.no-incompatible-type-binding', 'off'];
const galleryOptions = ['--output-dir', 'storybook-static', '--disable-telemetry', '--quiet'];

/** @type {Step[]} */
const steps = [
  { name: 'build', command: ['scripts/build.mjs'], limitMinutes: 2 },
  { name: 'package', command: ['scripts/package.mjs'], limitMinutes: 1 },
  { name: 'types', command: [nodeModule('typescript/bin/tsc'), '-p', 'tsconfig.json'], limitMinutes: 2 },
  {
    name: 'types without the DOM',
    command: [nodeModule('typescript/bin/tsc'), '-p', '.config/tsconfig.pure.json'],
    limitMinutes: 2,
  },
  { name: 'lint', command: [nodeModule('eslint/bin/eslint.js'), '.', '--max-warnings', '0'], limitMinutes: 3 },
  {
    name: 'templates',
    command: [nodeModule('lit-analyzer/cli.js'), 'src/element/**/*.ts', ...templateRules],
    limitMinutes: 2,
  },
  {
    name: 'format',
    command: [nodeModule('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'],
    limitMinutes: 2,
  },
  { name: 'manifest and README', command: ['scripts/readme.mjs', '--check'], limitMinutes: 1 },
  {
    name: 'unit',
    command: [nodeModule('vitest/vitest.mjs'), 'run', '--config', '.config/vitest.config.ts'],
    limitMinutes: 4,
    count: countUnitTests,
  },
  {
    name: 'element',
    command: [nodeModule('@web/test-runner/dist/bin.js'), '--config', '.config/web-test-runner.config.mjs'],
    limitMinutes: 15,
    count: countElementTests,
  },
  {
    name: 'end to end',
    command: [nodeModule('@playwright/test/cli.js'), 'test', '--config', '.config/playwright.config.ts'],
    limitMinutes: 6,
    count: countEndToEndTests,
  },
  {
    name: 'gallery',
    command: [nodeModule('storybook/dist/bin/dispatcher.js'), 'build', ...galleryOptions],
    limitMinutes: 2,
  },
  {
    name: 'stories',
    command: [
      nodeModule('@playwright/test/cli.js'),
      'test',
      '--config',
      '.config/playwright.stories.config.ts',
      '--project',
      'play',
    ],
    limitMinutes: 4,
    count: countStories,
  },
];

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether it ended well, and in time
 */
function run({ name, command, limitMinutes }) {
  console.log(`\n━━ ${name} ${'━'.repeat(Math.max(0, 76 - name.length))}\n`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: limitMinutes * 60_000,
      killSignal: 'SIGKILL',
    });
    child.once('error', (error) => {
      console.error(error);
      resolve(false);
    });
    child.once('exit', (code, signal) => {
      if (signal) console.error(`${name} was ended by ${signal}; its limit is ${limitMinutes} minutes`);
      resolve(code === 0);
    });
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
const startedAt = performance.now();
rmSync(fromRoot('test-results'), { recursive: true, force: true });
mkdirSync(fromRoot('test-results'), { recursive: true });
if (missingEngines().length > 0 || process.env['CI'] === 'true') installMissingEngines();
reportEngines();

/** @type {(Count & { seconds?: number })[]} */
const rows = [];
for (const step of steps.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const begin = performance.now();
  const endedWell = await run(step);
  const seconds = (performance.now() - begin) / 1000;
  const [first, ...more] = step.count?.(endedWell) ?? [
    { name: step.name, passed: endedWell ? 1 : 0, failed: endedWell ? 0 : 1 },
  ];
  if (first) rows.push({ ...first, seconds }, ...more);
}

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
