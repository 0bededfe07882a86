import type { SmartPacketElement } from '../element/smart-packet-element.js';
import { resolveAddress } from '../load/resolve-address.js';
import type { Packet } from '../packet/model.js';
import { pageUrlOf } from '../packet/wire/page-url.js';
import { headingOf } from '../present/view-model.js';

/**
 * Gives each card of a list whose `packet` says in `pageUrl` where it has a page of its own a link to it, from now on.
 *
 * @param template has the link, of which each card gets a copy that leads to its page and is named after its packet
 */
export function linkToPages(list: HTMLElement, template: HTMLTemplateElement): void {
  const links = new WeakMap<SmartPacketElement, readonly ChildNode[]>();
  const link = (card: SmartPacketElement, packet: Packet): void => {
    // It may be given another packet.
    for (const node of links.get(card) ?? []) node.remove();
    const href = pageOf(card);
    if (href === null) return;
    const copy = linkTo(href, headingOf(packet), template);
    links.set(card, [...copy.childNodes]);
    card.append(copy);
  };
  list.addEventListener('smart-packet-load', ({ target, packet }) => {
    const card = target as SmartPacketElement;
    if (card.parentNode === list) link(card, packet);
  });
  for (const card of list.querySelectorAll<SmartPacketElement>(':scope > smart-packet'))
    if (card.currentPacket) link(card, card.currentPacket);
}

/** Null where it has none, or none that may be gone to. */
function pageOf({ packet, baseURI }: SmartPacketElement): string | null {
  try {
    const url = pageUrlOf(packet);
    return url === null ? null : resolveAddress(url, baseURI);
  } catch {
    // A getter throws.
    return null;
  }
}

function linkTo(href: string, name: string, { content }: HTMLTemplateElement): DocumentFragment {
  const copy = document.importNode(content, true);
  const link = copy.querySelector('a');
  if (link) {
    link.href = href;
    link.setAttribute('aria-label', `${link.textContent}: ${name}`);
  }
  return copy;
}
