/**
 * `smart-packet/hydrate`: replaces `smart-packet` on pages with server-rendered packets. Registers the tag with an
 * element that hydrates the server's nodes.
 */
import { HydratingElement } from './element/server/hydrating-element.js';

if (!customElements.get('smart-packet')) customElements.define('smart-packet', HydratingElement);

export * from './element.js';
