import { writeCue } from '../captions/write-web-vtt.js';
import { breakLines } from './lines.js';
import { makeCues, type Cue } from './make-cues.js';
import { rangesOf, textOf, type TimedWord } from './timed-word.js';

/**
 * Apple Podcasts and the Podcasting 2.0 namespace recommend lines of at most 65 characters. One such line, not two
 * shorter ones: what shows captions breaks lines to fit its own width, and many readers of transcripts show the breaks
 * of the file inside of a paragraph.
 * Source: Podcasting 2.0, "Transcript File Format Details", WebVTT.
 */
const COLUMNS = 65;

/**
 * Writes WebVTT: a cue of one line for each sentence or part of one, with a timestamp before each word but the first
 * and the speaker as its voice. Phrases are cues as they are, broken into lines.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function writeVtt(words: readonly TimedWord[], language: string | null): string {
  const cues = makeCues(words, language, { lines: 1, columns: COLUMNS, areLabelled: false });
  return ['WEBVTT\n', ...cues.map((cue) => writeWords(cue, language))].join('\n');
}

function writeWords({ words, speaker }: Cue, language: string | null): string {
  // No word has a tab. Only what can't be divided has several lines: a phrase, or one long word.
  const text = breakLines(textOf(words), COLUMNS, language).join('\t');
  const timings = rangesOf(words).map((range, index) => ({ ...words[index]!, ...range }));
  return writeCue(text, { from: 0, to: text.length }, speaker, timings).replaceAll('\t', '\n');
}
