import { html, type PropertyValues, type TemplateResult } from 'lit';
import * as events from '../actions/event-actions.js';
import { SmartPacketElement } from '../smart-packet-element.js';
import { Disclosures } from '../variants/disclosures.js';

/**
 * An element with everything that is shown at first there from the start, which else is loaded when it is needed: on a
 * server there is no later, and in the browser the first rendering must be the same as the server's.
 */
export class CompleteElement extends SmartPacketElement {
  /** Without a page. */
  protected readonly isOnServer: boolean = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.actions.provideEvents(events);
    this.variants.provide(Disclosures);
    super.willUpdate(changed);
  }

  /** On a server with the browser's own controls: they work before the script does. */
  protected override serverAudio(voice = this.currentPacket?.voice): TemplateResult | undefined {
    if (!voice) return undefined;
    return html`<audio preload=${this.preload} src=${voice} ?controls=${this.isOnServer}></audio>`;
  }
}
