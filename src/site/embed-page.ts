import { escapeHtml } from '../present/escape-html.js';
import { titleOf } from '../present/preview-tags.js';
import { rootOf, siteDocument } from './document.js';
import { languageOf } from './packet-page.js';
import { withFooter } from './with-footer.js';
import type { Site, SitePacket } from './site.js';

/**
 * The page that frames of other sites show: the card alone, and whose it is.
 *
 * @param card the packet as markup
 */
export function embedPage(packet: SitePacket, card: string, site: Site): string {
  const language = languageOf(packet, site);
  const path = `${packet.name}/`;
  const url = site.base + path;
  const source = `<a class="source" href="${escapeHtml(url)}" target="_blank" rel="noopener"><bdi>${escapeHtml(site.name)}</bdi></a>`;
  return siteDocument(
    {
      language,
      title: titleOf(packet.packet, language),
      root: rootOf(path),
      origins: packet.origins,
      head: [`<link rel="canonical" href="${escapeHtml(url)}" />`, '<meta name="robots" content="noindex" />'],
      scripts: [site.assets.script],
      className: 'framed',
      body: `    <main><h1 class="unseen">${escapeHtml(site.name)}</h1>${withFooter(card, source)}</main>`,
    },
    site,
  );
}
