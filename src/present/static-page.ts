import type { Packet } from '../packet/model.js';
import { escapeHtml } from './escape-html.js';
import { jsonLdText, packetToJsonLd } from './json-ld.js';
import { directionOf } from './language.js';
import { previewTags, titleOf, type PreviewFacts } from './preview-tags.js';

export interface PageFacts extends PreviewFacts {
  /** Of the script that makes the rendered packet a player. */
  readonly script: string;
}

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
${previewTags(packet, facts)
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
