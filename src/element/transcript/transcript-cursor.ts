import { createSentenceFinder } from '../../text/sentences.js';
import type { Word } from '../../text/timing.js';
import type { Paragraph } from '../../text/paragraphs.js';
import type { Announcer, Localized } from '../host.js';
import { Highlighter } from './highlighter.js';
import type { TextHost, TranscriptText } from './transcript-text.js';

export interface CursorHost extends TextHost, Announcer, Localized {}

/** A reader's cursor in the transcript, which moves from sentence to sentence, and says each. */
export class TranscriptCursor {
  readonly #host: CursorHost;
  readonly #text: TranscriptText;
  readonly #highlighter = new Highlighter('smart-packet-sentence');
  /** Found when the cursor is first moved. */
  #sentences: readonly Word[] | null = null;
  #current: Word | null = null;

  constructor(host: CursorHost, text: TranscriptText) {
    this.#host = host;
    this.#text = text;
  }

  /** Offset of the cursor's sentence in the transcript; null when there is no cursor. */
  get offset(): number | null {
    return this.#current?.from ?? null;
  }

  /** For another text. */
  reset(): void {
    this.#current = this.#sentences = null;
  }

  /** @param spoken offset of the word being spoken, from which a new cursor starts; -1 without one */
  move(step: 1 | -1, spoken: number): Word | null {
    const sentences = (this.#sentences ??= this.sentencesOf(this.#text.paragraphs));
    const from = this.#current?.from ?? spoken;
    const index = sentences.findLastIndex((sentence) => sentence.from <= from);
    this.#current = sentences[Math.max(0, Math.min(index + step, sentences.length - 1))] ?? null;
    if (this.#current) this.#announce(this.#current);
    this.show();
    return this.#current;
  }

  drop(): void {
    this.#current = null;
    this.show();
  }

  /** Marks the sentence, where it stands now. */
  show(): void {
    this.#highlighter.show(() => this.#text.rangeOf(this.#current));
  }

  /** Takes what marks it out of the text until the next `show`. */
  suspend(): void {
    this.#highlighter.suspend();
  }

  /** Of these paragraphs, by offsets in the transcript. */
  sentencesOf(paragraphs: readonly Paragraph[]): Word[] {
    const packet = this.#host.currentPacket;
    if (!packet) return [];
    const findSentences = createSentenceFinder(packet.meta.language);
    return paragraphs.flatMap((paragraph) => findSentences(packet.transcript, paragraph));
  }

  #announce(sentence: Word): void {
    const { currentPacket, locale } = this.#host;
    this.#host.announce(this.#text.textOf(sentence), currentPacket?.meta.language ?? locale.locale);
  }
}
