import type { Packet } from '../packet/model.js';

/**
 * A card’s markup without the moment at which it was rendered. A calendar file says when what it says was last changed (RFC
 * 5545, section 3.8.7.2), which is not when a site is built: that would make other bytes of the same packets.
 */
export function stableCard(card: string, { meta: { created } }: Packet): string {
  const stamp = new Date(created?.time ?? 0).toISOString().replace(/[:-]|\.\d+/g, '');
  return card.replace(/(?<=%0ADTSTAMP%3A)\d{8}T\d{6}Z/g, stamp);
}
