import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ANY_BASE } from '../../packet/any-base.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { placeOf } from '../validate/links/find-links.js';

/** Where a packet of the folder has its recording or captions. */
export type MediaPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'remote'; readonly url: string }
  /** Above the folder, which is all of the publisher’s that may become public. */
  | { readonly kind: 'outside'; readonly path: string };

/**
 * @param address of a packet against which nothing can be said
 * @param file of the packet, in the folder
 * @param base of the site: addresses that begin with `/` are relative to its host
 */
export function mediaPlace(address: string, file: string, folder: string, base: string): MediaPlace | null {
  const href = safeUrl(address, { allowHttp: true, base: ANY_BASE });
  const place = placeOf(href ?? '', address, { name: file, kind: 'file' });
  if (place.kind === 'url') return { kind: 'remote', url: place.url };
  if (place.kind === 'file') {
    const way = relative(resolve(folder), place.path);
    // On Windows the way to another drive is absolute.
    const isOutside = way.split(sep)[0] === '..' || isAbsolute(way);
    return isOutside ? { kind: 'outside', path: place.path } : { kind: 'file', path: join(folder, way) };
  }
  return address.startsWith('/') ? { kind: 'remote', url: new URL(address, base).href } : null;
}
