/**
 * The content security policy of a page: our own scripts and style sheets, and what the packet’s recording and captions
 * come from. As a `<meta>`, so that any host will do; what only a header can say (`frame-ancestors`) is left to that.
 *
 * @param origins other than the site’s own, such as `https://recordings.example`
 */
export function pagePolicy(origins: readonly string[]): string {
  const sources = ["'self'", ...origins].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `media-src ${sources}`,
    `connect-src ${sources}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html smart-packet 'allow-duplicates'",
  ].join('; ');
}
