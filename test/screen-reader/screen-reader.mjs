/**
 * `npm run test:screenreader`: what Orca says of the built element in Firefox and in Chromium, compared with the table in
 * `table.mjs`. Needs the packages named below, of Debian or one of its kin, and no screen, no sound device, no desktop.
 *
 * With `--update` it writes what was said into `spoken.md`, to which docs/accessibility.md links. Names of
 * browsers choose among them: `npm run test:screenreader -- chromium`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../scripts/paths.mjs';
import { compare } from './compare.mjs';
import { neverSaid, rowsOf } from './table.mjs';

/** @typedef {import('./listen.mjs').Heard} Heard */

const browsers = ['firefox-esr', 'chromium'];
const packages = [
  ...['orca', 'at-spi2-core', 'dbus', 'dbus-x11', 'xvfb', 'xauth', 'xdotool', 'pulseaudio', 'speech-dispatcher'],
  ...['libglib2.0-bin', 'gsettings-desktop-schemas', 'dconf-gsettings-backend'],
];
const LIMIT_MS = 300_000;

/** @param {string} name @returns {string} its version; `''` where it is not installed */
const versionOf = (name) =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Version}', name], { encoding: 'utf8' }).stdout?.match(
    /^installed (\S+)/,
  )?.[1] ?? '';

const asked = process.argv.slice(2).filter((argument) => browsers.includes(argument));
const chosen = asked.length ? asked : browsers;
const missing = [...packages, ...chosen].filter((name) => !versionOf(name));
if (!existsSync(fromRoot('dist/smart-packet.min.js'))) missing.push('npm run build');
if (missing.length > 0) {
  console.log(`needs ${missing.join(', ')}`);
  process.exit(2);
}

/**
 * @param {string} browser
 * @returns {Promise<Heard[]>}
 */
async function listen(browser) {
  const home = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  mkdirSync(`${home}/run`, { mode: 0o700 });
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: `${home}/run`,
    SPEECH_LOG: `${home}/speech.jsonl`,
    SPEECH_VOICE: 'English',
    GNOME_ACCESSIBILITY: '1',
    GSETTINGS_BACKEND: 'keyfile',
    LC_ALL: 'C.UTF-8',
  };
  // Nothing of the person's own desktop.
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'NO_AT_BRIDGE', 'DBUS_SESSION_BUS_ADDRESS'])
    Reflect.deleteProperty(env, name);
  const inside = [process.execPath, fromRoot('test/screen-reader/listen.mjs'), browser];
  const display = ['-a', '-s', '-screen 0 1280x1024x24'];
  try {
    const child = spawn('xvfb-run', [...display, 'dbus-run-session', '--', ...inside], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LIMIT_MS,
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    await new Promise((resolve) => child.once('exit', resolve));
    return JSON.parse(output.trim().split('\n').at(-1) || '[]');
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const sections = [];
let failures = 0;
for (const browser of chosen) {
  const heard = await listen(browser);
  const lines = [];
  for (const row of rowsOf(browser)) {
    const said = heard.find(({ state }) => state === row.state)?.said ?? [];
    lines.push(`${row.state}`);
    for (const { key, utterances } of said) lines.push(`  ${key || 'read'}: ${utterances.join(' / ') || '(nothing)'}`);
    const wrong = compare(row, said, neverSaid);
    failures += wrong.length;
    for (const message of wrong) console.error(`✗ ${browser}, ${row.state}: ${message}`);
  }
  sections.push(
    `### ${browser} ${versionOf(browser)}, Orca ${versionOf('orca')}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`,
  );
}
const text = sections.join('\n');
console.log(text);
if (process.argv.includes('--update')) writeFileSync(fromRoot('test/screen-reader/spoken.md'), text);
console.log(failures ? `${failures} differ` : 'as expected');
process.exitCode = failures ? 1 : 0;
