import { parsePacket } from '../../packet/parse-packet.js';
import { spidDomain } from '../../resolver/domain.js';
import { ANSWER_FILE } from '../../resolver/index/layout.js';
import { rootOf } from '../../site/document.js';
import { embedPage } from '../../site/embed-page.js';
import { FEED_PATH, feedText, MAX_ITEMS } from '../../site/feed.js';
import { linkedCard, listPage, listPath, PAGE_SIZE, withLink, type PageOfList } from '../../site/list-page.js';
import { oEmbed, oEmbedPath } from '../../site/o-embed.js';
import { languageOf, packetPage } from '../../site/packet-page.js';
import { stableCard } from '../../site/stable-card.js';
import { qrCode } from '../../site/qr-code.js';
import type { Site, SitePacket } from '../../site/site.js';
import { sitemapFiles, type SitemapPage } from '../../site/sitemap.js';
import { renderPacketsToString, renderPacketToString } from '../../ssr.js';
import type { Progress } from '../io/progress.js';
import { packetText } from '../io/packet-text.js';
import type { CompletePacket } from './complete-packets.js';
import type { Put } from './site-draft.js';

/** In a frame there is little room: where there is a recording, its text is behind a button. */
const framed = ({ packet: { voice } }: SitePacket): CardPlace['attributes'] =>
  voice === null ? {} : { transcript: 'closed' };

/** Puts the page of each packet, and what belongs to it. */
export async function writePacketPages(
  packets: readonly CompletePacket[],
  site: Site,
  put: Put,
  progress: Progress,
): Promise<void> {
  for (const complete of packets) {
    const packet = sitePacket(complete, site);
    const { name, json } = packet;
    put(`${name}/packet.json`, packetText(json));
    put(`${name}/qr.svg`, qrCode(`${site.base}${name}/`));
    put(oEmbedPath(packet), `${JSON.stringify(oEmbed(packet, site), null, 2)}\n`);
    put(`${name}/embed.html`, embedPage(packet, cardOf(packet, site, framed(packet)), site));
    put(`${name}/index.html`, packetPage(packet, cardOf(packet, site), site));
    progress.advance();
    await progress.letDraw();
  }
}

/** Puts the pages of all packets, the feed and the map of the site. */
export function writeListPages(packets: readonly CompletePacket[], site: Site, put: Put): void {
  const pageCount = Math.ceil(packets.length / PAGE_SIZE);
  put(
    FEED_PATH,
    feedText(
      packets.slice(0, MAX_ITEMS).map((packet) => sitePacket(packet, site)),
      site,
    ),
  );
  for (const { path, text } of sitemapFiles(
    [...listAddresses(pageCount, site), ...packets.map((packet) => address(packet, site))],
    site.base,
  ))
    put(path, text);
  for (let page = pageCount; page > 0; page--) {
    const shown = packets.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const sitePackets = shown.map((complete) => sitePacket(complete, site));
    const content: PageOfList =
      page === 1
        ? { packets: sitePackets, ...searchable(sitePackets, packets.length, site), origins: originsOf(packets, site) }
        : { packets: sitePackets, ...listed(sitePackets, page, site), origins: originsOf(shown, site) };
    put(`${listPath(page)}index.html`, listPage(content, page, pageCount, site));
  }
}

const originsOf = (packets: readonly CompletePacket[], { base }: Site): string[] =>
  [
    ...new Set(packets.flatMap((packet) => [...(packet.recording?.origins ?? []), ...signerOrigins(packet, base)])),
  ].sort();

/** Where whoever shows a signed packet asks whose it is; the site's own goes without saying. */
function signerOrigins({ id, json }: CompletePacket, base: string): string[] {
  const domain = 'proof' in json ? spidDomain(id) : null;
  return domain === null || new URL(base).origin === `https://${domain}` ? [] : [`https://${domain}`];
}

type Listed = Pick<PageOfList, 'markup' | 'hasList'>;

