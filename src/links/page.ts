import { hostOf } from '../packet/values/page-address.js';
import type { ActionLink } from './link.js';

/** A web page, in a new tab; an empty `href` for an address that is not `https:` or `http:`. */
export function webLink(url: string): ActionLink {
  const host = hostOf(url);
  return { href: host && url, destination: host, newTab: true, download: null };
}
