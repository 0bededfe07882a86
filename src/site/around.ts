import { escapeHtml } from '../present/escape-html.js';
import { initials } from '../present/view-model.js';
import { FEED_PATH } from './feed.js';
import type { Site } from './site.js';
import { siteWords } from './words.js';

/** Above every page: who publishes it. */
export function siteHeader({ name, language }: Site, root: string, pageLanguage: string): string {
  const lang = language === pageLanguage ? '' : ` lang="${escapeHtml(language)}"`;
  return `<header class="site"><h1><a href="${root}"><span class="mark" aria-hidden="true">${escapeHtml(initials(name))}</span> <bdi${lang}>${escapeHtml(name)}</bdi></a></h1></header>`;
}

/** Below every page. */
export function siteFooter(root: string, language: string): string {
  const { feed, lang } = siteWords(language);
  return `<footer class="site"${lang === language ? '' : ` lang="${lang}"`}><a href="${root}${FEED_PATH}" type="application/rss+xml">${feed}</a></footer>`;
}
