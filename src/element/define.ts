import { SmartPacketElement } from './smart-packet-element.js';

/** Registers `<smart-packet>`; whoever was first, another copy or version of the script too, stays. */
export function defineSmartPacket(): void {
  if (!customElements.get('smart-packet')) customElements.define('smart-packet', SmartPacketElement);
}
