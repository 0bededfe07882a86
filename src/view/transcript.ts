import { createSplitter, findWithin } from '../sync/splitter.js';
import type { Word } from '../sync/timing.js';
import { segmentWords } from '../sync/words.js';

/** A stretch of text of one speaker. */
interface Turn extends Word {
  /** Null where the captions do not name one. */
  readonly speaker: string | null;
}

/** A paragraph of the transcript as it is shown: UTF-16 offsets, without white space at either end. */
export interface Paragraph extends Turn {
  /** All of its text in order, punctuation included, except the white space between sentences. */
  readonly sentences: readonly Word[];
}

type SpeakerAt = ((offset: number) => string | null) | null;

/** Characters; a longer paragraph becomes several. */
const LONG_PARAGRAPH = 700;
const READABLE_PARAGRAPH = 450;

// Where Intl.Segmenter is missing: up to a full stop, and the quote or bracket that closes after it.
const SENTENCE = /.+?(?:[.!?…]\W?(?=\s)|[。！？]|$)/gsu;

/**
 * Splits a transcript into paragraphs and sentences: at line breaks, at changes of speaker and, where a paragraph would
 * be long, between sentences.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
 * @param speakerAt who says the word that starts at an offset of the text
 */
export function segmentTranscript(text: string, language: string | null, speakerAt: SpeakerAt = null): Paragraph[] {
  const split = createSplitter(language, 'sentence', SENTENCE);
  const paragraphs: (Paragraph & { to: number; sentences: Word[] })[] = [];
  for (const turn of findTurns(text, language, speakerAt)) {
    for (const { 0: line, index } of text.slice(turn.from, turn.to).matchAll(/[^\r\n\u2028\u2029]+/g)) {
      const { length } = line;
      const from = turn.from + index;
      const size = length > LONG_PARAGRAPH ? length / Math.ceil(length / READABLE_PARAGRAPH) : Infinity;
      let place = -1;
      for (const part of split(text, { from, to: from + length })) {
        const sentence = findWithin(text, part, /\S(?:.*\S)?/s);
        if (!sentence) continue;
        // By their middles, sentences fall into paragraphs of about the same size.
        const nextPlace = Math.floor(((sentence.from + sentence.to) / 2 - from) / size);
        if (nextPlace > place) paragraphs.push({ ...sentence, speaker: turn.speaker, sentences: [] });
        place = nextPlace;
        const paragraph = paragraphs.at(-1)!;
        paragraph.to = sentence.to;
        paragraph.sentences.push(sentence);
      }
    }
  }
  return paragraphs;
}

function findTurns(text: string, language: string | null, speakerAt: SpeakerAt): Turn[] {
  const turns: Turn[] = [];
  let from = 0;
  let speaker: string | null = null;
  let previousTo = 0;
  for (const word of speakerAt ? segmentWords(text, language) : []) {
    const next = speakerAt!(word.from);
    if (next !== speaker) {
      // Closing marks stay with the word before, opening ones go with this one. French puts a space before some marks.
      const to = previousTo + text.slice(previousTo, word.from).search(/\s(?![!?:;.»)])|[\p{Ps}\p{Pi}¿¡]|$/u);
      turns.push({ from, to, speaker });
      from = to;
      speaker = next;
    }
    previousTo = word.to;
  }
  return [...turns, { from, to: text.length, speaker }];
}
