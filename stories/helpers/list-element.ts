import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { defineSmartPacketList, SmartPacketListElement } from '../../src/list.js';
import type { Resolver } from '../../src/resolver/query.js';
import { list } from './manifest.js';

defineSmartPacketList();

/** The packets and the resolver as properties; every other name is an attribute's or a token's. */
export interface ListArgs {
  packets?: unknown;
  resolver?: Resolver;
  [name: string]: unknown;
}

function apply(element: SmartPacketListElement, { packets, resolver, ...args }: ListArgs): void {
  for (const name of list.attributeNames.filter((each) => each !== 'resolver')) {
    const value = args[name] as string | null | undefined;
    if (value === undefined || value === null || value === '') element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  for (const { name } of list.tokens) element.style.setProperty(name, (args[name] as string | undefined) ?? '');
  Object.assign(element, { packets, resolver });
}

/** The list with these attributes, tokens and packets; it stays the same one when they change. */
export const listElement = (args: ListArgs, children?: unknown): TemplateResult =>
  html`<smart-packet-list
    ${ref((element) => {
      if (element instanceof SmartPacketListElement) apply(element, args);
    })}
    >${children}</smart-packet-list
  >`;
