import { escapeHtml } from '../present/escape-html.js';
import { jsonLdText, packetToJsonLd, type AudioObjectJsonLd } from '../present/json-ld.js';
import { previewTags } from '../present/preview-tags.js';
import { cardView } from '../present/view-model.js';
import { rootOf, siteDocument } from './document.js';
import { frameMarkup, frameOf, oEmbedPath } from './o-embed.js';
import { siteFooter, siteHeader } from './around.js';
import type { Site, SitePacket } from './site.js';
import { siteWords } from './words.js';

/** The language of a packet’s own page. */
export const languageOf = ({ packet }: SitePacket, site: Site): string => packet.meta.language ?? site.language;

/**
 * The page of a packet: its card, and quietly below it where it leads back to, and what is needed to pass it on.
 *
 * @param card the packet as markup
 */
export function packetPage(packet: SitePacket, card: string, site: Site): string {
  const { base, name: siteName, image, assets } = site;
  const language = languageOf(packet, site);
  const frame = frameOf(packet, site);
  const path = `${packet.name}/`;
  const root = rootOf(path);
  const url = base + path;
  const { heading, subheading } = cardView(packet.packet, language);
  const title = [heading, subheading === siteName ? '' : subheading, siteName].filter(Boolean).join(' – ');
  const facts = { url, image, language, siteName, player: frame, audioType: packet.recording?.type ?? '' };
  const head = [
    ...previewTags(packet.packet, facts),
    `<link rel="alternate" type="application/json+oembed" title="${escapeHtml(heading)}" href="${escapeHtml(base + oEmbedPath(packet))}" />`,
    '<link rel="alternate" type="application/json" href="packet.json" />',
    `<script type="application/ld+json">${jsonLdText(pageJsonLd(packet, url, frame.url))}</script>`,
  ];
  const body = `    ${siteHeader(site, root, language)}
    <main>
      ${card}
      ${aroundPacket(packet, url, language, site)}
    </main>
    ${siteFooter(root, language)}`;
  return siteDocument(
    { language, title, root, origins: packet.origins, head, scripts: [assets.script], className: 'one', body },
    site,
  );
}

interface PageJsonLd extends AudioObjectJsonLd {
  url: string;
  embedUrl: string;
  /** Media type. */
  encodingFormat?: string;
  contentSize?: string;
}

/** What search engines may know beside what the packet says itself. */
export function pageJsonLd({ packet, recording }: SitePacket, url: string, embedUrl: string): PageJsonLd {
  const { type = '', bytes = null } = recording ?? {};
  return {
    ...packetToJsonLd(packet),
    url,
    embedUrl,
    ...(type && { encodingFormat: type }),
    ...(bytes !== null && { contentSize: `${bytes} B` }),
  };
}

function aroundPacket(packet: SitePacket, url: string, language: string, site: Site): string {
  const { all, share, code, embed, download, lang } = siteWords(language);
  const { heading } = cardView(packet.packet, language);
  const short = url.replace(/^https?:\/\/|\/$/g, '');
  return `<div class="around"${lang === language ? '' : ` lang="${lang}"`}>
        <a class="back" href="../">${all}</a>
        <details>
          <summary>${share}</summary>
          <div class="share">
            <a class="code" href="qr.svg" download="${packet.name}.svg" aria-label="${download}: ${code}"><img src="qr.svg" alt="" width="148" height="148" /></a>
            <div>
              <a class="address" href="${escapeHtml(url)}"><bdi dir="ltr">${escapeHtml(short)}</bdi></a>
              <h2 class="label">${embed}</h2>
              <pre class="markup" tabindex="0" role="group" aria-label="${embed}: ${escapeHtml(heading)}" dir="ltr" lang="en" translate="no"><code>${escapeHtml(frameMarkup(packet, site))}</code></pre>
            </div>
          </div>
        </details>
      </div>`;
}
