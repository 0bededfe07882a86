/** Counts the tests of each engine, and writes the counts to a file, for what `npm test` says at its end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * A hook that fails, or a page that ends, is an error of the whole file.
 * @param {TestSession} session one file in one engine
 * @returns {string[]}
 */
function failuresOf({ browser, testFile, testResults, errors }) {
  const where = `${browser.name}, ${basename(testFile ?? '')}`;
  const failed = testsOf(testResults).filter((test) => !test.skipped && !test.passed);
  return [
    ...failed.map(({ name, error }) => `${where}, ${name}: ${error?.message ?? 'no message'}`),
    ...errors.map(({ message }) => `${where}: ${message}`),
  ];
}

/**
 * @param {TestSession[]} sessions of one engine
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }}
 */
function count(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: sessions.flatMap(failuresOf) };
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.skipped && !test.passed).length;
    counts.passed += tests.filter((test) => !test.skipped && test.passed).length;
    counts.skipped += tests.filter((test) => test.skipped).length;
    // A file that does not load, or that stops half-way, fails without a failed test.
    counts.failed += failed === 0 && !session.passed ? 1 : failed;
  }
  return counts;
}

/**
 * @param {string} path of the file to write: `{ "<engine>": { passed, failed, skipped, failures } }`
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const summaryReporter = (path) => ({
  onTestRunFinished({ sessions }) {
    const engines = [...new Set(sessions.map((session) => session.browser.name))];
    const counts = engines.map(
      (name) => /** @type {const} */ ([name, count(sessions.filter((session) => session.browser.name === name))]),
    );
    for (const [name, { passed, failed }] of counts) console.log(`${name}: ${passed} passed, ${failed} failed`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(counts), null, 2)}\n`);
  },
});
