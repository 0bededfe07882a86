import type { SmartPacketElement } from '../element/smart-packet-element.js';
import { idOf } from '../packet/wire/id-of.js';
import type { EntryFacts } from './entry-facts.js';

/** One packet of a list. */
export interface Entry {
  /** In the list's own tree, with the slot of the card and the mark. */
  readonly place: HTMLElement;
  /** Shows the packet, among the list's children; null until its turn comes. */
  card: SmartPacketElement | null;
  /** What the card is to show; undefined for one that the page has written, or a server. */
  readonly packet?: unknown;
  /** What addresses in the packet are relative to; null for the page's. */
  readonly url: string | null;
  /** Null until the card has read its packet. */
  facts: EntryFacts | null;
  /** The packet can't be shown, and never will. */
  hasFailed: boolean;
}

export const isCard = (node: Node): node is SmartPacketElement =>
  (node as Partial<Element>).localName === 'smart-packet';

/** @returns null for nothing, and where reading something of a packet throws */
function attempt<T>(read: () => T): NonNullable<T> | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

/**
 * @returns a text that only the same packet has, where an `expires` that can't be read is as good as none; null for one that
 *   has none, as with a big integer
 */
export function textOfPacket(packet: unknown): string | null {
  if (typeof packet === 'string') return packet;
  // Of many packets all are written before the first is shown: `jsonTextOf` would take ten times as long.
  return attempt(() => JSON.stringify(packet));
}

/** The same of a card that the page has written, or a server. */
export function textOfCard(card: SmartPacketElement): string | null {
  const script = [...card.children].find((child) => child.matches('script[type="application/json"]'));
  return script ? attempt(() => JSON.stringify(JSON.parse(script.textContent))) : textOfPacket(card.packet);
}

/** @returns null for one that has no id, or throws when it is read */
export const idOfPacket = (packet: unknown): string | null => attempt(() => idOf(packet));

/** @param name of its slot */
export function makePlace(name: string): HTMLElement {
  const place = document.createElement('div');
  place.setAttribute('part', 'entry');
  place.setAttribute('role', 'listitem');
  const slot = document.createElement('slot');
  slot.name = name;
  place.append(slot);
  return place;
}

/** Notes at the place of an entry whether its card is open. */
export const showOpen = ({ place, card }: Entry): boolean => place.classList.toggle('open', card?.open === true);

/** Puts a mark at an entry that was played, for the eye and for screen readers, or writes it in other words. */
export function mark({ place }: Entry, text: string): void {
  let found = place.querySelector<HTMLElement>('[part=played]');
  if (!found) {
    found = document.createElement('span');
    found.setAttribute('part', 'played');
    found.append(document.createElement('span'));
    place.append(found);
  }
  found.firstElementChild!.textContent = text;
}
