import { escapeHtml } from '../present/escape-html.js';
import { initials } from '../present/view-model.js';

/**
 * The icon of a site, for tabs and bookmarks: the mark of its pages. Browsers ask for `/favicon.ico` where a page names
 * none.
 *
 * @param name of the site
 */
export const siteIcon = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
  <rect width="32" height="32" rx="10" fill="#2f5bea"/>
  <text x="16" y="16" dy=".36em" fill="#fff" font-family="system-ui, sans-serif" font-size="15" font-weight="650" text-anchor="middle">${escapeHtml(initials(name))}</text>
</svg>
`;

/** @param path of the icon, relative to the page */
export const iconLink = (path: string): string => `<link rel="icon" type="image/svg+xml" href="${escapeHtml(path)}" />`;
