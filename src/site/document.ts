import { escapeHtml } from '../present/escape-html.js';
import { directionOf } from '../present/language.js';
import { FEED_PATH } from './feed.js';
import { iconLink } from './icon.js';
import { pagePolicy } from './policy.js';
import type { Asset, Site } from './site.js';

export interface DocumentParts {
  /** Of the page: BCP 47. */
  readonly language: string;
  readonly title: string;
  /** From the page to the site’s first one, as `rootOf` has it. */
  readonly root: string;
  /** Of other servers. */
  readonly origins?: readonly string[];
  /** Further tags of the head. */
  readonly head: readonly string[];
  /** Beside those of every page. */
  readonly styles?: readonly Asset[];
  /** Modules. */
  readonly scripts: readonly Asset[];
  /** Of the `body`. */
  readonly className: string;
  readonly body: string;
}

export const IDENTITY_PATH = 'identity.json';

/**
 * The way from a page to the site’s first one, which stands before all that is named relative to it.
 *
 * @param path of the page, with a slash at its end; `''` is the first one
 */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** A page of the site: the policy comes before everything that it is for, and all files are named relative to the page. */
export function siteDocument(parts: DocumentParts, { assets, name, icon }: Site): string {
  const { language, title, root, origins = [], head, styles = [], scripts, className, body } = parts;
  const tags = [
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(pagePolicy(origins))}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escapeHtml(title)}</title>`,
    ...head,
    iconLink(root + icon),
    `<link rel="spid" href="${root}${IDENTITY_PATH}" />`,
    `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(name)}" href="${root}${FEED_PATH}" />`,
    ...[assets.cardStyles, ...styles, assets.siteStyles].map(
      ({ path, integrity }) => `<link rel="stylesheet" href="${root}${path}" integrity="${integrity}" />`,
    ),
    ...scripts.map(
      ({ path, integrity }) => `<script type="module" src="${root}${path}" integrity="${integrity}"></script>`,
    ),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
  <head>
${tags.map((tag) => `    ${tag}\n`).join('')}  </head>
  <body class="${className}">
${body}
  </body>
</html>
`;
}
