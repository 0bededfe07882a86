import { ownValue } from './json.js';

/** Where a packet has a page of its own, which no reader of packets needs: those who show where it comes from link to it. */
const FIELD = 'pageUrl';

/** As it is written; null for none. */
export function pageUrlOf(packet: unknown): string | null {
  const url = ownValue(packet, FIELD);
  return typeof url === 'string' ? url : null;
}

/** A copy that says it. */
export const withPageUrl = <T extends object>(packet: T, url: string): T => ({ ...packet, [FIELD]: url });
