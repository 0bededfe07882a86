import { createSplitter } from '../sync/splitter.js';
import { segmentWords } from '../sync/words.js';
import type { Word } from '../sync/timing.js';

/** A paragraph of the transcript as it is shown: UTF-16 offsets, no white space at either end. */
export interface Paragraph extends Word {
  /** Who speaks, where the captions name them. */
  readonly speaker: string | null;
  /** All of its text in order, punctuation included, without the white space in between. */
  readonly sentences: readonly Word[];
}

/** Longer paragraphs become several, of about 300 to 450 characters. */
const LONG_PARAGRAPH = 700;
const READABLE_PARAGRAPH = 450;

// For browsers without Intl.Segmenter: up to a full stop and its closing quotes.
const SENTENCE = /\S.*?(?:[.!?…]["'”’»)\]]*(?=\s)|[。！？][」』”]*|$)/gsu;

/**
 * Splits a transcript into paragraphs and sentences: at line breaks, at changes of speaker, and, where a paragraph
 * would be long, between sentences.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
 * @param speakerAt who speaks the word at an offset of the text
 */
export function segmentTranscript(
  text: string,
  language: string | null,
  speakerAt?: ((offset: number) => string | null) | null,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const splitSentences = createSplitter(language, 'sentence', SENTENCE);

  const addParagraphs = (from: number, to: number, speaker: string | null): void => {
    const sentences: Word[] = [];
    for (const { segment, index } of splitSentences(text.slice(from, to))) {
      const trimmed = segment.trim();
      const start = from + index + segment.indexOf(trimmed);
      if (trimmed) sentences.push({ from: start, to: start + trimmed.length });
    }
    const length = to - from;
    const count = length > LONG_PARAGRAPH ? Math.ceil(length / READABLE_PARAGRAPH) : 1;
    ...
  };
}
