import { createSentenceFinder } from '../text/sentences.js';
import { breakLines, widthOf } from './lines.js';
import { rangesOf, textOf, type TimedWord } from './timed-word.js';

/** Words that are shown together. */
export interface Cue {
  /** At least one, in order. */
  readonly words: readonly TimedWord[];
  readonly speaker: string | null;
  /** `Ann: ` where a speaker begins, if labels are wanted; else ''. */
  readonly label: string;
}

/** Room for the text of a cue. */
export interface Room {
  readonly lines: number;
  /** Width of a line in Latin letters. */
  readonly columns: number;
  /** Whether speakers are named in the text. */
  readonly areLabelled: boolean;
}

/** Silence after which a text should no longer be shown, in seconds. */
const LONG_SILENCE = 1.5;
/** What is shown for a shorter time can't be read: "Yes.", or "Dr." where it passes for a sentence. */
const READABLE_SECONDS = 1;

/**
 * Divides words into cues: one for each sentence, and for each part of a sentence that would not fit. A cue has one
 * speaker and no long silence; a phrase is a cue as it is.
 *
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function makeCues(words: readonly TimedWord[], language: string | null, room: Room): Cue[] {
  const findSentences = createSentenceFinder(language);
  let previous: string | null = null;
  return splitTurns(words).flatMap((turn) => {
    const speaker = turn[0]!.speaker ?? null;
    const label = room.areLabelled && speaker !== null && speaker !== previous ? `${speaker}: ` : '';
    previous = speaker ?? previous;
    const sentences = turn[0]!.isPhrase ? [turn] : splitSentences(turn, findSentences);
    const parts = sentences.flatMap((sentence, index) => splitLong(sentence, index ? '' : label, room, language));
    return joinShort(parts, label, room, language).map((part, index): Cue => ({
      words: part,
      speaker,
      label: index ? '' : label,
    }));
  });
}

/** Joins parts of a turn that would be shown too shortly with a neighbour, where both fit. */
function joinShort(
  parts: readonly (readonly TimedWord[])[],
  label: string,
  room: Room,
  language: string | null,
): (readonly TimedWord[])[] {
  const joined: (readonly TimedWord[])[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const both = [...(last ?? []), ...part];
    const isShort = last !== undefined && (isBrief(last) || isBrief(part));
    if (isShort && fits((joined.length > 1 ? '' : label) + textOf(both), room, language)) joined.splice(-1, 1, both);
    else joined.push(part);
  }
  return joined;
}

const isBrief = (words: readonly TimedWord[]): boolean => words.at(-1)!.end - words[0]!.start < READABLE_SECONDS;

/** Divides where the speaker changes, at silence, and around phrases. */
function splitTurns(words: readonly TimedWord[]): TimedWord[][] {
  const turns: TimedWord[][] = [];
  let last: TimedWord | undefined;
  for (const word of words) {
    const continues =
      last !== undefined &&
      word.speaker === last.speaker &&
      !word.isPhrase &&
      !last.isPhrase &&
      word.start - last.end < LONG_SILENCE;
    if (continues) turns.at(-1)!.push(word);
    else turns.push([word]);
    last = word;
  }
  return turns;
}

function splitSentences(
  words: readonly TimedWord[],
  findSentences: ReturnType<typeof createSentenceFinder>,
): TimedWord[][] {
  const text = textOf(words);
  const ranges = rangesOf(words);
  const sentences: TimedWord[][] = [];
  let next = 0;
  for (const sentence of findSentences(text, { from: 0, to: text.length })) {
    const first = next;
    // A word belongs to the sentence in which it begins.
    while (next < words.length && ranges[next]!.from < sentence.to) next++;
    if (next > first) sentences.push(words.slice(first, next));
  }
  return sentences;
}

/** Halves what does not fit, at its best place, until all parts do. */
function splitLong(
  words: readonly TimedWord[],
  label: string,
  room: Room,
  language: string | null,
): (readonly TimedWord[])[] {
  if (words.length === 1 || fits(label + textOf(words), room, language)) return [words];
  const at = bestBreak(words, label, room);
  return [...splitLong(words.slice(0, at), label, room, language), ...splitLong(words.slice(at), '', room, language)];
}

function fits(text: string, { lines, columns }: Room, language: string | null): boolean {
  const width = widthOf(text);
  if (width <= columns) return true;
  return width <= lines * (columns + 1) && breakLines(text, columns, language).length <= lines;
}

/** Index of the word before which a text is best divided: near the middle, after punctuation or a pause. */
function bestBreak(words: readonly TimedWord[], label: string, { lines, columns }: Room): number {
  const widths = words.map(({ text, isJoined }) => widthOf(text) + (isJoined ? 0 : 1));
  const total = widths.reduce((sum, width) => sum + width, widthOf(label));
  const parts = Math.max(2, Math.ceil(total / (lines * columns)));
  const target = (total * Math.floor(parts / 2)) / parts;
  let best = 1;
  let least = Infinity;
  let passed = widthOf(label);
  for (let index = 1; index < words.length; index++) {
    passed += widths[index - 1]!;
    const cost = Math.abs(passed - target) / (lines * columns) + costOf(words[index - 1]!, words[index]!);
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}

/** How bad it is to part two words, as a share of a cue's width. */
function costOf(before: TimedWord, after: TimedWord): number {
  const isAfterMark = /\p{P}$/u.test(before.text);
  const pause = Math.min(0.5, after.start - before.end);
  return (isAfterMark ? 0 : 0.3) - pause / 2 + (after.isJoined ? 0.1 : 0) + (before.text.length < 4 ? 0.1 : 0);
}
