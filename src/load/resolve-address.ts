import { isFetchable } from '../packet/values/request-address.js';

/** Whether the page itself is a secure context, whatever its base address is. A server's pages are taken for one. */
export function isPageSecure(): boolean {
  const page: Partial<Pick<typeof globalThis, 'isSecureContext'>> = globalThis;
  return page.isSecureContext ?? true;
}

/**
 * The absolute address of something the page's owner named (`src`, `captions`, a `<track>`), relative to the page;
 * null when it is malformed or may not be requested.
 */
export function resolveAddress(address: string, baseUrl: string, pageIsSecure = isPageSecure()): string | null {
  try {
    const url = new URL(address, baseUrl);
    return isFetchable(url, pageIsSecure) ? url.href : null;
  } catch {
    return null;
  }
}
