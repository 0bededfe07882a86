/** What `smart-packet/element` is on a server. */
import { ServerElement } from './element/server/server-element.js';

export * from './element.js';
export { ServerElement as SmartPacketElement };

/** Registers `<smart-packet>`, unless that is done. */
export function defineSmartPacket(): void {
  if (!customElements.get('smart-packet')) customElements.define('smart-packet', ServerElement);
}
