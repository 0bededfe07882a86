import type { IssueReporter } from '../host.js';
import { chunksFolder, importAgain, missing } from './chunks-folder.js';

/** Files that could not be had, so far. */
const failed = new Set<string>();

/**
 * Loads code that is needed later. Where it can't be had (its file is missing, the visitor is offline, the page's policy
 * forbids it), an issue says so, and the console once a page; the next call is another try.
 *
 * @param reporter is told of it; null for code that no single element misses
 * @returns null where it can't be had
 */
export async function loadPart<T>(reporter: IssueReporter | null, load: () => Promise<T>): Promise<T | null> {
  try {
    const part = await load();
    await whileInDocument();
    return part;
  } catch (error) {
    await whileInDocument();
    const address = /http\S+/.exec(String(error))?.[0];
    // Firefox keeps a failure for good, as HTML says, and does not ask for that address again.
    if (address && failed.has(address)) {
      const module = await importAgain(`${address}?again=${Date.now()}`).catch(() => null);
      if (module) return module as T;
    }
    // Not every browser says which file it was.
    const file = address ?? chunksFolder;
    // One line of the page's console is enough.
    if (!failed.size) console.warn(`<smart-packet> can't load ${file}. ${missing}`);
    failed.add(file);
    reporter?.report({ code: 'code-unavailable', path: [], severity: 'warning', data: { file } });
    return null;
  }
}

/** Never settles once there is no document: test runners take the DOM away when a file of tests ends. */
const whileInDocument = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof document !== 'undefined') resolve();
  });
