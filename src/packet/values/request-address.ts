/** Loopback hosts never leave the device, so plain `http:` to them is as private as `https:` (W3C Secure Contexts, section 3.1). */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a packet, a recording or captions may be requested from `url`:
 * `https:`, or `http:` where the page itself is not secure or the host is this device; never with credentials.
 */
export function isFetchable(url: URL, pageIsSecure: boolean): boolean {
  return (
    (url.protocol === 'https:' || (url.protocol === 'http:' && (!pageIsSecure || LOOPBACK.test(url.hostname)))) &&
    !url.username &&
    !url.password
  );
}

/** Whether the page itself is a secure context, whatever its base address is. A server's pages are taken for one. */
export function isPageSecure(): boolean {
  const page: Partial<Pick<typeof globalThis, 'isSecureContext'>> = globalThis;
  return page.isSecureContext ?? true;
}

/**
 * The absolute address of something the page's owner named (`src`, `captions`, a `<track>`), relative to the page;
 * null when it is malformed or may not be requested.
 */
export function resolveAddress(address: string, baseUrl: string, pageIsSecure: boolean): string | null {
  if (!URL.canParse(address, baseUrl)) return null;
  const url = new URL(address, baseUrl);
  return isFetchable(url, pageIsSecure) ? url.href : null;
}
