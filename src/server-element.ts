/** What `smart-packet/element` is on a server, and in the tests of an app, which Node runs in a page made of JavaScript. */
import { defineSmartPacket as definePageElement, SmartPacketElement as PageElement } from './element.js';
import { hasPage } from './element/server/has-page.js';
import { ServerElement } from './element/server/server-element.js';

const isInPage = hasPage();

export * from './element.js';
export const SmartPacketElement: typeof PageElement = isInPage ? PageElement : ServerElement;

/** Registers `<smart-packet>`, unless that is done. */
export function defineSmartPacket(): void {
  if (isInPage) definePageElement();
  else if (!customElements.get('smart-packet')) customElements.define('smart-packet', ServerElement);
}
