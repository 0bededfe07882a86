import type { FrameFacts } from '../present/preview-tags.js';
import { escapeHtml } from '../present/escape-html.js';
import { cardView } from '../present/view-model.js';
import type { Site, SitePacket } from './site.js';

/** CSS pixels, of a card with its text behind a button: there is room for its actions, and below it for whose it is. */
const FRAME = { width: 480, height: 320, actionHeight: 56 };
/** Of a card that is all text. */
const TEXT_HEIGHT = 480;

const DAY_SECONDS = 86_400;

/** The packet’s page for frames. */
export const frameOf = ({ name, packet: { voice, actions } }: SitePacket, { base }: Site): FrameFacts => ({
  url: `${base}${name}/embed.html`,
  width: FRAME.width,
  height: voice === null ? TEXT_HEIGHT : FRAME.height + FRAME.actionHeight * actions.length,
});

/** What pages of others put where the packet is to be. */
export function frameMarkup(packet: SitePacket, site: Site): string {
  const { url, width, height } = frameOf(packet, site);
  const title = cardView(packet.packet, site.language).heading;
  return `<iframe src="${escapeHtml(url)}" width="${width}" height="${height}" title="${escapeHtml(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Where its answer is. */
export const oEmbedPath = ({ name }: SitePacket): string => `oembed/${name}.json`;

/** The answer to whoever asks how to show the packet’s page. Source: oEmbed 1.0, section 2.3.4. */
export function oEmbed(packet: SitePacket, site: Site): object {
  const { base, name, language } = site;
  const { meta } = packet.packet;
  const { width, height } = frameOf(packet, site);
  return {
    version: '1.0',
    type: 'rich',
    title: cardView(packet.packet, language).heading,
    ...(meta.author !== null && { author_name: meta.author }),
    provider_name: name,
    provider_url: base,
    cache_age: DAY_SECONDS,
    html: frameMarkup(packet, site),
    width,
    height,
  };
}
