/** `smart-packet/list`: registers `<smart-packet-list>` and, unless another script of the page does it, `<smart-packet>`. */
import { defineSmartPacketList } from './list/define.js';

defineSmartPacketList();

export { SmartPacketListElement } from './list/smart-packet-list-element.js';
export { defineSmartPacketList } from './list/define.js';
export type { ListState } from './list/listing-controller.js';
export * from './list/events.js';
