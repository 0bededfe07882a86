import type { PropertyValues, TemplateResult } from 'lit';
import { descriptionsIn } from '../../intents/descriptions-in.js';
import { findLocale } from '../../locales/all-locales.js';
import { namedVoice } from '../../packet/named-voice.js';
import { loadedDescriptions } from '../card/intent-descriptions.js';
import { CompleteElement } from './complete-element.js';
import { serverStyles } from './server.styles.js';

/**
 * What `@lit-labs/ssr` renders on a server: declarative shadow DOM with the transcript, the actions as links and the
 * browser's own player, all of which work without the script. The interface speaks the language of the element's own
 * `lang` attribute, by default English.
 *
 * Only a packet given as the `packet` property is rendered: a server requests nothing.
 */
export class ServerElement extends CompleteElement {
  static override styles = serverStyles;

  protected override readonly isOnServer = true;

  /** Address of the page, for packets with relative addresses; `''` where it is not known. */
  override baseURI = '';

  /** Whether the recording stays at a relative address, where the packet names one. */
  keepRelative = false;

  /** Some renderers call it, and what it would set up is for pages. */
  override connectedCallback(): void {
    // A server never connects.
  }

  protected override serverAudio(): TemplateResult | undefined {
    const voice = this.currentPacket?.voice;
    const named = voice && this.keepRelative ? namedVoice(this.packet, this.packetId ?? '') : null;
    return super.serverAudio(named === null || URL.canParse(named) ? voice : named);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const found = findLocale(this.getAttribute('lang') ?? '');
    this.locale.use(found);
    this.locale.wanted = found.locale;
    loadedDescriptions[found.locale] = descriptionsIn(found.locale);
    super.willUpdate(changed);
  }
}
