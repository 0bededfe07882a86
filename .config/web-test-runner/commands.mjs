/** Commands that tests send to their browser, with one meaning in every engine; see test/helpers/commands.ts. */

/** @typedef {import('../../test/helpers/commands.js').KeysCommand} KeysCommand */
/** @typedef {import('../../test/helpers/commands.js').MouseCommand} MouseCommand */
/** @typedef {import('playwright').Page} PlaywrightPage */
/** @typedef {import('puppeteer-core').Page} PuppeteerPage */
/** @typedef {{ type: 'playwright', page: PlaywrightPage } | { type: 'puppeteer', page: PuppeteerPage }} DrivenPage */
/** @typedef {import('./webkit-launcher.mjs').WebKitLauncher} WebKitLauncher */

/** WebDriver's code points of keys that are no characters (W3C WebDriver, section 17.4.2). */
/** @type {Record<string, string>} */
const keyCodePoints = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * @param {KeysCommand} command
 * @returns {{ type: 'down' | 'up', key: string }[]} the strokes, one by one
 */
function strokesOf(command) {
  if ('down' in command) return [{ type: 'down', key: command.down }];
  if ('up' in command) return [{ type: 'up', key: command.up }];
  const presses = 'type' in command ? [...command.type].map((key) => [key]) : [command.press.split(/(?<=.)\+/)];
  return presses.flatMap((keys) => [
    ...keys.map((key) => /** @type {const} */ ({ type: 'down', key })),
    ...keys.toReversed().map((key) => /** @type {const} */ ({ type: 'up', key })),
  ]);
}

/**
 * @param {DrivenPage} driven
 * @param {KeysCommand} command
 */
async function sendKeys({ page }, command) {
  if ('type' in command) {
    await page.keyboard.type(command.type);
    return;
  }
  for (const { type, key } of strokesOf(command)) {
    // Both libraries name keys alike; only their types differ. They share no name for the space bar but its character.
    await /** @type {PlaywrightPage} */ (page).keyboard[type](key === 'Space' ? ' ' : key);
  }
}

/**
 * @param {DrivenPage} driven
 * @param {MouseCommand} command
 */
async function sendMouse(driven, command) {
  const { mouse } = driven.page;
  if (!('x' in command)) {
    await mouse[command.type]({ button: command.button ?? 'left' });
    return;
  }
  await mouse.move(command.x, command.y);
  if (command.type === 'click') {
    await mouse.down({ button: command.button ?? 'left' });
    await mouse.up({ button: command.button ?? 'left' });
  }
  if (command.type === 'wheel') {
    const { deltaX = 0, deltaY = 0 } = command;
    await (driven.type === 'playwright'
      ? driven.page.mouse.wheel(deltaX, deltaY)
      : driven.page.mouse.wheel({ deltaX, deltaY }));
  }
}

/**
 * @param {WebKitLauncher} webkit
 * @param {KeysCommand} command
 */
async function sendKeysByWebDriver(webkit, command) {
  const actions = strokesOf(command).map(({ type, key }) => ({
    type: type === 'down' ? 'keyDown' : 'keyUp',
    value: keyCodePoints[key] ?? key,
  }));
  await webkit.performActions([{ type: 'key', id: 'keyboard', actions }]);
}

/**
 * @param {WebKitLauncher} webkit
 * @param {MouseCommand} command
 */
async function sendMouseByWebDriver(webkit, command) {
  if (command.type === 'wheel') {
    const { x, y, deltaX = 0, deltaY = 0 } = command;
    const actions = [{ type: 'scroll', x, y, deltaX, deltaY, duration: 0, origin: 'viewport' }];
    await webkit.performActions([{ type: 'wheel', id: 'wheel', actions }]);
    return;
  }
  const move = 'x' in command ? [{ type: 'pointerMove', duration: 0, x: command.x, y: command.y }] : [];
  const button = 'button' in command ? ['left', 'middle', 'right'].indexOf(command.button ?? 'left') : 0;
  const down = ['down', 'click'].includes(command.type) ? [{ type: 'pointerDown', button }] : [];
  const up = ['up', 'click'].includes(command.type) ? [{ type: 'pointerUp', button }] : [];
  const actions = [...move, ...down, ...up];
  await webkit.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
}

/**
 * Playwright emulates media features; the system's Firefox and WebKit cannot be told: `applied` says which it was.
 * @param {DrivenPage | undefined} driven
 * @param {Parameters<PlaywrightPage['emulateMedia']>[0]} features
 * @returns {Promise<{ applied: boolean }>}
 */
async function setMedia(driven, features) {
  if (driven?.type !== 'playwright') return { applied: false };
  await driven.page.emulateMedia(features);
  return { applied: true };
}

/**
 * @param {any} browser the launcher of the asking session
 * @param {string} sessionId
 * @returns {DrivenPage | undefined} none for WebKit by WebDriver
 */
const drivenPage = (browser, sessionId) =>
  browser.type === 'webdriver' ? undefined : { type: browser.type, page: browser.getPage(sessionId) };

/** @type {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export const engineCommands = {
  name: 'engine-commands',
  async executeCommand({ command, payload, session }) {
    const driven = drivenPage(session.browser, session.id);
    const webkit = /** @type {WebKitLauncher} */ (/** @type {unknown} */ (session.browser));
    switch (command) {
      case 'keys':
        await (driven ? sendKeys(driven, payload) : sendKeysByWebDriver(webkit, payload));
        return { done: true };
      case 'mouse':
        await (driven ? sendMouse(driven, payload) : sendMouseByWebDriver(webkit, payload));
        return { done: true };
      case 'media':
        return setMedia(driven, payload);
      case 'engine':
        return { name: session.browser.name.toLowerCase() };
      default:
        return undefined;
    }
  },
};
