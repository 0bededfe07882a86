import { SpeechScript } from '../../../speech/script.js';
import type { Word, WordTiming } from '../../../text/timing.js';

const NOTHING = new SpeechScript('', [], null);

/** How far a text has been read aloud, and which of its words were heard. Places are UTF-16 offsets in the text. */
export class SpeechPlace {
  #script = NOTHING;
  /** What the script was made of. */
  #paragraphs: readonly Word[] = [];
  /** Where it goes on. */
  offset = 0;
  /** Indices of words. */
  readonly #heard = new Set<number>();
  #ended = false;
  /** Nothing has been spoken or chosen yet. */
  #isFresh = true;

  /** For another text. */
  reset(): void {
    this.#script = NOTHING;
    this.#paragraphs = [];
    this.offset = 0;
    this.#ended = false;
    this.#isFresh = true;
    this.#heard.clear();
  }

  /**
   * Keeps the place where the text is the same: the names of speakers, which come late, break paragraphs.
   *
   * @param paragraphs compared by identity
   * @param language canonical BCP 47 tag of the text, or null when it is not known
   */
  read(text: string, paragraphs: readonly Word[], language: string | null): void {
    if (paragraphs === this.#paragraphs) return;
    this.#paragraphs = paragraphs;
    this.#script = new SpeechScript(text, paragraphs, language);
  }

  get script(): SpeechScript {
    return this.#script;
  }
  get ended(): boolean {
    return this.#ended;
  }
  get wordCount(): number {
    return this.script.words.length;
  }
  /** Number of the present word, from 1; of the last at the end. */
  get number(): number {
    return this.ended ? this.wordCount : this.script.wordAt(this.offset) + 1;
  }
  /** How many words are behind, with the present one; 0 before the first was spoken or chosen. */
  get doneCount(): number {
    return this.#isFresh ? 0 : this.number;
  }
  /** Share of the words that were heard, from 0 to 1. */
  get heard(): number {
    return this.#heard.size / (this.wordCount || 1);
  }

  moveTo(offset: number): void {
    this.offset = offset;
    this.#isFresh = this.#ended = false;
  }

  finish(): void {
    this.#isFresh = false;
    this.#ended = true;
  }

  /** Goes on where a recording failed, if that is further. @param currentTime seconds in the recording */
  continueFrom(currentTime: number, timings: readonly WordTiming[]): void {
    const reached = currentTime > 0 && timings.findLast(({ start }) => start <= currentTime);
    if (reached && reached.from > this.offset) this.moveTo(reached.from);
  }

  /** The words from the present place up to an offset have been heard. */
  hearUpTo(offset: number): void {
    const end = this.script.wordAfter(offset);
    for (let index = this.script.wordAt(this.offset); index < end; index++) this.#heard.add(index);
  }

  /** First word of the sentence before or after the present one; undefined stands for the end. */
  sentenceStep(step: 1 | -1): Word | undefined {
    const word = this.ended ? this.wordCount : this.script.wordAt(this.offset);
    return this.script.words[this.script.sentenceStep(word, step)];
  }

  /**
   * The word that an engine means.
   *
   * @param piece what is being spoken
   * @param offset in the piece, as the engine tells it. Some engines count wrongly, and a voice does not go back.
   * @returns null where it can't be that
   */
  wordSpokenAt({ from, to }: Word, offset: number): Word | null {
    const word = this.script.words[this.script.wordSpokenAt(from + offset)];
    return word && offset >= 0 && word.from < to && word.to > this.offset ? word : null;
  }
}
