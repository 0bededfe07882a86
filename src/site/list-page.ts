import { escapeHtml } from '../present/escape-html.js';
import { cardView, headingOf } from '../present/view-model.js';
import { siteFooter, siteHeader } from './around.js';
import { rootOf, siteDocument } from './document.js';
import { summaryOf } from '../present/preview-tags.js';
import type { Site, SitePacket } from './site.js';
import { siteWords } from './words.js';
import { footer, withFooter } from './with-footer.js';

/** Packets on one page: more would take browsers long. */
export const PAGE_SIZE = 24;

/** What is between the header of such a page and its links to others. */
export interface PageOfList {
  readonly packets: readonly SitePacket[];
  /** Their cards, one below the other, or in a list. */
  readonly markup: string;
  readonly hasList: boolean;
  /** Other servers of which recordings and captions may be asked for. */
  readonly origins: readonly string[];
}

/** Where a page of the list is; the first is the site’s own. */
export const listPath = (page: number): string => (page === 1 ? '' : `page/${page}/`);

/**
 * A page of all packets, newest first: with links to the pages before and after this one, so that all can be reached
 * without JavaScript.
 *
 * @param page counts from 1
 */
export function listPage(content: PageOfList, page: number, pageCount: number, site: Site): string {
  const { packets, markup, hasList, origins } = content;
  const { base, name, language, image, assets } = site;
  const path = listPath(page);
  const root = rootOf(path);
  const url = base + path;
  const description = summaryOf(packets.map(({ packet }) => cardView(packet, language).heading).join(' · '));
  const properties = {
    'og:type': 'website',
    'og:title': name,
    'og:description': description,
    'og:url': url,
    'og:image': image,
    'og:locale': language.replace('-', '_'),
  };
  const head = [
    `<meta name="description" content="${escapeHtml(description)}" />`,
    `<link rel="canonical" href="${escapeHtml(url)}" />`,
    ...Object.entries(properties).flatMap(([property, content]) =>
      content ? [`<meta property="${property}" content="${escapeHtml(content)}" />`] : [],
    ),
  ];
  const body = `    ${siteHeader(site, root, language)}
    <main>
      ${markup}
    </main>
    ${pageLinks(page, pageCount, root, language)}
    ${siteFooter(root, language)}`;
  return siteDocument(
    {
      ...{ language, title: name, root, origins, head, className: 'all', body },
      styles: hasList ? [assets.listStyles] : [],
      scripts: hasList ? [assets.script, assets.listScript] : [assets.script],
    },
    site,
  );
}

/** A card of such a page with the link to the packet’s own page. */
export function linkedCard(card: string, packet: SitePacket, page: number, { language }: Site): string {
  const name = `${siteWords(language).link}: ${headingOf(packet.packet)}`;
  return withFooter(
    card,
    ownLink(language, ` href="${rootOf(listPath(page))}${packet.name}/" aria-label="${escapeHtml(name)}"`),
  );
}

/** A list with what the script makes the same link of, for cards of its own. */
export const withLink = (list: string, { language }: Site): string =>
  list.replace(
    /<\/smart-packet-list>$/,
    (end) => `<template slot="link">${footer(ownLink(language))}</template>${end}`,
  );

function ownLink(language: string, attributes = ''): string {
  const { link, lang } = siteWords(language);
  return `<a class="own"${attributes}${lang === language ? '' : ` lang="${lang}"`}>${link}</a>`;
}

function pageLinks(page: number, pageCount: number, root: string, language: string): string {
  const { newer, older, all, lang } = siteWords(language);
  const links = [
    page > 1 && `<a rel="prev" href="${root}${listPath(page - 1)}">${newer}</a>`,
    page < pageCount && `<a rel="next" href="${root}${listPath(page + 1)}">${older}</a>`,
  ].filter(Boolean);
  if (!links.length) return '';
  return `<nav class="pages" aria-label="${all}"${lang === language ? '' : ` lang="${lang}"`}>${links.join(' ')}</nav>`;
}
