import { str } from '../../view/localize.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

/** Writes how far the voice is, in words, straight into the slider and beside it: words are too many to render for. */
export class SpeechPosition {
  readonly #host: SmartPacketElement;
  /** Which word it is, from 1, and of how many. */
  #number = 1;
  #total = 1;
  #text = '';

  constructor(host: SmartPacketElement) {
    this.#host = host;
  }

  /** @param isFresh no word has been spoken or chosen yet */
  show(number: number, total: number, isFresh: boolean): void {
    const { language, msg } = this.#host.locale;
    const format = new Intl.NumberFormat(language);
    const done = format.format(isFresh ? 0 : number);
    this.#number = number;
    this.#total = total;
    this.#text = msg(str`${done} of ${format.format(total)} words`, { id: 'words-of-total' });
    this.#write();
  }

  /** Puts it into words for screen readers: when asked or at a jump, never at each word. */
  readonly describe = (): void => {
    const slider = this.#slider;
    if (slider) slider.ariaValueText = this.#text;
  };

  get #slider(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('[part~=slider]');
  }

  #write(): void {
    const slider = this.#slider;
    const elapsed = this.#host.renderRoot.querySelector('[part~=elapsed]');
    if (slider) {
      slider.valueAsNumber = this.#number;
      slider.style.setProperty('--_played', String((this.#number - 1) / Math.max(1, this.#total - 1)));
    }
    if (elapsed && elapsed.textContent !== this.#text) elapsed.textContent = this.#text;
  }
}
