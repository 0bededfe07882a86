import { html } from 'lit';
import { SmartPacketElement } from 'smart-packet';

export const value = html`<smart-packet .loading=${3}></smart-packet>`;
new SmartPacketElement().addEventListener('smart-packet-action', (event: KeyboardEvent) => event.key);
