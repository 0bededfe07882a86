/** `smart-packet/element` on a server, and in the tests of an app, which run in Node but with a DOM. */
import { hasPage, TestedElement } from './element/server/tested-element.js';
import { ServerElement } from './element/server/server-element.js';
import type { SmartPacketElement as PageElement } from './element/smart-packet-element.js';

export * from './element.js';
export const SmartPacketElement: typeof PageElement = hasPage() ? TestedElement : ServerElement;

/** Registers `<smart-packet>`; a no-op if it is registered already. */
export function defineSmartPacket(): void {
  if (!customElements.get('smart-packet')) customElements.define('smart-packet', SmartPacketElement);
}
