import type { CaptionCue } from '../../packet/model.js';
import { cutText, plainText } from '../../packet/text.js';
import { findAsides, withBlanks, type Aside } from '../formats/labels.js';
import type { Word } from '../../text/timing.js';
import { PLAIN_WORD, segmentWords, UNSPACED } from '../../text/words.js';

/** The unit of comparison: a word, a part of a hyphenated word, or a character of a script without spaces. */
export interface Unit {
  readonly key: string;
  start: number;
  end: number;
  speaker: string | null;
  /** The cue that contains it; null if there is none. */
  cue: Period | null;
  /** Index of its counterpart in the transcript; -1 if there is none. */
  partner: number;
}

/** The time in which the words of a cue may be spoken; one object per cue. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** A cue split into words. */
export interface SpokenCue {
  readonly start: number;
  end: number;
  /** As named by the caption format. */
  readonly speaker: string | null;
  readonly words: readonly CueWord[];
  readonly asides: readonly CueAside[];
}

export interface CueWord extends Word {
  readonly units: readonly Unit[];
  /** The possibly unspoken range it belongs to. */
  readonly aside: CueAside | null;
  /** Shown but not spoken: a label, a sound, or a repetition of the cue before. */
  isSilent: boolean;
}

export interface CueAside extends Aside {
  readonly words: CueWord[];
}

/** Later than any recording; keeps sums of times finite. */
const LATEST_SECONDS = 1_000_000;
/** Limit for characters of captions: rolling captions of the longest transcript have about four times its length. */
const MOST_CHARACTERS = 2_000_000;

const PARTS = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])+`, 'gu');

/** Comparison keys of a word, never empty. In upper case, which unifies more (`ß` and `ss`, `ς` and `σ`). */
function keysOf(word: string): string[] {
  if (PLAIN_WORD.test(word)) return [word.toUpperCase()];
  const plain = word
    .replace(/['’]/g, '')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return plain.match(PARTS) ?? [word];
}

export const unitsOf = (word: string): Unit[] =>
  keysOf(word).map((key) => ({ key, start: 0, end: 0, speaker: null, cue: null, partner: -1 }));

/** A speaker's name, cleaned and cut to the limit of packets. */
export const shortName = (name: string): string => cutText(plainText(name), 80);

/** Splits cues into words, sorted by start; cues with invalid times are left out. */
export function splitCues(cues: readonly CaptionCue[], language: string | null): SpokenCue[] {
  let left = MOST_CHARACTERS;
  return cues
    .filter(({ start, end }) => start >= 0 && end >= start && end < LATEST_SECONDS)
    .sort((a, b) => a.start - b.start)
    .filter(({ text }) => (left -= text.length) >= 0)
    .map(({ start, end, text: written, speaker = null }) => {
      const text = withBlanks(written);
      const asides = findAsides(text).map((aside): CueAside => ({ ...aside, words: [] }));
      let next = 0;
      const words = segmentWords(text, language).map(({ from, to }): CueWord => {
        while (next < asides.length && asides[next]!.to <= from) next++;
        const aside = asides[next] && asides[next]!.from < to ? asides[next]! : null;
        const word: CueWord = { from, to, units: unitsOf(text.slice(from, to)), aside, isSilent: false };
        aside?.words.push(word);
        return word;
      });
      return { start, end, speaker, words, asides };
    });
}
