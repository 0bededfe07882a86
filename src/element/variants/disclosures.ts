/** The looks of `compact` and `bubble`, and the buttons that open a compact card and a closed transcript. */
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../browser/add-styles.js';
import type { ControllerHost, Localized } from '../host.js';
import { drawing } from '../icons.js';
import { isTextClosed, type TextClosedHost } from './text-closed.js';
import { bubbleStyles, compactStyles } from './variants.styles.js';

export interface DisclosuresHost extends ControllerHost, Localized, TextClosedHost {
  open: boolean;
}

export class Disclosures {
  /** A person has opened a transcript that was closed. */
  #isTextOpen = false;
  readonly #host: DisclosuresHost;

  constructor(host: DisclosuresHost) {
    this.#host = host;
    addStyles(host, compactStyles);
    addStyles(host, bubbleStyles);
  }

  /** Whether the transcript waits behind its button. */
  get isTextHidden(): boolean {
    return isTextClosed(this.#host) && !this.#isTextOpen;
  }

  /** Opens and closes the transcript, where the page wants it closed at first. */
  textButton(): TemplateResult | typeof nothing {
    const { locale } = this.#host;
    if (!isTextClosed(this.#host)) return nothing;
    return html`<button
      part="transcript-button"
      class="quiet"
      aria-expanded=${this.#isTextOpen ? 'true' : 'false'}
      aria-controls="reading"
      @click=${() => {
        this.#isTextOpen = !this.#isTextOpen;
        this.#host.requestUpdate();
      }}
    >
      ${locale.msg('Transcript', { id: 'transcript' })} ${CHEVRON}
    </button>`;
  }

  /** Opens and closes a compact card. */
  openButton(): TemplateResult | typeof nothing {
    const { variant, open, locale } = this.#host;
    if (variant !== 'compact') return nothing;
    return html`<button
      part="open-button"
      aria-label=${locale.msg('Details', { id: 'details' })}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => {
        this.#host.open = !open;
      }}
    >
      ${CHEVRON}
    </button>`;
  }
}

const CHEVRON = drawing('M6 9.5l6 6 6-6');
