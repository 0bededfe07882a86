/** Element tests in three engines: `npm run test:element`, or some of them: `-- --files test/element/player.test.ts`. */
import { execFileSync } from 'node:child_process';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { build } from 'esbuild';
import * as puppeteer from 'puppeteer-core';
import { findEngines } from '../scripts/browsers.mjs';
import { fromRoot } from '../scripts/paths.mjs';
import { answersProgram } from '../scripts/same-answer.mjs';
import { respondWithFile } from '../scripts/serve.mjs';
import { answerWithFault } from '../test/faults/server.mjs';
import { serveAnswers } from './web-test-runner/answers.mjs';
import { serveBuiltSite } from './web-test-runner/built-site.mjs';
import { bundled } from './web-test-runner/bundled.mjs';
import { tetherToUs } from './web-test-runner/child-process.mjs';
import { engineCommands } from './web-test-runner/commands.mjs';
import { crashRetry } from './web-test-runner/crash-retry.mjs';
import { summaryReporter } from './web-test-runner/summary-reporter.mjs';
import { webkitLauncher } from './web-test-runner/webkit-launcher.mjs';

/** @typedef {import('../scripts/browsers.mjs').Engine} Engine */
/** @typedef {import('@web/test-runner').TestRunnerConfig} TestRunnerConfig */

const START_TIMEOUT_MS = 120_000;

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];
const firefoxPreferences = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  // Without a sound card Firefox takes every recording for broken; this one is no card, but good enough for it.
  'media.cubeb.force_mock_context': true,
};

/**
 * Playwright drives every Chromium, but only its own builds of Firefox and WebKit.
 * @param {Engine} engine
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
function launcherFor({ name, kind, executablePath, ...rest }) {
  if (name === 'chromium') {
    const executable = kind === 'system' ? { executablePath } : {};
    return playwrightLauncher({ product: name, launchOptions: { ...executable, args: chromiumArgs } });
  }
  if (kind === 'playwright') {
    return playwrightLauncher({ product: name, launchOptions: { firefoxUserPrefs: firefoxPreferences } });
  }
  if (name === 'webkit') return webkitLauncher({ name, kind, executablePath, ...rest });
  return systemFirefox(executablePath);
}

/** @param {string} executablePath */
const systemFirefox = (executablePath) =>
  chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: firefoxPreferences },
    createBrowserContext({ browser }) {
      tetherToUs(browser.process());
      return browser.defaultBrowserContext();
    },
    async createPage({ context }) {
      const page = await context.newPage();
      // A page is a few hundred modules.
      page.setDefaultNavigationTimeout(START_TIMEOUT_MS);
      return page;
    },
  });

/**
 * The runner's own server answers no byte ranges, without which browsers get the length of recordings wrong.
 * @type {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
async function serveMedia(context, next) {
  if (!/\.(aac|flac|m4a|mp3|ogg|opus|wav|webm)$/.test(context.path)) return next();
  context.respond = false;
  // Koa begins with 404, and what answers does not change it for a whole file.
  context.res.statusCode = 200;
  respondWithFile(context.req, context.res, { folders: ['demo', 'test'] });
}

/**
 * The server that goes wrong, at the page's own origin and, under its other name, at another.
 * @type {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
async function serveFaults(context, next) {
  if (!context.path.startsWith('/faults/')) return next();
  context.respond = false;
  answerWithFault(context.req, context.res);
}

/**
 * The worker, where modules look for it, one folder up: those of src/, and the tests' bundles.
 * @type {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
async function serveWorker(context, next) {
  if (!['/align-worker.js', '/test/align-worker.js'].includes(context.path)) return next();
  const { outputFiles } = await build({ entryPoints: [fromRoot('src/align-worker.ts')], bundle: true, write: false });
  context.type = 'text/javascript';
  context.body = outputFiles[0]?.text;
}

/**
 * What Node makes of the packets that the engines are asked about, too.
 * @type {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
async function serveAnswersOfNode(context, next) {
  if (context.path !== '/answers-of-node.json') return next();
  const program = await answersProgram();
  context.type = 'application/json';
  context.body = execFileSync(process.execPath, ['--input-type=module', '-'], { input: program, encoding: 'utf8' });
}

const retry = crashRetry();

/** @type {TestRunnerConfig} */
export default {
  rootDir: fromRoot(''),
  files: 'test/element/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: findEngines().map(launcherFor),
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: START_TIMEOUT_MS,
  testsStartTimeout: START_TIMEOUT_MS,
  // A file takes two minutes where the machine is busy, and longer with tests that need another try.
  testsFinishTimeout: 600_000,
  // On machines without a sound card a recording stands still now and then. A test that needs another try says so in the
  // log, and so does a file in the midst of which WebKitGTK crashed.
  testFramework: { config: { timeout: '120000', retries: '3' } },
  middleware: [serveAnswers, serveAnswersOfNode, serveBuiltSite, serveFaults, serveMedia, serveWorker],
  plugins: [
    engineCommands,
    retry.plugin,
    // Whoever watches wants a changed module alone to be loaded again.
    ...(process.argv.includes('--watch') ? [] : [bundled()]),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fromRoot('tsconfig.json') }),
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((text) => typeof text === 'string' && text.includes('Lit is in dev mode')),
  reporters: [
    retry.reporter,
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    summaryReporter(fromRoot('test-results/element.json')),
  ],
};
