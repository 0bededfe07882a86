/**
 * Finds, and where it may installs, the three browser engines of the tests.
 *
 * `node scripts/browsers.mjs` lists them; with `--install` it first installs what is missing.
 * Order: Playwright's own downloads, then the system's browsers. What is missing comes from apt when we are root on
 * Debian or Ubuntu, else from Playwright's download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import playwright from 'playwright';
import { isMain, projectRoot } from './paths.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */

/**
 * @typedef {object} Engine
 * @property {EngineName} name
 * @property {'playwright' | 'system'} kind whose build it is; Playwright drives only its own Firefox and WebKit
 * @property {string} executablePath
 * @property {string} [driverPath] WebKitWebDriver, for the system's WebKit
 * @property {string} [displayPath] Xvfb, for the system's WebKit
 */

/** @type {readonly EngineName[]} */
export const engineNames = ['chromium', 'firefox', 'webkit'];

/** The packages of Debian that make each engine run, play every audio format and show every script. */
const aptPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
  media: [
    'gstreamer1.0-plugins-base',
    'gstreamer1.0-plugins-good',
    'gstreamer1.0-plugins-bad',
    'gstreamer1.0-libav',
    'fonts-noto-core',
    'fonts-noto-cjk',
  ],
};

/**
 * @param {string[]} commands names on PATH or absolute paths, best first
 * @returns {string | undefined} absolute path of the first that exists
 */
function firstExisting(commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands
    .flatMap((command) => (command.startsWith('/') ? [command] : folders.map((folder) => join(folder, command))))
    .find((path) => existsSync(path));
}

/** @returns {string | undefined} WebKitGTK's small browser, which Debian keeps among the libraries */
function findMiniBrowser() {
  const roots = ['/usr/lib', '/usr/libexec'].filter((path) => existsSync(path));
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  return firstExisting(
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((version) =>
      folders.map((folder) => join(folder, version, 'MiniBrowser')),
    ),
  );
}

/** @type {Record<EngineName, () => Engine | undefined>} */
const systemEngines = {
  chromium() {
    const executablePath = firstExisting([
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    return executablePath ? { name: 'chromium', kind: 'system', executablePath } : undefined;
  },
  firefox() {
    const executablePath = firstExisting([
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ]);
    return executablePath ? { name: 'firefox', kind: 'system', executablePath } : undefined;
  },
  webkit() {
    const executablePath = findMiniBrowser();
    const driverPath = firstExisting(['WebKitWebDriver']);
    const displayPath = firstExisting(['Xvfb']);
    return executablePath && driverPath && displayPath
      ? { name: 'webkit', kind: 'system', executablePath, driverPath, displayPath }
      : undefined;
  },
};

/**
 * @param {EngineName} name
 * @returns {Engine | undefined} Playwright's own download of that engine
 */
function downloadedEngine(name) {
  const executablePath = playwright[name].executablePath();
  return existsSync(executablePath) ? { name, kind: 'playwright', executablePath } : undefined;
}

/** @returns {EngineName[]} all, or those that `ENGINES=chromium,webkit` asks for */
function askedEngines() {
  const asked = process.env['ENGINES']?.split(',');
  return engineNames.filter((name) => asked?.includes(name) ?? true);
}

/** @returns {Engine[]} the engines present, of those asked for */
export function findEngines() {
  return askedEngines()
    .map((name) => downloadedEngine(name) ?? systemEngines[name]())
    .filter((engine) => engine !== undefined);
}

/** @returns {EngineName[]} the engines asked for that are not there */
export function missingEngines() {
  const found = new Set(findEngines().map(({ name }) => name));
  return askedEngines().filter((name) => !found.has(name));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ timeoutMs: number, env?: Record<string, string> }} options
 * @returns {boolean} whether it ended well
 */
function run(command, args, { timeoutMs, env = {} }) {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: timeoutMs,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @returns {'debian' | 'ubuntu' | 'other'} */
function systemFamily() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const id = /^ID="?(\w+)/m.exec(release)?.[1];
  return id === 'debian' || id === 'ubuntu' ? id : 'other';
}

const isRoot = () => process.getuid?.() === 0;

/**
 * @param {string[]} names
 * @returns {string[]} those that dpkg does not have
 */
function packagesToInstall(names) {
  return names.filter((name) => {
    const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
    return status !== 0 || !stdout.startsWith('install ok installed');
  });
}

function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2'];
  const groups = Object.values(aptPackages).map(packagesToInstall);
  const all = groups.flat();
  if (all.length === 0) return;
  run('apt-get', [...apt, 'update'], { timeoutMs: 120_000, env });
  /** @param {string[]} names */
  const install = (names) =>
    run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...names], { timeoutMs: 900_000, env });
  // One unknown name fails the whole command, and Ubuntu knows only some of these: then group by group.
  if (!install(all)) groups.filter((names) => names.length > 0).forEach(install);
}

/** @param {EngineName[]} names */
function installWithPlaywright(names) {
  const mayUseSudo = process.env['CI'] === 'true' && spawnSync('sudo', ['-n', 'true']).status === 0;
  const withDeps = process.platform === 'linux' && (isRoot() || mayUseSudo) ? ['--with-deps'] : [];
  const cli = join(projectRoot, 'node_modules/playwright/cli.js');
  run(process.execPath, [cli, 'install', ...withDeps, ...names], {
    timeoutMs: 600_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
  });
}

/** Installs what is missing where that is possible; says what it does; never throws. */
export function installMissingEngines() {
  const family = systemFamily();
  const allDownloaded = engineNames.every((name) => downloadedEngine(name));
  if (isRoot() && family !== 'other' && !allDownloaded) installWithApt();
  const missing = missingEngines();
  if (missing.length > 0 && !(isRoot() && family === 'debian')) installWithPlaywright(missing);
}

/** Prints the engines found and says loudly which are missing. */
export function reportEngines() {
  for (const { name, kind, executablePath } of findEngines()) {
    console.log(`${name.padEnd(9)} ${kind.padEnd(11)} ${executablePath}`);
  }
  for (const name of missingEngines()) {
    console.log(`${name.padEnd(9)} MISSING     NOTHING IS TESTED IN THIS ENGINE`);
  }
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--install')) installMissingEngines();
  reportEngines();
  if (process.env['CI'] === 'true' && missingEngines().length > 0) process.exitCode = 1;
}
