import type { Packet } from '../packet/model.js';
import { cutText } from '../packet/text.js';
import { escapeHtml } from './escape-html.js';
import { cardView } from './view-model.js';

/** What a page of a packet says to previews of links. */
export interface PreviewFacts {
  /** Where the page will be, if that is known. */
  readonly url: string | null;
  /** For previews of links; absolute. */
  readonly image: string | null;
  /** BCP 47. */
  readonly language: string;
  /** By default the author. */
  readonly siteName?: string;
  /** Media type of the recording, where it is known. */
  readonly audioType?: string;
  /** A page that plays the packet inside of a frame; absolute. */
  readonly player?: FrameFacts;
}

export interface FrameFacts {
  readonly url: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What search engines show of a description, in characters. */
const MAX_DESCRIPTION = 155;

/** What the packet is about, and who speaks. */
export function titleOf(packet: Packet, language: string): string {
  const { heading, subheading } = cardView(packet, language);
  return [heading, subheading].filter(Boolean).join(' – ') || 'Smart Packet';
}

/** What previews of links are made of: Open Graph, and the same for X. They take no relative addresses. */
export function previewTags(packet: Packet, facts: PreviewFacts): string[] {
  const { url, image, language, siteName, audioType, player } = facts;
  const { title, transcript, voice, meta } = packet;
  const description = summaryOf(transcript);
  // Of a player card X requires a picture.
  const frame = image === null ? undefined : player;
  const properties = {
    'og:type': 'article',
    'og:title': title ?? titleOf(packet, language),
    'og:description': description,
    'og:site_name': siteName ?? meta.author,
    'og:locale': language.replace('-', '_'),
    'og:url': url,
    'og:image': image,
    'og:audio': voice,
    'og:audio:type': voice && audioType,
  };
  const names = {
    'twitter:card': frame ? 'player' : image ? 'summary_large_image' : 'summary',
    'twitter:player': frame?.url,
    'twitter:player:width': frame?.width,
    'twitter:player:height': frame?.height,
  };
  return [
    ...(description ? [`<meta name="description" content="${escapeHtml(description)}" />`] : []),
    ...(url ? [`<link rel="canonical" href="${escapeHtml(url)}" />`] : []),
    ...tags('property', properties),
    ...tags('name', names),
  ];
}

const tags = (key: 'property' | 'name', contents: Readonly<Record<string, string | number | null | undefined>>) =>
  Object.entries(contents).flatMap(([name, content]) =>
    content ? [`<meta ${key}="${name}" content="${escapeHtml(String(content))}" />`] : [],
  );

/** The beginning of the transcript, up to the end of a word. */
export function summaryOf(transcript: string): string {
  const text = transcript.replace(/\s+/g, ' ');
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = cutText(text, MAX_DESCRIPTION - 1);
  // Languages without spaces have none to cut at.
  return `${/^(.{100,})\s/.exec(cut)?.[1] ?? cut}…`;
}
