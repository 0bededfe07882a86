/** What `smart-packet` and `smart-packet/hydrate` are on a server: the tag with an element that servers can render. */
import { defineSmartPacket } from './server-element.js';

defineSmartPacket();

export * from './server-element.js';
