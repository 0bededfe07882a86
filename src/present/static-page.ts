import type { Packet } from '../packet/model.js';
import { cutText } from '../packet/text.js';
import { escapeHtml } from './escape-html.js';
import { jsonLdText, packetToJsonLd } from './json-ld.js';
import { directionOf } from './language.js';
import { cardView } from './view-model.js';

export interface PageFacts {
  /** Where the page will be, if that is known. */
  readonly url: string | null;
  /** Of the script that makes the rendered packet a player. */
  readonly script: string;
  /** For previews of links; absolute. */
  readonly image: string | null;
  /** BCP 47. */
  readonly language: string;
}

/** What search engines show of a description, in characters. */
const MAX_DESCRIPTION = 155;

/**
 * A complete page of one packet.
 *
 * @param card the packet as markup
 */
export function staticPage(packet: Packet, card: string, facts: PageFacts): string {
  const { language, script } = facts;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(titleOf(packet, language))}</title>
${headTags(packet, facts)
  .map((tag) => `    ${tag}\n`)
  .join('')}    <script type="application/ld+json">${jsonLdText(packetToJsonLd(packet))}</script>
    <script type="module" src="${escapeHtml(script)}"></script>
    <style>
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
      body { margin: 0; padding: max(1rem, 8vh) 1rem; }
      smart-packet { max-width: 40rem; margin-inline: auto; }
    </style>
  </head>
  <body>
    <main>${card}</main>
  </body>
</html>
`;
}

function titleOf(packet: Packet, language: string): string {
  const { heading, subheading } = cardView(packet, language);
  return [heading, subheading].filter(Boolean).join(' – ') || 'Smart Packet';
}

/** What previews of links are made of: Open Graph, and the same for X. They take no relative addresses. */
function headTags(packet: Packet, { url, image, language }: PageFacts): string[] {
  const { title, transcript, voice, meta } = packet;
  const description = summaryOf(transcript);
  const properties = {
    'og:type': 'article',
    'og:title': title ?? titleOf(packet, language),
    'og:description': description,
    'og:site_name': meta.author,
    'og:locale': language.replace('-', '_'),
    'og:url': url,
    'og:image': image,
    'og:audio': voice,
  };
  return [
    ...(description ? [`<meta name="description" content="${escapeHtml(description)}" />`] : []),
    ...(url ? [`<link rel="canonical" href="${escapeHtml(url)}" />`] : []),
    ...Object.entries(properties).flatMap(([name, content]) =>
      content ? [`<meta property="${name}" content="${escapeHtml(content)}" />`] : [],
    ),
    `<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}" />`,
  ];
}

/** The beginning of the transcript, up to the end of a word. */
function summaryOf(transcript: string): string {
  const text = transcript.replace(/\s+/g, ' ');
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = cutText(text, MAX_DESCRIPTION - 1);
  // Languages without spaces have none to cut at.
  return `${/^(.{100,})\s/.exec(cut)?.[1] ?? cut}…`;
}
