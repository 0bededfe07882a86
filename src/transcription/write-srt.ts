import { timestamp } from '../captions/write-web-vtt.js';
import { breakLines } from './lines.js';
import { makeCues } from './make-cues.js';
import { textOf, type TimedWord } from './timed-word.js';

/** Source: Podcasting 2.0, "Transcript File Format Details", SRT: at most two lines of 32 characters. */
const LINES = 2;
const COLUMNS = 32;

/**
 * Writes SRT: cues of at most two lines of 32 characters, in which `Ann: ` names the speaker where it changes. A phrase
 * that is longer keeps its time, and has more lines.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function writeSrt(words: readonly TimedWord[], language: string | null): string {
  return makeCues(words, language, { lines: LINES, columns: COLUMNS, areLabelled: true })
    .map(({ words: shown, label }, index) => {
      // The format has no escapes: an arrow would be read as times.
      const text = breakLines((label + textOf(shown)).replaceAll('-->', '→'), COLUMNS, language).join('\n');
      const times = `${timeOf(shown[0]!.start)} --> ${timeOf(shown.at(-1)!.end)}`;
      return `${index + 1}\n${times}\n${text}\n`;
    })
    .join('\n');
}

/** `01:02:03,456`, from seconds. */
const timeOf = (seconds: number): string => timestamp(Math.round(seconds * 1000)).replace('.', ',');
