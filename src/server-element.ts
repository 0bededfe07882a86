/** What `smart-packet/element` is on a server; and in the tests of an app, which run in Node, too, but in a page. */
import { hasPage, TestedElement } from './element/server/tested-element.js';
import { ServerElement } from './element/server/server-element.js';
import type { SmartPacketElement as PageElement } from './element/smart-packet-element.js';

export * from './element.js';
export const SmartPacketElement: typeof PageElement = hasPage() ? TestedElement : ServerElement;

/** Registers `<smart-packet>`, unless that is done. */
export function defineSmartPacket(): void {
  if (!customElements.get('smart-packet')) customElements.define('smart-packet', SmartPacketElement);
}
