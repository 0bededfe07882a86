import type { TemplateResult } from 'lit';
import type { Packet } from '../../packet/model.js';
import { listOnServer } from './list-on-server.js';
import { ServerListElement } from './server-list-element.js';

/** What `renderPacketsToString` renders: all that the script shows at first. */
export class RenderedListElement extends ServerListElement {
  /** Those of its cards; null for what is no list of packets. */
  listed: readonly Packet[] | null = null;
  /** How many there are, with those that the script asks for; null where that is not known. */
  total: number | null = null;
  /** BCP 47 tag of the interface. */
  language = '';

  protected override render(): TemplateResult {
    return listOnServer(this.listed, this.total, this.language);
  }
}
