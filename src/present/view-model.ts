import { describe, type DescriptionsByWords } from '../intents/describe.js';
import type { Packet } from '../packet/model.js';
import { formatDate } from './format-date.js';

/** Texts of the card's header and footer. */
export interface CardView {
  readonly heading: string;
  /** Who speaks, or the intent of nobody known, unless that is the heading. */
  readonly subheading: string;
  readonly monogram: string;
  readonly created: string;
  readonly expires: string;
  /** Whether the packet is still valid can't be determined. */
  readonly isExpiryUnknown?: true;
  readonly tags: readonly string[];
  /** Language of the packet's own texts. */
  readonly language: string | null;
}

/** What stands above everything else; the author says more than the intent, which is a machine's word. */
export const headingOf = (packet: Packet, descriptions?: DescriptionsByWords): string =>
  packet.title ?? speakerOf(packet, descriptions);

const speakerOf = ({ intent, meta }: Packet, descriptions?: DescriptionsByWords): string =>
  meta.author ?? describe(intent ?? '', descriptions);

/**
 * @param language the reader's, as a tag for `Intl`
 * @param descriptions of common intents in that language; without them, intents are said in their own words
 */
export function cardView(packet: Packet, language: string, descriptions?: DescriptionsByWords): CardView {
  const { title, meta } = packet;
  const speaker = speakerOf(packet, descriptions);
  const heading = headingOf(packet, descriptions);
  return {
    heading,
    subheading: speaker === heading ? '' : speaker,
    monogram: initials(meta.author ?? heading),
    created: meta.created ? formatDate(meta.created, language) : '',
    expires: meta.expires ? formatDate({ ...meta.expires, time: meta.expires.time - 1 }, language) : '',
    ...(meta.isExpiryUnknown && { isExpiryUnknown: true }),
    tags: meta.tags,
    language: title === null ? null : meta.language,
  };
}

/** First letters of the first and the last word, in place of a portrait. */
export function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '');
  const found = letters.filter(Boolean);
  return [found[0], found.length > 1 ? found.at(-1) : ''].join('').toUpperCase();
}
