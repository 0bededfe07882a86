import { loadPart } from '../element/browser/load-part.js';
import { loadViewer } from './viewer.js';

let ready: Promise<boolean> | undefined;

const isRegistered = (): boolean => customElements.get('smart-packet') !== undefined;

/**
 * Resolves when `<smart-packet>` is registered, with false where it can't be had. Which script does it is the page's
 * choice, in any order: all those that a page names have run before it is parsed to its end. Only where none of them has
 * done it the plain viewer is registered; where a server has rendered cards, which `smart-packet/hydrate` is to take over,
 * not before everything is loaded.
 */
export const viewerReady = async (): Promise<boolean> => {
  ready ??= register();
  const isReady = await ready;
  // The next list is another try.
  if (!isReady) ready = undefined;
  return isReady;
};

async function register(): Promise<boolean> {
  if (!isRegistered()) await pageHas('DOMContentLoaded');
  if (!isRegistered() && hasRenderedCards()) await pageHas('load');
  if (!isRegistered()) await loadPart(null, loadViewer);
  return isRegistered();
}

/** The first of the two says that the parser and the scripts are through, unless it has been dispatched already. */
function pageHas(type: 'DOMContentLoaded' | 'load'): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    // It reaches the window, too.
    for (const each of [type, 'load']) addEventListener(each, () => resolve(), { once: true });
  });
}

const hasRenderedCards = (): boolean =>
  [...document.querySelectorAll('smart-packet:not(:defined)')].some(({ shadowRoot }) => shadowRoot);
