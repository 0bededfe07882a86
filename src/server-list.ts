/** `smart-packet/list` on a server, and in the tests of an app, which run in Node but with a DOM. */
import { hasPage } from './element/server/tested-element.js';
import { ServerListElement } from './list/server/server-list-element.js';
import { SmartPacketListElement as PageElement } from './list/smart-packet-list-element.js';
import { defineSmartPacket } from './server-element.js';

export * from './list/events.js';
export const SmartPacketListElement = hasPage() ? PageElement : (ServerListElement as unknown as typeof PageElement);

/** Registers `<smart-packet-list>`; a no-op if it is registered already. */
export function defineSmartPacketList(): void {
  if (!customElements.get('smart-packet-list')) customElements.define('smart-packet-list', SmartPacketListElement);
}

defineSmartPacket();
defineSmartPacketList();
