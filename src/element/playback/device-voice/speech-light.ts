import type { Word } from '../../../text/timing.js';
import type { TranscriptLoader } from '../../transcript/transcript-loader.js';
import { SmartPacketWordEvent, type ActiveWord } from '../../events.js';
import type { SmartPacketElement } from '../../smart-packet-element.js';

/** Lights what is spoken, by the means of a recording's words, and tells the page which word it is. */
export class SpeechLight {
  word: ActiveWord | null = null;
  readonly #host: SmartPacketElement;
  readonly #readAlong: TranscriptLoader;
  /** What is lit: a word, or all that is in the air. */
  #range: Word | null = null;

  constructor(host: SmartPacketElement, readAlong: TranscriptLoader) {
    this.#host = host;
    this.#readAlong = readAlong;
  }

  /** @param word is lit and told already */
  take(word: ActiveWord | null): void {
    this.word = this.#range = word;
  }

  /** @param word the recording's, in the place of ours */
  give(word: ActiveWord | null): void {
    const before = this.word;
    this.take(null);
    this.#show(word);
    if (word?.from !== before?.from) this.#host.dispatchEvent(new SmartPacketWordEvent(word));
  }

  showWord(word: Word | null): void {
    this.#activate(word);
    this.#show(word);
  }

  /** With a voice that does not tell words. */
  showPiece(piece: Word): void {
    this.#activate(null);
    this.#show(piece);
  }

  /** What lights has been loaded since. */
  showAgain(): void {
    this.#show(this.#range);
  }

  #activate(word: Word | null): void {
    if (word?.from === this.word?.from) return;
    const text = this.#host.currentPacket?.transcript.slice(word?.from, word?.to) ?? '';
    this.word = word && { ...word, start: NaN, end: NaN, text };
    this.#host.dispatchEvent(new SmartPacketWordEvent(this.word));
  }

  #show(range: Word | null): void {
    this.#range = range;
    this.#readAlong.current?.view.showSpoken(range);
  }
}
