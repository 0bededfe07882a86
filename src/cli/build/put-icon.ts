import { siteIcon } from '../../site/icon.js';
import { hashOf, type Put } from './site-draft.js';

/**
 * Puts the icon of a site.
 *
 * @param name of the site
 * @returns its path, which is another one for another icon
 */
export function putIcon(name: string, put: Put): string {
  const icon = siteIcon(name);
  const path = `assets/icon-${hashOf(icon).slice(0, 8)}.svg`;
  put(path, icon);
  return path;
}
