import { generateRssFeed, type RssFeed } from 'feedsmith';
import { plainLink } from '../links/plain-link.js';
import { isExpired } from '../packet/dates.js';
import type { Action, Packet } from '../packet/model.js';
import { escapeHtml } from '../present/escape-html.js';
import { cardView } from '../present/view-model.js';
import type { Site, SitePacket } from './site.js';
import { xmlText } from './xml-text.js';

/** As many as readers of podcasts show of one. */
export const MAX_ITEMS = 1000;

export const FEED_PATH = 'feed.xml';

/**
 * The packets as a feed for readers and podcast apps: RSS 2.0 with the namespaces of Atom, Dublin Core, iTunes and
 * Podcasting 2.0. An item is known by its SPID, wherever its page is.
 *
 * @param packets newest first, at most `MAX_ITEMS`
 */
export function feedText(packets: readonly SitePacket[], site: Site): string {
  const { base, name, language, image } = site;
  const newest = packets.find(({ packet }) => packet.meta.created)?.packet.meta.created;
  const title = xmlText(name);
  const feed = withoutMargins(
    generateRssFeed({
      title,
      link: base,
      description: title,
      language,
      ...(newest && { lastBuildDate: new Date(newest.time) }),
      ...(image !== null && { image: { url: image, title, link: base } }),
      generator: 'smart-packet',
      atom: { links: [{ rel: 'self', href: `${base}${FEED_PATH}`, type: 'application/rss+xml' }] },
      itunes: { author: title, type: 'episodic', ...(image !== null && { image }) },
      items: packets.map((packet) => feedItem(packet, site)),
    }),
  );
  return feed.replace('<channel>', `<channel>\n    ${NOT_EXPLICIT}`);
}

/** Apple Podcasts knows `true` and `false`, and the library writes `yes` and `no`, which were its words before. */
const NOT_EXPLICIT = '<itunes:explicit>false</itunes:explicit>';

function feedItem({ name, packet, recording, transcripts }: SitePacket, { base, language }: Site): RssFeed.Item<Date> {
  const { id, duration, meta } = packet;
  const author = meta.author === null ? null : xmlText(meta.author);
  return {
    title: xmlText(cardView(packet, language).heading),
    link: `${base}${name}/`,
    description: xmlText(descriptionOf(packet)),
    guid: { value: xmlText(id ?? name), isPermaLink: false },
    ...(meta.created && { pubDate: new Date(meta.created.time) }),
    categories: meta.tags.map((tag) => ({ name: xmlText(tag) })),
    dc: { ...(author && { creators: [author] }), ...(meta.language && { languages: [meta.language] }) },
    // Readers want a length, and take 0 for one that is not known.
    ...(recording && {
      enclosures: [{ url: recording.url, length: recording.bytes ?? 0, type: recording.type || 'audio/mpeg' }],
    }),
    itunes: {
      ...(author && { author }),
      ...(recording && duration && { duration: Math.max(1, Math.round(duration)) }),
    },
    podcast: {
      transcripts: transcripts.map(({ url, type }) => ({
        url,
        type,
        ...(meta.language && { language: meta.language }),
      })),
    },
  };
}

/** In HTML, as readers understand it: the transcript, and where its actions lead. */
function descriptionOf(packet: Packet): string {
  const { transcript, actions, meta } = packet;
  const paragraphs = transcript.split(/\n+/).filter(Boolean).map(escapeHtml);
  const links = meta.isExpiryUnknown || isExpired(packet) ? [] : actions.flatMap(linkMarkup);
  return [...paragraphs, ...links].map((content) => `<p>${content}</p>`).join('');
}

/** None for an event, which is a file and leads nowhere. */
const linkMarkup = (action: Action): string[] =>
  'event' in action ? [] : [`<a href="${escapeHtml(plainLink(action).href)}">${escapeHtml(action.label)}</a>`];

/**
 * The library puts what is in CDATA on lines of its own, and not every reader takes the white space away from a title or a
 * guid. No text of ours has a line break.
 */
const withoutMargins = (xml: string): string =>
  xml.replace(/>\n *(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\n *(?=<\/)/g, ']]>');
