import { escapeHtml } from '../present/escape-html.js';

/**
 * A card’s markup with its recording at an address relative to the page, which renderers make absolute: a page is heard
 * wherever its site is tried out, also before its script comes.
 */
export const withRecordingAt = (card: string, address: string): string =>
  card.replace(/(<audio [^>]*?src=")[^"]*/, (_, before: string) => before + escapeHtml(address));
