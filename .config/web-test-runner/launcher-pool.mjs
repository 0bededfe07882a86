/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */
/** @typedef {BrowserLauncher & { launcherOf: (sessionId: string) => BrowserLauncher }} LauncherPool */

/**
 * Runs several pages at once, each in a browser of its own: of the windows of one browser only one has the focus, and
 * those behind it are slowed down.
 *
 * @param {number} size
 * @param {() => BrowserLauncher} createLauncher
 * @returns {LauncherPool}
 */
export function launcherPool(size, createLauncher) {
  const launchers = Array.from({ length: size }, createLauncher);
  const [first] = /** @type {[BrowserLauncher]} */ (launchers);
  const idle = [...launchers];
  /** @type {Map<string, BrowserLauncher>} */
  const busy = new Map();
  const launcherOf = (/** @type {string} */ sessionId) => busy.get(sessionId) ?? first;
  return {
    name: first.name,
    type: first.type,
    concurrency: size,
    launcherOf,
    async initialize(config, testFiles) {
      await Promise.all(launchers.map((launcher) => launcher.initialize?.(config, testFiles)));
    },
    async stop() {
      await Promise.all(launchers.map((launcher) => launcher.stop?.()));
    },
    async startSession(sessionId, url) {
      // A page that crashed begins again in its own browser.
      const launcher = busy.get(sessionId) ?? idle.shift() ?? first;
      busy.set(sessionId, launcher);
      await launcher.startSession(sessionId, url);
    },
    async stopSession(sessionId) {
      const launcher = launcherOf(sessionId);
      try {
        return await launcher.stopSession(sessionId);
      } finally {
        busy.delete(sessionId);
        if (!idle.includes(launcher)) idle.push(launcher);
      }
    },
    startDebugSession: (sessionId, url) => first.startDebugSession(sessionId, url),
    isActive: (sessionId) => busy.has(sessionId) && launcherOf(sessionId).isActive(sessionId),
    getBrowserUrl: (sessionId) => launcherOf(sessionId).getBrowserUrl(sessionId),
  };
}

/**
 * @param {{ id: string, browser: BrowserLauncher }} session
 * @returns {unknown} the launcher of its page, also where that is one of several
 */
export const launcherOf = ({ id, browser }) =>
  'launcherOf' in browser ? /** @type {LauncherPool} */ (browser).launcherOf(id) : browser;
