import { Parser } from 'htmlparser2';

/** What may stand in a head (HTML, section 4.2); anything else begins the body. */
const HEAD = new Set(['html', 'head', 'title', 'base', 'link', 'meta', 'style', 'script', 'noscript', 'template']);
/** Those in which there may be anything, and nothing counts. */
const CLOSED = new Set(['title', 'style', 'script', 'template']);

/**
 * The address that the first `<link rel="spid" href>` in the head of a page names, absolute; null where there is none. One
 * in the body does not count: there others may write, too.
 *
 * @param html the page, or its beginning
 * @param url of the page; a `<base>` counts as it does in a browser
 */
export function findSpidLink(html: string, url: string): string | null {
  let href: string | undefined;
  let base: string | undefined;
  let closed = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (CLOSED.has(name)) closed++;
      else if (closed) return;
      else if (!HEAD.has(name)) parser.pause();
      else if (name === 'base') base ??= attributes['href'];
      else if (name === 'link' && isSpid(attributes['rel'])) href ??= attributes['href'];
    },
    onclosetag(name) {
      if (CLOSED.has(name)) closed--;
      else if (name === 'head' && !closed) parser.pause();
    },
    ontext(text) {
      if (!closed && text.trim()) parser.pause();
    },
  });
  parser.end(html);
  if (href === undefined) return null;
  const baseUrl = base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : url;
  return URL.canParse(href, baseUrl) ? new URL(href, baseUrl).href : null;
}

const isSpid = (rel = ''): boolean => rel.toLowerCase().split(/\s+/).includes('spid');