/**
 * A list of the newest packets; with the script, of all.
 *
 * @param total how many there are in all, which the index knows
 */
function searchable(packets: readonly SitePacket[], total: number, site: Site): Listed {
  const place = placeInList(1, site);
  const hasOthers = total > packets.length;
  const list = renderPacketsToString(
    {
      packets: packets.map(({ json }) => withRelativeAddresses(json, place, site)),
      ...(hasOthers && { total, next: listPath(2) }),
    },
    {
      ...cardOptions(place, site),
      listStylesheetHref: rootOf(place.path) + site.assets.listStyles.path,
      attributes: hasOthers ? { resolver: ANSWER_FILE } : {},
    },
  );
  let index = 0;
  const markup = list.replace(/<smart-packet .*?<\/smart-packet>/gs, (card) => {
    const packet = packets[index++]!;
    return linkedCard(stableCard(card, packet.packet), packet, 1, site);
  });
  return { markup: hasOthers ? withLink(markup, site) : markup, hasList: true };
}

const listed = (packets: readonly SitePacket[], page: number, site: Site): Listed => ({
  markup: packets
    .map((packet) => linkedCard(rendered(packet, site, placeInList(page, site)), packet, page, site))
    .join('\n      '),
  hasList: false,
});

const listAddresses = (pageCount: number, { base }: Site): SitemapPage[] =>
  Array.from({ length: pageCount }, (_, index) => ({ url: base + listPath(index + 1), changed: null }));

const address = (complete: CompletePacket, site: Site): SitemapPage => {
  const { created } = sitePacket(complete, site).packet.meta;
  return {
    url: `${site.base}${complete.name}/`,
    changed: created && new Date(created.time).toISOString().slice(0, 10),
  };
};

function sitePacket(complete: CompletePacket, site: Site): SitePacket {
  const { name, json, recording, transcripts } = complete;
  const { base } = site;
  const parsed = parsePacket(json, { baseUrl: base });
  if (!parsed.ok) throw new Error(`No packet: ${JSON.stringify(parsed.issues)}`);
  return { name, json, packet: parsed.value, origins: originsOf([complete], site), recording, transcripts };
}

/** In its own language, as on a page of its own. */
const cardOf = (packet: SitePacket, site: Site, attributes: CardPlace['attributes'] = {}): string =>
  rendered(packet, site, { path: `${packet.name}/`, lang: languageOf(packet, site), attributes });

/** In the language of the list. */
const placeInList = (page: number, site: Site): CardPlace => ({
  path: listPath(page),
  lang: site.language,
  attributes: { variant: 'compact' },
});

interface CardPlace {
  /** Of the page. */
  readonly path: string;
  readonly lang: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function rendered({ packet, json }: SitePacket, site: Site, place: CardPlace): string {
  const card = renderPacketToString(withRelativeAddresses(json, place, site), {
    ...cardOptions(place, site),
    attributes: place.attributes,
  });
  return stableCard(card, packet);
}

const cardOptions = ({ path, lang }: CardPlace, { base, assets }: Site) => ({
  lang,
  baseUrl: base + path,
  keepRelative: true,
  stylesheetHref: rootOf(path) + assets.cardStyles.path,
});

/**
 * What is the site’s own is named relative to the page, so that pages work wherever they are, such as while trying out;
 * but in a signed packet, of which no letter may change.
 */
const withRelativeAddresses = (json: SitePacket['json'], { path }: CardPlace, { base }: Site): object =>
  'proof' in json ? json : withAddressesOf(json, rootOf(path), base);

const withAddressesOf = (json: SitePacket['json'], root: string, base: string): object =>
  Object.fromEntries(
    Object.entries(json).map(([key, value]: [string, unknown]) => [
      key,
      ['voice', 'captions'].includes(key) && typeof value === 'string' && value.startsWith(base)
        ? root + value.slice(base.length)
        : value,
    ]),
  );
