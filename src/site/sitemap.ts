import { escapeHtml } from '../present/escape-html.js';

/** A file of a site. */
export interface SiteFile {
  /** Relative to the site’s address. */
  readonly path: string;
  readonly text: string;
}

export interface SitemapPage {
  readonly url: string;
  /** ISO 8601; null where it is not known. */
  readonly changed: string | null;
}

/** More would be over the limit of 50,000. Source: sitemaps.org, protocol. */
const MOST_PAGES = 45_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `sitemap.xml`; where there are too many pages for one, a list of others. */
export function sitemapFiles(pages: readonly SitemapPage[], base: string): SiteFile[] {
  if (pages.length <= MOST_PAGES) return [{ path: 'sitemap.xml', text: sitemap(pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / MOST_PAGES) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: sitemap(pages.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES)),
  }));
  const entries = parts.map(({ path }) => `<sitemap><loc>${escapeHtml(base + path)}</loc></sitemap>\n`);
  return [
    ...parts,
    { path: 'sitemap.xml', text: `${XML}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n` },
  ];
}

const sitemap = (pages: readonly SitemapPage[]): string =>
  `${XML}<urlset ${NAMESPACE}>\n${pages.map(pageEntry).join('')}</urlset>\n`;

const pageEntry = ({ url, changed }: SitemapPage): string =>
  `<url><loc>${escapeHtml(url)}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`;
