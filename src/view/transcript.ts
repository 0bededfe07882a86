import { createSplitter } from '../sync/splitter.js';
import type { Word } from '../sync/timing.js';
import { segmentWords } from '../sync/words.js';

/** A paragraph of the transcript as it is shown: UTF-16 offsets, without white space at either end. */
export interface Paragraph extends Word {
  /** Who speaks, where the captions name them. */
  readonly speaker: string | null;
  /** All of its text in order, punctuation included, except the white space between sentences. */
  readonly sentences: readonly Word[];
}

type SpeakerAt = (offset: number) => string | null;

interface Turn extends Word {
  readonly speaker: string | null;
}

/** Characters; a longer paragraph becomes several. */
const LONG_PARAGRAPH = 700;
const READABLE_PARAGRAPH = 450;

// Where Intl.Segmenter is missing: up to a full stop with its closing quotes and brackets.
const SENTENCE = /\S.*?(?:[.!?…]["'”’»)\]]*(?=\s)|[。！？][」』”]*|$)/gsu;

// What stands before a word and belongs to it: white space, opening quotes and brackets, the dash of a dialogue.
const BEFORE_WORD = /\s[\s"'\p{Ps}\p{Pi}\p{Pd}¿¡]*$|[\p{Ps}\p{Pi}¿¡]*$/u;
const LONGEST_BEFORE_WORD = 20;

/**
 * Splits a transcript into paragraphs and sentences: at line breaks, at changes of speaker and, where a paragraph would
 * be long, between sentences.
 *
 * @param language canonical BCP 47 tag of the text, or null when it is not known
 * @param speakerAt who says the word that starts at an offset of the text
 */
export function segmentTranscript(text: string, language: string | null, speakerAt?: SpeakerAt | null): Paragraph[] {
  const split = createSplitter(language, 'sentence', SENTENCE);
  const paragraphs: Paragraph[] = [];
  const turns = speakerAt ? findTurns(text, language, speakerAt) : [{ from: 0, to: text.length, speaker: null }];
  for (const { from, to, speaker } of turns) {
    for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n\u2028\u2029]+/g)) {
      const sentences = Array.from(split(line), (part) => trim(text, from + index + part.from, from + index + part.to));
      for (const group of groupSentences(sentences.filter((sentence) => sentence.from < sentence.to))) {
        paragraphs.push({ from: group[0]!.from, to: group.at(-1)!.to, speaker, sentences: group });
      }
    }
  }
  return paragraphs;
}

/** The stretches of text of one speaker each. */
function findTurns(text: string, language: string | null, speakerAt: SpeakerAt): Turn[] {
  const turns: Turn[] = [];
  let from = 0;
  let speaker: string | null = null;
  let previous = 0;
  for (const word of segmentWords(text, language)) {
    const next = speakerAt(word.from);
    if (next !== speaker) {
      const before = text.slice(Math.max(previous, word.from - LONGEST_BEFORE_WORD), word.from);
      const to = word.from - before.length + before.search(BEFORE_WORD);
      turns.push({ from, to, speaker });
      from = to;
      speaker = next;
    }
    previous = word.to;
  }
  turns.push({ from, to: text.length, speaker });
  return turns;
}

function trim(text: string, from: number, to: number): Word {
  const part = text.slice(from, to);
  const start = to - part.trimStart().length;
  return { from: start, to: start + part.trim().length };
}

/** The sentences of each paragraph, of about the same length. */
function groupSentences(sentences: readonly Word[]): Word[][] {
  const from = sentences[0]?.from ?? 0;
  const length = (sentences.at(-1)?.to ?? 0) - from;
  const size = length > LONG_PARAGRAPH ? length / Math.ceil(length / READABLE_PARAGRAPH) : Infinity;
  const groups: Word[][] = [];
  let last = -1;
  for (const sentence of sentences) {
    const place = Math.floor(((sentence.from + sentence.to) / 2 - from) / size);
    if (place === last) groups.at(-1)!.push(sentence);
    else groups.push([sentence]);
    last = place;
  }
  return groups;
}
