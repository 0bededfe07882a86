import type { Word } from '../../../text/timing.js';
import { SmartPacketWordEvent, type ActiveWord } from '../../events.js';
import type { PacketHolder } from '../../host.js';
import type { SpokenText } from '../spoken-text.js';

/** Owns which word the voice speaks: lights it, and dispatches `smart-packet-word`. */
export class SpokenWord {
  /** Its times are NaN. Null with a voice that does not tell words. */
  active: ActiveWord | null = null;
  readonly #host: EventTarget & PacketHolder;
  readonly #text: SpokenText;
  /** What is lit: a word, or all that is being spoken. */
  #range: Word | null = null;

  constructor(host: EventTarget & PacketHolder, text: SpokenText) {
    this.#host = host;
    this.#text = text;
  }

  /** Takes over from a recording. @param word is lit, and the page knows it */
  reset(word: ActiveWord | null): void {
    this.active = this.#range = word;
  }

  /** Hands over to a recording. @param word the recording's, in the place of ours */
  release(word: ActiveWord | null): void {
    const before = this.active;
    this.reset(null);
    this.#light(word);
    if (word?.from !== before?.from) this.#host.dispatchEvent(new SmartPacketWordEvent(word));
  }

  show(word: Word | null): void {
    this.#activate(word);
    this.#light(word);
  }

  /** With a voice that does not tell words. */
  showPiece(piece: Word): void {
    this.#activate(null);
    this.#light(piece);
  }

  /** What lights has been loaded since. */
  showAgain(): void {
    this.#light(this.#range);
  }

  #activate(word: Word | null): void {
    if (word?.from === this.active?.from) return;
    const text = this.#host.currentPacket?.transcript.slice(word?.from, word?.to) ?? '';
    this.active = word && { ...word, start: NaN, end: NaN, text };
    this.#host.dispatchEvent(new SmartPacketWordEvent(this.active));
  }

  #light(range: Word | null): void {
    this.#range = range;
    this.#text.show(range);
  }
}
