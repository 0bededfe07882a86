import { adoptStyles, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Packet } from '../../packet/model.js';
import { loadLocale, locales } from '../../locales/load-locale.js';
import { lookUpLanguage } from '../../present/language.js';
import { loadPart } from '../browser/load-part.js';
import { fetchDescriptions, showsIntent } from '../card/intent-descriptions.js';
import { CompleteElement } from './complete-element.js';
import { takeOver } from './take-over.js';

/** Takes over what a server rendered, node by node; where nothing was, it is as any other. */
export class HydratingElement extends CompleteElement {
  #isFromServer = false;
  #packetFromServer: Packet | null = null;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this;
    if (!shadowRoot) return super.createRenderRoot();
    this.#isFromServer = true;
    // The server's styles stay; under a policy that forbids them these are the ones.
    adoptStyles(shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return shadowRoot;
  }

  /** Not before the packet and the words are there: until then the server's card is better than any of ours. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isFromServer) await Promise.all([this.#loadDescriptions(), this.#loadWords()]);
    await super.scheduleUpdate();
  }

  async #loadWords(): Promise<void> {
    const { locale } = lookUpLanguage([this.locale.language, 'en'], locales) ?? { locale: 'en' };
    if (locale === this.locale.locale) return;
    // Without its chunk the interface speaks English.
    const module = await loadPart(this, () => loadLocale(locale));
    if (module) this.locale.use({ locale, templates: module.templates });
  }

  /** Those that the server had, if the packet needs them. */
  async #loadDescriptions(): Promise<void> {
    await documentParsed(this.ownerDocument);
    this.packets.resolve(true);
    if (showsIntent(this.currentPacket)) await fetchDescriptions(this, this.locale.wanted);
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#isFromServer) {
      this.#isFromServer = false;
      this.#packetFromServer = this.currentPacket;
      takeOver(this.renderRoot as ShadowRoot, this.render(), this.renderOptions);
    }
    super.update(changed);
  }

  /** The server's plays until there is another packet; where nothing was rendered there is none. */
  protected override serverAudio(): TemplateResult | undefined {
    return this.currentPacket === this.#packetFromServer ? super.serverAudio() : undefined;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (!this.renderRoot.querySelector('audio')) return;
    const { audio } = this;
    // Begun with the browser's own controls: what has been missed of it is told now.
    if (audio && !audio.paused) for (const type of ['play', 'playing']) audio.dispatchEvent(new Event(type));
  }
}

/** Resolves when the packet among the children, and what follows, has been parsed. */
function documentParsed(owner: Document): Promise<unknown> | null {
  if (owner.readyState !== 'loading') return null;
  return new Promise((resolve) => {
    owner.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}
