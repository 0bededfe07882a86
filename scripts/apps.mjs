/**
 * The package in frameworks and bundlers, as their users have it: `npm run test:apps`, or some of them: `-- react vue`.
 * Each app of test/apps/ is installed with the packed package, type-checked, type-checked where it is wrong, built, and
 * used in Chromium; one that has tests of its own runs these.
 * `--lock` renews the lock files instead.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { checkApp } from '../test/apps/contract.mjs';
import { findEngines } from './browsers.mjs';
import { pack } from './package.mjs';
import { fromRoot } from './paths.mjs';
import { respondWithFile } from './serve.mjs';

/** @typedef {{ seconds: number, problem: string }} Step `problem` is empty when all is well */
/** @typedef {Record<string, Step>} Row steps by name; those after a failed one are missing */
/** @typedef {{ status: number | null, output: string }} Ended */

const steps = ['install', 'types', 'wrong types', 'tests', 'build', 'browser'];
const install = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
const LIMIT_MS = 180_000;
/** Most steps wait for a disk, or have one core busy. */
const AT_ONCE = 2;

/** What every app does wrong on purpose, in a folder of its own; and what a type checker has to say to it. */
const mistakes = [/['"]eager['"] \| ['"]lazy['"]/, /KeyboardEvent/];

/** @param {string} path in test/apps/ */
const inApps = (path) => fromRoot(`test/apps/${path}`);

/**
 * @param {string} app
 * @param {string[]} args of npm
 * @returns {Promise<Ended>}
 */
function npm(app, args) {
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: inApps(app),
      env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.once('error', (error) => {
      resolve({ status: null, output: String(error) });
    });
    child.once('close', (status) => {
      resolve({ status, output });
    });
  });
}

/** @param {Ended} ended */
const failure = ({ status, output }) => (status === 0 ? '' : output.trim() || `ended with ${status}`);

/** @param {string} app */
async function installApp(app) {
  const problem = failure(await npm(app, ['ci', ...install]));
  if (problem) return problem;
  const modules = inApps(`${app}/node_modules`);
  /** @param {string} path of a package */
  const manifest = (path) => JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const stale = Object.entries(manifest(`${modules}/smart-packet`).dependencies).filter(([name, version]) => {
    const own = `${modules}/smart-packet/node_modules/${name}`;
    return manifest(existsSync(own) ? own : `${modules}/${name}`).version !== version;
  });
  return stale.length > 0 ? `Its lock file is stale (${stale.join(' ')}): npm run test:apps -- --lock ${app}` : '';
}

/** @param {string} app */
async function checkMistakes(app) {
  const { status, output } = await npm(app, ['run', 'types:wrong']);
  if (status === 0) return 'What is wrong passed';
  const unnoticed = mistakes.filter((message) => !message.test(output));
  return unnoticed.length > 0 ? `${unnoticed.join(' and ')} went unnoticed:\n${output}` : '';
}

/**
 * Serves what an app was built into as a site of its own, with the demo's packets and recordings; without a bundler, the
 * app itself.
 * @param {string} app
 * @returns {import('node:http').Server}
 */
function serveApp(app) {
  const built = ['/dist/browser', '/dist', ''].find((path) => existsSync(inApps(`${app}${path}/index.html`))) ?? '';
  return createServer((request, response) => {
    const url = request.url === '/' ? '/index.html' : (request.url ?? '/');
    const folder = url.startsWith('/demo/') ? '' : `/test/apps${url === '/packets.json' ? '' : `/${app}${built}`}`;
    request.url = `${folder}${url}`;
    void respondWithFile(request, response, { folders: ['demo', 'test'] });
  });
}

/**
 * @param {string} app
 * @param {import('playwright').Browser} browser
 */
async function useApp(app, browser) {
  const server = serveApp(app).listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await checkApp(browser, `http://127.0.0.1:${port}/`);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * @param {string} app
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Row>}
 */
