/** What the tests of `npm test` came to, read from the files that their runners wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { missingEngines } from './browsers.mjs';
import { fromRoot } from './paths.mjs';

/**
 * @typedef {object} Count one line of the table
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string[]} [failures] each failed test and what it said
 */

/**
 * @param {string} name of a file that a step wrote
 * @returns {any} undefined when the step did not get so far
 */
function readResult(name) {
  const path = fromRoot(`test-results/${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * A step that fails without a failed test, for instance because its configuration is broken, counts as one failure.
 * @param {Count[]} counts
 * @param {boolean} endedWell
 * @param {string} name
 * @returns {Count[]}
 */
function withFailureOfStep(counts, endedWell, name) {
  if (endedWell || counts.some(({ failed }) => failed > 0)) return counts;
  return [...counts, { name: `${name}, as a whole`, passed: 0, failed: 1 }];
}

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} UnitTest */

/** @param {boolean} endedWell */
export function countUnitTests(endedWell) {
  const result = readResult('unit');
  if (!result) return withFailureOfStep([], false, 'unit');
  /** @type {{ status: string, name: string, message: string, assertionResults: UnitTest[] }[]} */
  const files = result.testResults;
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failedTests = files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'failed');
  const count = {
    name: 'unit (Node)',
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: [
      ...failedTests.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`),
      ...broken.map((file) => `${file.name}: ${file.message}`),
    ],
  };
  return withFailureOfStep([count], endedWell, 'unit');
}

/** @param {boolean} endedWell */
export function countElementTests(endedWell) {
  const result = /** @type {Record<string, Omit<Count, 'name'>>} */ (readResult('element') ?? {});
  const counts = Object.entries(result).map(([engine, count]) => ({ name: `element (${engine})`, ...count }));
  const missing = missingEngines().map((engine) => ({
    name: `element (${engine}): NOT INSTALLED`,
    passed: 0,
    failed: process.env['CI'] === 'true' ? 1 : 0,
  }));
  return [...withFailureOfStep(counts, endedWell, 'element'), ...missing];
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {{ title: string, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }[]} [specs]
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function failuresIn({ specs = [], suites = [] }) {
  const failures = specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
      return `${title}: ${errors.join('\n')}`;
    });
  return [...failures, ...suites.flatMap(failuresIn)];
}

/**
 * @param {string} file of Playwright's results
 * @param {string} name
 * @param {boolean} endedWell
 */
function countPlaywrightTests(file, name, endedWell) {
  const result = readResult(file);
  if (!result) return withFailureOfStep([], false, name);
  const { expected, unexpected, flaky, skipped } = result.stats;
  const counts = [{ name, passed: expected, failed: unexpected + flaky, skipped, failures: failuresIn(result) }];
  return withFailureOfStep(counts, endedWell, name);
}

/** @param {boolean} endedWell */
export function countEndToEndTests(endedWell) {
  return countPlaywrightTests('e2e', 'end to end (Chromium)', endedWell);
}

/** @param {boolean} endedWell */
export function countStories(endedWell) {
  return countPlaywrightTests('stories', 'stories (Chromium)', endedWell);
}
