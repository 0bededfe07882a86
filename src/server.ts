/** `smart-packet` and `smart-packet/hydrate` on a server: registers the tag with an element that servers can render. */
import { defineSmartPacket } from './server-element.js';

defineSmartPacket();

export * from './server-element.js';
