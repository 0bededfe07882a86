/**
 * `npm run test:servers [-- name…]`: installs, builds and starts each example of a server with the package as npm would
 * publish it, and looks at its page in Chromium; imports every entry in three versions of Node, and has
 * each of them read the same packets. Build before.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { chromium } from 'playwright';
import { findEngines } from '../../scripts/browsers.mjs';
import { pack } from '../../scripts/package.mjs';
import { fromRoot } from '../../scripts/paths.mjs';
import { answersProgram } from '../../scripts/same-answer.mjs';
import { checkWithJavaScript, checkWithoutJavaScript } from './check.mjs';

/** @typedef {{ name: string, install?: number, build?: number, off?: string, on?: string, shift?: number, fault?: unknown }} Row times in seconds */

const servers = ['node', 'astro', 'next'];
const nodeVersions = ['20', '22', '24'];
const COMMAND_LIMIT_MS = 300_000;
const START_LIMIT_MS = 60_000;
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };

/**
 * @param {string[]} command
 * @param {string} cwd
 * @param {Record<string, string>} [more]
 * @returns {number} seconds
 */
function run([command = '', ...args], cwd, more = {}) {
  const begin = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...more },
    timeout: COMMAND_LIMIT_MS,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return (performance.now() - begin) / 1000;
}

/**
 * A copy of the example outside of the project, so that nothing of the project's own is found.
 * @param {string} name
 * @param {string} folder
 * @param {string} tarball
 * @returns {number} seconds that it took to install what the example needs
 */
function install(name, folder, tarball) {
  const isSource = (/** @type {string} */ path) => !/\/(node_modules|\.next|\.astro|dist)$/.test(path);
  cpSync(fromRoot(`test/servers/${name}`), folder, { recursive: true, filter: isSource });
  cpSync(fromRoot('test/servers/packet.json'), join(folder, 'packet.json'));
  mkdirSync(join(folder, 'public'), { recursive: true });
  cpSync(fromRoot('demo/audio/what-is-it.ogg'), join(folder, 'public/what-is-it.ogg'));
  // Not "ci": it wants the packages of other platforms in the lock file, which a mirror may not have.
  const seconds = run(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  const inside = join(folder, 'node_modules/smart-packet');
  mkdirSync(inside);
  execFileSync('tar', ['-xzf', tarball, '-C', inside, '--strip-components', '1']);
  return seconds;
}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<() => void>} ends it
 */
async function start(folder, port) {
  // A group of its own: npm starts the server as a child.
  const server = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    detached: true,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += String(data)));
  const end = () => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM');
  };
  const giveUpAt = performance.now() + START_LIMIT_MS;
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (answer?.ok) return end;
    if (server.exitCode !== null || performance.now() > giveUpAt) {
      end();
      throw new Error(`It did not start: ${answer?.status ?? ''}\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * @param {Row} row filled as far as it goes
 * @param {string} folder
 * @param {string} tarball
 * @param {import('playwright').Browser} browser
 */
async function checkServer(row, folder, tarball, browser) {
  row.install = install(row.name, folder, tarball);
  const port = await getPort({ host: '127.0.0.1' });
  row.build = run(['npm', 'run', 'build', '--if-present'], folder, { PORT: String(port) });
  const end = await start(folder, port);
  try {
    row.off = row.on = 'failed';
    await checkWithoutJavaScript(browser, `http://localhost:${port}/`);
    row.off = 'passed';
    row.shift = await checkWithJavaScript(browser, `http://localhost:${port}/`);
    row.on = 'passed';
  } finally {
    end();
  }
}

/**
 * @param {string} folder
 * @param {string} tarball
 * @returns {Promise<Row[]>}
 */
async function checkNodeVersions(folder, tarball) {
  const program = await answersProgram();
  /** @param {string} node */
  const answersOf = (node) => execFileSync(node, ['--input-type=module', '-'], { input: program, encoding: 'utf8' });
  const ownAnswers = answersOf(process.execPath);
  const installSeconds = install('node-versions', folder, tarball);
  return nodeVersions.map((version) => {
    /** @type {Row} */
    const row = { name: `imports in Node ${version}`, install: installSeconds };
    const node = join(folder, `node_modules/node-${version}/bin/node`);
    try {
      // Node's packages are for Linux on x64; elsewhere only the Node that is here can be asked.
      const isOwn = process.versions.node.startsWith(`${version}.`);
      if (!existsSync(node) && !isOwn) return { ...row, off: 'no Node' };
      const executable = existsSync(node) ? node : process.execPath;
      run([executable, 'imports.mjs'], folder);
      assert.deepEqual(JSON.parse(answersOf(executable)), JSON.parse(ownAnswers), 'other answers than this Node');
      row.off = 'passed';
    } catch (fault) {
      row.off = 'failed';
      row.fault = fault;
    }
    return row;
  });
}

/** @param {Row[]} rows */
function printTable(rows) {
  const header = { name: 'server', install: 'install s', build: 'build s', off: 'JS off', on: 'JS on', shift: 'shift' };
  const seconds = (/** @type {number | undefined} */ value) => value?.toFixed(1);
  const lines = [header, ...rows.map((row) => ({ ...row, install: seconds(row.install), build: seconds(row.build) }))];
  for (const { name, install, build, off, on, shift } of lines) {
    const cells = [install, build, off, on, shift].map((cell) => String(cell ?? '').padEnd(9));
    console.log([name.padEnd(18), ...cells].join('  ').trimEnd());
  }
}

const asked = process.argv.slice(2);
const names = [...servers, 'node-versions'].filter((name) => asked.length === 0 || asked.includes(name));
const engine = findEngines().find(({ name }) => name === 'chromium');
if (!engine) throw new Error('Chromium is missing: npm run browsers');
const folder = mkdtempSync(join(tmpdir(), 'smart-packet-servers-'));
const browser = await chromium.launch({
  executablePath: engine.executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
});
/** @type {Row[]} */
const rows = [];
try {
  const { path: tarball } = pack(folder);
  for (const name of names) {
    console.log(`${name} …`);
    const place = join(folder, name);
    if (name === 'node-versions') rows.push(...(await checkNodeVersions(place, tarball)));
    else {
      /** @type {Row} */
      const row = { name };
      rows.push(row);
      await checkServer(row, place, tarball, browser).catch((fault) => {
        row.fault = fault;
      });
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
for (const { name, fault } of rows) if (fault) console.error(`\n✗ ${name}\n`, fault);
console.log();
printTable(rows);
if (rows.some(({ fault }) => fault)) process.exitCode = 1;
