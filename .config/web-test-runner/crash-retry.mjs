/** Gives a file another try whose page crashed with the engine in the midst of its tests, once, and says so in the log. */

import { SESSION_STATUS } from '@web/test-runner-core';

/** @typedef {import('./webkit-launcher.mjs').WebKitLauncher} WebKitLauncher */
/** @typedef {import('@web/test-runner-core').TestSessionManager} TestSessionManager */

const { INITIALIZING, TEST_STARTED, TEST_FINISHED } = SESSION_STATUS;

/** @returns {{ plugin: import('@web/test-runner-core').TestRunnerPlugin, reporter: import('@web/test-runner-core').Reporter }} */
export function crashRetry() {
  /** @type {TestSessionManager | undefined} */
  let sessions;
  let startTimeoutMs = 0;
  /** @type {Set<string>} */
  const tried = new Set();

  /** @param {string} id of a session whose page is gone */
  async function tryAgain(id) {
    const session = sessions?.get(id);
    if (!sessions || session?.browser.type !== 'webdriver' || session.status !== TEST_STARTED || tried.has(id)) return;
    const webkit = /** @type {WebKitLauncher} */ (/** @type {unknown} */ (session.browser));
    const url = webkit.getBrowserUrl(id);
    if (!url) return;
    tried.add(id);
    // At once, for the runner itself fails the file two seconds later, and a driver whose page crashed may take longer to
    // say so. The number is what the runner's timeouts of the first try look at.
    sessions.updateStatus({ ...session, testRun: session.testRun + 1 }, INITIALIZING);
    /** @param {string} message */
    const fail = (message) => {
      const latest = sessions?.get(id);
      if (latest?.status === INITIALIZING) sessions?.updateStatus({ ...latest, errors: [{ message }] }, TEST_FINISHED);
    };
    if (!(await webkit.isGone())) {
      fail('The page was left or loaded again in the midst of its tests');
      return;
    }
    console.warn(`Another try: ${session.testFile}, after ${session.browser.name} crashed`);
    await webkit.startSession(id, url).catch((/** @type {unknown} */ error) => {
      fail(String(error));
    });
    setTimeout(fail, startTimeoutMs, `The second try did not start within ${startTimeoutMs} ms`).unref();
  }

  return {
    reporter: {
      start(args) {
        ({ sessions } = args);
        startTimeoutMs = args.config.testsStartTimeout;
      },
    },
    plugin: {
      name: 'crash-retry',
      serverStart({ webSockets }) {
        webSockets?.on('message', ({ webSocket, data }) => {
          const { type, sessionId } = data;
          if (type === 'wtr-session-started') webSocket.once('close', () => void tryAgain(String(sessionId)));
        });
      },
    },
  };
}
