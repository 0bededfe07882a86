import type { PropertyValues } from 'lit';
import { allDescriptions } from '../../intents/all-descriptions.js';
import { byWords } from '../../intents/describe.js';
import { findLocale } from '../../locales/all-locales.js';
import { loadedDescriptions } from '../card/intent-descriptions.js';
import { CompleteElement } from './complete-element.js';
import { serverStyles } from './server.styles.js';

for (const [locale, descriptions] of Object.entries(allDescriptions))
  loadedDescriptions[locale] = byWords(descriptions);

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

  /** Some renderers call it, and what it would set up is for pages. */
  override connectedCallback(): void {
    // A server never connects.
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.locale.use(findLocale(this.getAttribute('lang') ?? ''));
    super.willUpdate(changed);
  }
}
