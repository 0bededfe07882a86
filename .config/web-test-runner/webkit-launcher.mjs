/** Runs tests in the system's WebKitGTK: Xvfb, WebKitWebDriver and its small browser, in one window. */
import { once } from 'node:events';
import getPort from 'get-port';
import { startTethered } from './child-process.mjs';
import { connectTo, waitUntilReady } from './webdriver.mjs';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/** Software rendering, and no sandbox, which a container does not allow. */
const renderingEnv = {
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

/**
 * @param {import('../../scripts/browsers.mjs').Engine} engine
 * @returns {WebKitLauncher}
 */
export const webkitLauncher = (engine) => new WebKitLauncher(engine);

/** @implements {BrowserLauncher} */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;
  #engine;
  /** @type {{ stop: () => void }[]} */
  #children = [];
  /** @type {Map<string, string>} */
  #urls = new Map();
  /** @type {Promise<import('./webdriver.mjs').Send> | undefined} */
  #session;

  /** @param {import('../../scripts/browsers.mjs').Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#urls.set(id, url);
    if (this.#session && (await this.isGone())) this.#forget();
    this.#session ??= this.#start();
    const send = await this.#session;
    await send('POST', '/url', { url });
  }

  /** @returns {Promise<boolean>} whether the driver has ended its session, as after the page has crashed or hangs */
  async isGone() {
    try {
      const send = await this.#session;
      await send?.('GET', '/window/rect');
      return false;
    } catch {
      return true;
    }
  }

  /** @returns {Promise<never>} */
  startDebugSession() {
    return Promise.reject(new Error('WebKit has no debug session here'));
  }

  /** @param {string} id */
  isActive(id) {
    return this.#urls.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#urls.delete(id);
    try {
      const send = await this.#session;
      await send?.('DELETE', '/actions');
      await send?.('POST', '/url', { url: 'about:blank' });
    } catch (error) {
      // The runner knows by itself whether the file was interrupted; the next one must not suffer from it.
      console.warn(`WebKit begins anew: ${String(error)}`);
      this.#forget();
    }
    return {};
  }

  async stop() {
    const send = await this.#session?.catch(() => undefined);
    await send?.('DELETE', '').catch(() => undefined);
    this.#forget();
  }

  /** @param {unknown[]} actions sources of input, as in WebDriver's "perform actions" */
  async performActions(actions) {
    const send = await this.#session;
    await send?.('POST', '/actions', { actions });
  }

  /** Whoever needs a session next begins a new one. */
  #forget() {
    this.#session = undefined;
    this.#children.splice(0).forEach((child) => {
      child.stop();
    });
  }

  async #start() {
    try {
      const env = { ...process.env, ...renderingEnv, DISPLAY: await this.#startDisplay() };
      const port = await getPort({ host: '127.0.0.1' });
      this.#children.push(startTethered(this.#engine.driverPath ?? '', [`--port=${port}`], env));
      const driver = connectTo(`http://127.0.0.1:${port}`);
      await waitUntilReady(driver, 15_000);
      const { sessionId } = /** @type {{ sessionId: string }} */ (
        await driver('POST', '/session', {
          capabilities: {
            alwaysMatch: {
              browserName: 'MiniBrowser',
              pageLoadStrategy: 'none',
              'webkitgtk:browserOptions': {
                binary: this.#engine.executablePath,
                args: ['--automation', '--autoplay-policy=allow'],
              },
            },
          },
        })
      );
      /** @type {import('./webdriver.mjs').Send} */
      const send = (method, path, body) => driver(method, `/session/${sessionId}${path}`, body);
      await send('POST', '/window/rect', { width: 1000, height: 900 });
      return send;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** @returns {Promise<string>} the display Xvfb chose, such as `:0` */
  async #startDisplay() {
    const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const display = startTethered(this.#engine.displayPath ?? '', args);
    this.#children.push(display);
    const [number] = await once(display.stdout, 'data', { signal: AbortSignal.timeout(15_000) });
    return `:${String(number).trim()}`;
  }
}
