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
