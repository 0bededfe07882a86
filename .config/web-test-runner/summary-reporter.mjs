/** Counts the tests of each file in each engine and writes the counts to a file, for the table at the end of `npm test`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * @param {TestSession} session of one file in one engine
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function count(session) {
  const tests = testsOf(session.testResults);
  const failed = tests.filter((test) => !test.skipped && !test.passed).length;
  return {
    passed: tests.filter((test) => !test.skipped && test.passed).length,
    // A file that does not load, or that stops half-way, fails without a failed test.
    failed: failed === 0 && !session.passed ? 1 : failed,
    skipped: tests.filter((test) => test.skipped).length,
  };
}

/**
 * @param {string} path of the file to write: `{ "<engine>": { "<file>": { passed, failed, skipped } } }`
 * @returns {import('@web/test-runner-core').Reporter}
 */
export const summaryReporter = (path) => ({
  onTestRunFinished({ sessions }) {
    /** @type {Record<string, Record<string, ReturnType<typeof count>>>} */
    const counts = {};
    for (const session of sessions) {
      const files = (counts[session.browser.name] ??= {});
      files[relative(process.cwd(), session.testFile)] = count(session);
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(counts, null, 2)}\n`);
  },
});
