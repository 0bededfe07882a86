import { SmartPacketListElement } from './smart-packet-list-element.js';

/** Registers `<smart-packet-list>`; whoever was first, another copy or version of the script too, stays. */
export function defineSmartPacketList(): void {
  if (!customElements.get('smart-packet-list')) customElements.define('smart-packet-list', SmartPacketListElement);
}
