import { html } from 'lit';
import 'smart-packet';
import type { SmartPacketActionEvent } from 'smart-packet';

/** An answer to play; the page decides what its actions do. */
export const answer = (packet: { src?: string; packet?: unknown }, onAction: (href: string) => void) =>
  html`<smart-packet
    .src=${packet.src ?? null}
    .packet=${packet.packet}
    @smart-packet-action=${(event: SmartPacketActionEvent) => {
      event.preventDefault(); // nothing is opened
      onAction(event.href);
    }}
  ></smart-packet>`;
