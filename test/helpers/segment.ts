import { createSentenceFinder } from '../../src/text/sentences.js';
import { findTurns } from '../../src/captions/speaker-turns.js';
import type { Word } from '../../src/text/timing.js';
import { segmentWords } from '../../src/text/words.js';
import { splitParagraphs, type Paragraph } from '../../src/text/paragraphs.js';

/** The structure of a transcript, as the element puts it together: paragraphs by turns, each with its sentences. */
export function segmentTranscript(
  text: string,
  language: string | null,
  speakerAt?: ((offset: number) => string | null) | null,
): (Paragraph & { sentences: Word[] })[] {
  const turns = speakerAt ? findTurns(text, segmentWords(text, language), speakerAt) : undefined;
  const findSentences = createSentenceFinder(language);
  return splitParagraphs(text, turns).map((paragraph) => ({
    ...paragraph,
    sentences: findSentences(text, paragraph),
  }));
}
