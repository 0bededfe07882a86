import type { CaptionCue } from '../../packet/model.js';
import { cutText, plainText } from '../../packet/text.js';
import { findAsides, withBlanks, type Aside } from '../formats/labels.js';
import type { Word } from '../../text/timing.js';
import { PLAIN_WORD, segmentWords, UNSPACED } from '../../text/words.js';

/** What is compared: a word, a part of one with a hyphen, or a character of a script without spaces. */
export interface Unit {
  readonly key: string;
  start: number;
  end: number;
  speaker: string | null;
  /** The cue it is heard in; null where there is none. */
  cue: Period | null;
  /** Its counterpart in the transcript, by index; -1 where there is none. */
  partner: number;
}

/** From when to when the words of a cue may be spoken; one object for each cue. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** A cue whose words are looked at one by one. */
export interface Said {
  readonly start: number;
  end: number;
  /** As the format names one. */
  readonly speaker: string | null;
  readonly words: readonly SaidWord[];
  readonly asides: readonly SaidAside[];
}

export interface SaidWord extends Word {
  readonly units: readonly Unit[];
  /** The stretch it belongs to that may not be spoken. */
  readonly aside: SaidAside | null;
  /** Shown, and not spoken: a label, a sound, what is repeated of the cue before. */
  isSilent: boolean;
}

export interface SaidAside extends Aside {
  readonly words: SaidWord[];
}

/** Later than any recording; keeps sums of times finite. */
const LATEST_SECONDS = 1_000_000;
/** Characters of captions that are looked at: captions that roll have the longest transcript about four times. */
const MOST_CHARACTERS = 2_000_000;

const PARTS = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])+`, 'gu');

/** What is compared of a word: never empty. Upper case, for it joins more (`ß` and `ss`, `ς` and `σ`). */
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

/** A speaker's name as a packet may have it. */
export const shortName = (name: string): string => cutText(plainText(name), 80);

/** Cues by their starts, taken apart; those whose times make no sense are left out. */
export function listen(cues: readonly CaptionCue[], language: string | null): Said[] {
  let left = MOST_CHARACTERS;
  return cues
    .filter(({ start, end }) => start >= 0 && end >= start && end < LATEST_SECONDS)
    .sort((a, b) => a.start - b.start)
    .filter(({ text }) => (left -= text.length) >= 0)
    .map(({ start, end, text: written, speaker = null }) => {
      const text = withBlanks(written);
      const asides = findAsides(text).map((aside): SaidAside => ({ ...aside, words: [] }));
      let next = 0;
      const words = segmentWords(text, language).map(({ from, to }): SaidWord => {
        while (next < asides.length && asides[next]!.to <= from) next++;
        const aside = asides[next] && asides[next]!.from < to ? asides[next]! : null;
        const word: SaidWord = { from, to, units: unitsOf(text.slice(from, to)), aside, isSilent: false };
        aside?.words.push(word);
        return word;
      });
      return { start, end, speaker, words, asides };
    });
}
