/**
 * `smart-packet/hydrate`: in place of `smart-packet` on pages whose packets a server has rendered. Registers the tag with
 * an element that takes the server's nodes over.
 */
import { HydratingElement } from './element/server/hydrating-element.js';

if (!customElements.get('smart-packet')) customElements.define('smart-packet', HydratingElement);

export * from './element.js';
