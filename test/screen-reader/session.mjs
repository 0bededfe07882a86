/**
 * A desktop with a screen reader and without a screen, a sound device or a person: Orca says what it says to the module in
 * `speech-module.mjs`. Everything it remembers is in a folder of its own, and goes with it. To be started inside
 * `dbus-run-session`, with a display and `HOME` of its own; `screen-reader.mjs` does.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fromRoot } from '../../scripts/paths.mjs';

/** @typedef {'firefox-esr' | 'chromium'} Browser */

const home = process.env['HOME'] ?? '';
const log = process.env['SPEECH_LOG'] ?? '';

const speechDispatcher = `AddModule "log" "${fromRoot('test/screen-reader/speech-module.mjs')}" "" "${home}/module.log"
DefaultModule log
DefaultLanguage "en"
`;

// Without the keys' own names, which it would say at each.
const orca = {
  general: { enableKeyEcho: false, startingProfile: ['Default', 'default'] },
  pronunciations: {},
  keybindings: {},
  profiles: {
    default: { profile: ['Default', 'default'], enableKeyEcho: false, pronunciations: {}, keybindings: {} },
  },
};

const firefox = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'termsofuse.bypassNotification': true,
};

/** @returns {string[]} everything said so far */
const said = () =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    : [];

/** @param {string} text @param {number} seconds */
async function untilSaid(text, seconds) {
  for (let left = seconds * 10; !said().some((line) => line.includes(text)); left--) {
    if (left === 0) throw new Error(`Orca did not say “${text}”:\n${said().join('\n')}`);
    await pause(100);
  }
}

/**
 * What is said from now on, until nothing has been said for a while.
 *
 * @param {() => void} act
 * @param {{ quietMs: number, mostMs: number }} limits
 * @returns {Promise<string[]>} utterances
 */
async function heard(act, { quietMs, mostMs }) {
  const before = said().length;
  const start = performance.now();
  act();
  let count = before;
  let since = start;
  while (performance.now() - start < mostMs && performance.now() - since < quietMs) {
    await pause(50);
    const now = said().length;
    if (now !== count) [count, since] = [now, performance.now()];
  }
  return said().slice(before);
}

/** @param {string} key as X names it */
const press = (key) => execFileSync('xdotool', ['key', '--clearmodifiers', key]);

/** @param {Browser} browser @param {string} address */
export async function startSession(browser, address) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const output = openSync(`${home}/log`, 'a');
  /** @param {string} command @param {string[]} parameters */
  const start = (command, ...parameters) => {
    const child = spawn(command, parameters, { stdio: ['ignore', output, output] });
    children.unshift(child);
    return child;
  };
  /** @param {string} path @param {string} text */
  const write = (path, text) => {
    mkdirSync(`${home}/${path}`.replace(/[^/]*$/, ''), { recursive: true });
    writeFileSync(`${home}/${path}`, text);
  };
  write('.config/speech-dispatcher/speechd.conf', speechDispatcher);
  write('.local/share/orca/user-settings.conf', JSON.stringify(orca));
  const preferences = Object.entries(firefox).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  write('profile/user.js', preferences.join(''));

  // A null sink: where there is no sound device at all, Firefox fails to play.
  const sink = ['--load=module-null-sink', '--load=module-native-protocol-unix'];
  start('pulseaudio', '-n', '--daemonize=no', '--exit-idle-time=-1', ...sink);
  start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
  execFileSync('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true']);
  start('orca', '--replace');
  await untilSaid('Screen reader on', 30);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (browser === 'chromium') {
    const folder = [`--user-data-dir=${home}/chromium`, '--no-first-run', '--disable-gpu', ...asRoot];
    start('chromium', '--force-renderer-accessibility', ...folder, address);
  } else start('firefox-esr', '--no-remote', '--profile', `${home}/profile`, address);
  await untilSaid('Finished loading', 60);

  return {
    /** @returns {Promise<string[]>} all of a page that has been loaded, as Orca reads it */
    async read() {
      await heard(() => undefined, { quietMs: 3000, mostMs: 60_000 });
      await heard(() => press('ctrl+Home'), { quietMs: 900, mostMs: 5000 });
      // Orca's own key for reading all.
      return heard(() => press('KP_Add'), { quietMs: 2500, mostMs: 60_000 });
    },
    /** @param {string} key as X names it: `Tab`, `shift+Tab`, `Page_Up` @param {number} quietMs of silence end it */
    press: (key, quietMs = 900) => heard(() => press(key), { quietMs, mostMs: 6000 + quietMs }),
    async close() {
      const server = `${home}/run/speech-dispatcher/pid/speech-dispatcher.pid`;
      if (existsSync(server)) process.kill(Number(readFileSync(server, 'utf8')));
      for (const child of children) child.kill();
      await pause(500);
    },
  };
}