async function checkAll(app, browser) {
  const { scripts } = JSON.parse(readFileSync(inApps(`${app}/package.json`), 'utf8'));
  /** @type {Record<string, () => Promise<string>>} */
  const runs = {
    install: () => installApp(app),
    types: async () => failure(await npm(app, ['run', 'types'])),
    ...(scripts.test
      ? { tests: async () => failure(await npm(app, ['run', 'test'])) }
      : {
          'wrong types': () => checkMistakes(app),
          build: async () => failure(await npm(app, ['run', 'build', '--if-present'])),
          browser: () => useApp(app, browser),
        }),
  };
  /** @type {Row} */
  const row = {};
  for (const step of steps) {
    const run = runs[step];
    if (!run) continue;
    const startedAt = performance.now();
    const problem = await run();
    row[step] = { seconds: (performance.now() - startedAt) / 1000, problem };
    if (problem) console.error(`\n━━ ${app}: ${step}\n\n${problem}\n`);
    // Each step needs the one before, but for the checks of types, which say more when the rest is tried as well.
    if (problem && (step === 'install' || step === 'build')) break;
  }
  console.log(`${app} ${Object.values(row).some(({ problem }) => problem) ? 'failed' : 'passed'}`);
  return row;
}

/** @param {Map<string, Row>} rows */
function printTable(rows) {
  const width = Math.max(...[...rows.keys()].map((name) => name.length));
  const heads = steps.map((step) => (step === 'install' ? 'install s' : `${step} s`).padStart(13));
  console.log(`\n${'app'.padEnd(width)} ${heads.join('')}`);
  for (const [app, row] of rows) {
    const cells = steps.map((step) => {
      const result = row[step];
      return (result ? `${result.problem ? '✗ ' : ''}${result.seconds.toFixed(1)}` : '-').padStart(13);
    });
    const failed = Object.values(row).some(({ problem }) => problem);
    console.log(`${app.padEnd(width)} ${cells.join('')}  ${failed ? 'failed' : 'passed'}`);
  }
}

/** @param {string} app */
async function renewLock(app) {
  const omit = '--omit-lockfile-registry-resolved';
  const problem = failure(await npm(app, ['install', '--package-lock-only', omit, ...install]));
  if (problem) throw new Error(problem);
  const path = inApps(`${app}/package-lock.json`);
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  // The package is another one after each build.
  delete lock.packages['node_modules/smart-packet'].integrity;
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${app}: package-lock.json is renewed`);
}

const { values, positionals } = parseArgs({ options: { lock: { type: 'boolean' } }, allowPositionals: true });
const known = readdirSync(inApps('')).filter((name) => existsSync(inApps(`${name}/package.json`)));
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`No app named ${unknown.join(', ')}: there are ${known.join(', ')}`);
if (!existsSync(fromRoot('dist/npm/frameworks'))) throw new Error('Nothing is built: npm run build');
const asked = known.filter((name) => positionals.length === 0 || positionals.includes(name));

const startedAt = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'smart-packet-'));
cpSync(pack(folder).path, inApps('smart-packet.tgz'));
rmSync(folder, { recursive: true });

if (values.lock) {
  for (const app of asked) await renewLock(app);
} else {
  const engine = findEngines().find(({ name }) => name === 'chromium');
  if (!engine) throw new Error('Chromium is not there: npm run browsers');
  const browser = await chromium.launch({
    ...(engine.kind === 'system' ? { executablePath: engine.executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  /** @type {Map<string, Row>} */
  const rows = new Map(asked.map((app) => [app, {}]));
  const waiting = [...asked];
  const work = async () => {
    for (let app = waiting.shift(); app; app = waiting.shift()) rows.set(app, await checkAll(app, browser));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.close();
  printTable(rows);
  const failed = [...rows.values()].filter((row) => Object.values(row).some(({ problem }) => problem)).length;
  console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`);
  console.log(`\n${rows.size - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
