import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { defineSmartPacket, SmartPacketElement } from '../../src/element.js';
import type { TrustedKeys } from '../../src/trust.js';
import { attributeNames, tokens } from './manifest.js';

defineSmartPacket();

/** The packet and the page's keys as properties; every other name is an attribute's or a token's. */
export interface Args {
  packet?: unknown;
  trustedKeys?: TrustedKeys;
  [name: string]: unknown;
}

function apply(element: SmartPacketElement, args: Args): void {
  for (const name of attributeNames) {
    const value = args[name] as string | number | boolean | null | undefined;
    if (value === undefined || value === null || value === false || value === '') element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const { name } of tokens) element.style.setProperty(name, (args[name] as string | undefined) ?? '');
  if (args.trustedKeys) element.trustedKeys = args.trustedKeys;
  if ('packet' in args) element.packet = args.packet;
}

/** The element with these attributes, tokens and packet; it stays the same one when they change. */
export const packetElement = (args: Args, children?: unknown): TemplateResult =>
  html`<smart-packet
    ${ref((element) => {
      if (element instanceof SmartPacketElement) apply(element, args);
    })}
    >${children}</smart-packet
  >`;
