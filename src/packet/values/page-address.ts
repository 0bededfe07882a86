/** Controls, invisible format characters (bidi, zero width, BOM), lone surrogates, line separators, backslashes. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/u;
/** `https://authority…`: an authority that is not empty and holds neither `@` nor a blank. */
const ABSOLUTE = /^https?:\/\/[^/?#@\s]+(?:[/?#]|$)/i;
/** UTF-16 code units. */
export const MAX_ADDRESS_LENGTH = 2048;
/** Letters, digits and what stands between them; Chromium lets other characters through as escapes. */
const HOST = /^[\w.:[\]-]+$/;
/** Neither empty, nor protocol-relative, nor with any scheme. */
const RELATIVE = /^(?!\/\/|[a-z][a-z\d+.-]*:)./i;

/**
 * The one gate for every web address of a packet: the parsed `href`, or null when it is refused.
 *
 * Accepted is an absolute `https:` address (with `allowHttp`, default false, `http:` too) of at most 2,048 characters.
 * With `base`, meant for recordings and captions, an address relative to it is accepted as well. Refused are other
 * schemes, credentials (even empty ones), protocol-relative addresses, and control, invisible or bidirectional characters
 * and backslashes in the text, which parsers would drop or read as something else. White space around it is left out, and
 * blanks inside are encoded, as browsers do with an `href` (WHATWG URL); in a host they are refused.
 *
 * Every host is allowed, private networks and loopback too: a name can lead there as well, an anchor only navigates when
 * a person presses it, and our own fetches are bound by CORS. Host names end up in their ASCII form (see `hostOf`).
 */
export function safeUrl(
  text: string,
  options: { allowHttp?: boolean | undefined; base?: string | undefined } = {},
): string | null {
  const { allowHttp, base } = options;
  const raw = text.length > MAX_ADDRESS_LENGTH ? '' : trimAddress(text);
  if (FORBIDDEN.test(raw)) return null;
  if (!ABSOLUTE.test(raw) && (!base || !RELATIVE.test(raw))) return null;
  const url = parseUrl(raw, base);
  return url &&
    (url.protocol === 'https:' || (allowHttp && url.protocol === 'http:')) &&
    HOST.test(url.host) &&
    // A relative address takes over the credentials of its base.
    !url.username &&
    !url.password
    ? url.href
    : null;
}

/** An address without the ASCII white space around it (Infra, section 4.6); `''` for more than 8,192 characters. */
export function trimAddress(text: string): string {
  return text.length > 8192 ? '' : text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
}

/**
 * The host of a web address as it is shown to people: in ASCII (punycode), with a port that is not the usual one, and with
 * `http://` where it is not secure; `''` for any other text.
 */
export function hostOf(href: string): string {
  const url = parseUrl(href);
  return url?.protocol === 'https:' ? url.host : url?.protocol === 'http:' ? url.origin : '';
}

function parseUrl(raw: string, base?: string): URL | null {
  try {
    return new URL(raw, base || undefined);
  } catch {
    return null;
  }
}
