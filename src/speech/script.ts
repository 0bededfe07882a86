import { createSentenceFinder } from '../text/sentences.js';
import { firstIndex } from '../text/timeline.js';
import type { Word } from '../text/timing.js';
import { segmentWords } from '../text/words.js';

/** UTF-16 code units of one utterance: some engines fail with more than 4,000, and short ones start sooner. */
const MOST_UNITS = 300;
/** Where a long sentence can be cut without an audible break. */
const CLAUSE_END = /[,;:–—،؛、，；：]/;

/**
 * A text to be read aloud: its words, its sentences, and the utterances passed to the speech engine. Positions are
 * UTF-16 offsets in the text or indices of words.
 */
export class SpeechScript {
  readonly words: readonly Word[];
  readonly #text: string;
  readonly #sentences: readonly Word[];

  /**
   * @param paragraphs of the text, in order
   * @param language canonical BCP 47 tag of the text, or null if unknown
   */
  constructor(text: string, paragraphs: readonly Word[], language: string | null) {
    this.#text = text;
    this.words = segmentWords(text, language);
    const findSentences = createSentenceFinder(language);
    this.#sentences = this.#withWords(paragraphs.flatMap((paragraph) => findSentences(text, paragraph)));
  }

  /** Index of the word at or before an offset; the first word if there is none before it. */
  wordAt(offset: number): number {
    return Math.max(0, this.wordAfter(offset + 1) - 1);
  }

  /** Index of the first word that begins at or after an offset; the number of words if there is none. */
  wordAfter(offset: number): number {
    return firstIndex(this.words.length, (index) => this.words[index]!.from >= offset);
  }

  /** Index of the word that an engine's offset refers to: the word there, or the next one. */
  wordSpokenAt(offset: number): number {
    const index = this.wordAt(offset);
    return (this.words[index]?.to ?? 0) > offset ? index : index + 1;
  }

  /**
   * Index of the first word of the sentence before or after a word's own. Before the first sentence it is the first
   * word, and after the last it is the number of words, which means the end.
   */
  sentenceStep(word: number, step: 1 | -1): number {
    const from = this.words[word]?.from;
    const sentence = from === undefined ? this.#sentences.length : this.#sentenceAt(from);
    return this.wordAfter(this.#sentences[Math.max(0, sentence + step)]?.from ?? Infinity);
  }

  /** The utterance that starts at an offset: the rest of its sentence, or part of a long one; null at the end. */
  pieceAt(offset: number): Word | null {
    const index = this.#sentenceAt(offset);
    const sentence = this.#sentences[index];
    const rest = sentence && offset < sentence.to ? sentence : this.#sentences[index + 1];
    if (!rest) return null;
    const start = Math.max(offset, rest.from);
    const from = start + this.#text.slice(start, rest.to).search(/\S/);
    const to = this.#cut(from, rest.to);
    return { from, to: from + this.#text.slice(from, to).trimEnd().length };
  }

  /** Index of the last sentence that begins at or before an offset; the first if there is none. */
  #sentenceAt(offset: number): number {
    return Math.max(0, firstIndex(this.#sentences.length, (index) => this.#sentences[index]!.from > offset) - 1);
  }

  /**
   * Sentences in which a word begins. Others, such as a row of asterisks, are not spoken unless a word continues in
   * them.
   */
  #withWords(sentences: readonly Word[]): Word[] {
    const found: { from: number; to: number }[] = [];
    for (const { from, to } of sentences) {
      const next = this.wordAfter(from);
      if ((this.words[next]?.from ?? Infinity) < to) found.push({ from, to });
      else if ((this.words[next - 1]?.to ?? 0) > from) found.at(-1)!.to = to;
    }
    return found;
  }

  /** The end of a part that is short enough: after a clause, otherwise between words, otherwise within a word. */
  #cut(from: number, to: number): number {
    if (to - from <= MOST_UNITS) return to;
    let word = 0;
    let clause = 0;
    for (let index = this.wordAfter(from + MOST_UNITS / 2); index < this.words.length; index++) {
      const start = this.words[index]!.from;
      if (start > from + MOST_UNITS) break;
      word = start;
      if (CLAUSE_END.test(this.#text.slice(this.words[index - 1]?.to ?? from, start))) clause = start;
    }
    if (word) return clause || word;
    const end = from + MOST_UNITS;
    // Don't split a surrogate pair.
    return /[\uD800-\uDBFF]/.test(this.#text.charAt(end - 1)) ? end - 1 : end;
  }
}
