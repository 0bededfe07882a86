import { str } from '../../../present/localize.js';
import type { SmartPacketElement } from '../../smart-packet-element.js';

/** Writes how far the voice is, in words, straight into the slider and beside it: words are too many to render for. */
export class SpeechPosition {
  readonly #host: SmartPacketElement;

  constructor(host: SmartPacketElement) {
    this.#host = host;
  }

  /**
   * @param number which word it is, from 1, and of how many
   * @param isFresh no word has been spoken or chosen yet
   * @param isAsked a person moves it, or is about to
   */
  show(number: number, total: number, isFresh: boolean, isAsked: boolean): void {
    const { language, msg } = this.#host.locale;
    const format = new Intl.NumberFormat(language);
    const done = format.format(isFresh ? 0 : number);
    const text = msg(str`${done} of ${format.format(total)} words`, { id: 'words-of-total' });
    this.#host.position.move(number, (number - 1) / Math.max(1, total - 1), () => text, isAsked);
    const elapsed = this.#host.renderRoot.querySelector('[part~=elapsed]');
    if (elapsed && elapsed.textContent !== text) elapsed.textContent = text;
  }
}
