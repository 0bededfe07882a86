import type { CaptionCue } from '../packet/model.js';
import { cutText, plainText } from '../packet/text.js';
import { findAsides, type Aside } from './captions/labels.js';
import { spreadEvenly } from './spread.js';
import { firstIndex } from './timeline.js';
import type { Word } from './timing.js';
import { PLAIN_WORD, segmentWords, UNSPACED } from './words.js';

/** What is compared: a word, a part of one with a hyphen, or a character of a script without spaces. */
export interface Unit {
  readonly key: string;
  start: number;
  end: number;
  speaker: string | null;
  /** The cue it is heard in; null where there is none. */
  cue: Period | null;
}

/** From when to when a cue is shown; one object for each cue. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** A cue whose words are looked at one by one. */
interface Said {
  readonly start: number;
  end: number;
  readonly speaker: string | null;
  readonly words: readonly SaidWord[];
  readonly asides: readonly SaidAside[];
}

interface SaidWord extends Word {
  readonly units: Unit[];
  /** The stretch it belongs to that may not be spoken. */
  readonly aside: SaidAside | null;
  /** Shown, and not spoken: a label, a sound, what is repeated of the cue before. */
  isSilent: boolean;
}

interface SaidAside extends Aside {
  readonly words: SaidWord[];
}

/** A unit of the transcript and its counterpart in the captions, by index. */
export interface Pair {
  readonly shown: number;
  readonly heard: number;
}

/** Later than any recording; keeps sums of times finite. */
const LATEST_SECONDS = 1_000_000;
/** Characters of captions that are looked at: more than twice as many as the longest transcript has. */
const MOST_CHARACTERS = 1_000_000;
/** A line that goes on being shown when the next one rolls in is not said again; what is shown longer may be. */
const FILLER_SECONDS = 0.1;
/** Characters a second that nobody says. */
const FASTEST = 25;
/** So many words around a label may be misheard. */
const LABEL_REACH = 8;

const PARTS = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])+`, 'gu');

/** What is compared of a word: never empty. Upper case, for it joins more (`ß` and `ss`, `ς` and `σ`). */
export function keysOf(word: string): string[] {
  if (PLAIN_WORD.test(word)) return [word.toUpperCase()];
  const plain = word.replace(/['’]/g, '').toUpperCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.match(PARTS) ?? [word];
}

export const createUnit = (key: string): Unit => ({ key, start: 0, end: 0, speaker: null, cue: null });

/**
 * The words of captions, each with its share of its cue's time, and what of the transcript they are.
 *
 * Not every word that is shown is spoken. What a cue repeats of the one before (captions that roll) counts once, unless
 * the transcript is as long as with the repetitions. A label before a speaker's words, and the description of a sound,
 * take no time where the transcript does not have them.
 *
 * @param cues in any order
 * @param findPairs finds the counterparts of units, in order
 */
export function hear(
  cues: readonly CaptionCue[],
  language: string | null,
  shown: readonly Unit[],
  findPairs: (shown: readonly Unit[], heard: readonly Unit[]) => Pair[],
): { heard: Unit[]; pairs: Pair[] } {
  const said = listen(cues, language);
  silenceRepeats(said, shown.length);
  const words = said.flatMap((cue) => cue.words).filter((word) => !word.isSilent);
  const compared = words.filter(({ aside }) => aside?.name == null).flatMap(({ units }) => units);
  const pairs = findPairs(shown, compared);
  const partners = new Map(pairs.map((pair) => [compared[pair.heard]!, pair.shown]));
  silenceAsides(said, shown, words, partners);
  const heard = timeUnits(said, partners);
  const places = new Map(heard.map((unit, place) => [unit, place]));
  return { heard, pairs: pairs.map((pair) => ({ shown: pair.shown, heard: places.get(compared[pair.heard]!)! })) };
}

function listen(cues: readonly CaptionCue[], language: string | null): Said[] {
  let left = MOST_CHARACTERS;
  return cues
    .filter(({ start, end }) => start >= 0 && end >= start && end < LATEST_SECONDS)
    .sort((a, b) => a.start - b.start)
    .filter(({ text }) => (left -= text.length) >= 0)
    .map(({ start, end, text, speaker = null }) => {
      const asides = findAsides(text).map((aside): SaidAside => ({ ...aside, words: [] }));
      const words = segmentWords(text, language).map(({ from, to }): SaidWord => {
        const units = keysOf(text.slice(from, to)).map(createUnit);
        const aside = asides.find((each) => from < each.to && to > each.from) ?? null;
        const word: SaidWord = { from, to, units, aside, isSilent: false };
        aside?.words.push(word);
        return word;
      });
      return { start, end, speaker, words, asides };
    });
}

/** Silences the words with which a cue begins and the ones before end, where that fits the transcript better. */
function silenceRepeats(said: readonly Said[], shownCount: number): void {
  const stream: SaidWord[] = [];
  const repeated: SaidWord[] = [];
  const longer: [Said, number][] = [];
  let source: Said | undefined;
  let previous: Said | undefined;
  for (const cue of said) {
    const { words, start, end } = cue;
    let count = overlap(stream, words);
    const isWhole = count === words.length;
    // "very very", each with a time of its own, is no line that is shown twice.
    if (isWhole && count === 1 && end - start > FILLER_SECONDS) count = 0;
    for (let index = 0; index < count; index++) repeated.push(words[index]!);
    for (let index = count; index < words.length; index++) stream.push(words[index]!);
    // The same line once more is still being said.
    const isSame = isWhole && count && previous?.words.length === count && end - start > FILLER_SECONDS;
    if (isSame && source) longer.push([source, end]);
    if (count < words.length) source = cue;
    if (words.length) previous = cue;
  }
  const lengthOf = (words: readonly SaidWord[]): number =>
    words.reduce((sum, { units, aside }) => sum + (aside ? 0 : units.length), 0);
  const [once, twice] = [lengthOf(stream), lengthOf(repeated)];
  if (Math.abs(once + twice - shownCount) <= Math.abs(once - shownCount)) return;
  for (const word of repeated) word.isSilent = true;
  for (const [cue, end] of longer) cue.end = Math.max(cue.end, end);
}

/** How many words the one list ends and the other begins with. The prefix function of Knuth, Morris and Pratt. */
function overlap(stream: readonly SaidWord[], words: readonly SaidWord[]): number {
  const key = (word: SaidWord): string => word.units.map((unit) => unit.key).join(' ');
  const pattern = words.map(key);
  const borders = [0];
  const extend = (length: number, next: string): number => {
    while (length && pattern[length] !== next) length = borders[length - 1]!;
    return pattern[length] === next ? length + 1 : 0;
  };
  if (!stream.length || !pattern.length) return 0;
  const tail = stream.slice(-pattern.length).map(key);
  if (!tail.includes(pattern[0]!)) return 0;
  for (let index = 1; index < pattern.length; index++) borders.push(extend(borders[index - 1]!, pattern[index]!));
  return tail.reduce((length, next) => extend(length, next), 0);
}

/** Silences labels and sounds that are not in the transcript. */
function silenceAsides(
  said: readonly Said[],
  shown: readonly Unit[],
  words: readonly SaidWord[],
  partners: ReadonlyMap<Unit, number>,
): void {
  const units = words.flatMap((word) => word.units.map((unit) => ({ unit, word })));
  const before: number[] = [];
  let last = -1;
  for (const { unit } of units) before.push((last = partners.get(unit) ?? last));
  const places = new Map(units.map(({ unit }, place) => [unit, place]));
  const after = (place: number): number => {
    const next = firstIndex(units.length, (index) => index >= place && before[index]! > (before[place - 1] ?? -1));
    return next < units.length ? before[next]! : shown.length;
  };
  for (const aside of said.flatMap((cue) => cue.asides)) {
    const own = aside.words.flatMap((word) => (word.isSilent ? [] : word.units));
    if (!own.length || own.some((unit) => partners.has(unit))) continue;
    const from = (before[places.get(own[0]!)! - 1] ?? -1) + 1;
    const to = after(places.get(own.at(-1)!)! + 1);
    const gap = shown.slice(Math.max(from, to - LABEL_REACH - own.length), to).map(({ key }) => key);
    const isWritten = own.filter(({ key }) => gap.includes(key)).length * 2 >= own.length;
    // Behind spoken words it may be what the transcript has in other words: "(twenty dollars)".
    if (isWritten || (!aside.isFirst && gap.length)) continue;
    for (const word of aside.words) word.isSilent = true;
  }
}

/** Gives the units of what is spoken their times. */
function timeUnits(said: readonly Said[], partners: ReadonlyMap<Unit, number>): Unit[] {
  const spoken = said.filter(({ words }) => words.some((word) => !word.isSilent));
  const limits = limitsOf(spoken, partners);
  const written = new Set(
    said.flatMap(({ asides }) => asides.flatMap((aside) => (isSpoken(aside) ? [aside.name] : []))),
  );
  let speaker: string | null = null;
  const speakers = new Map(
    said.map((cue) => {
      const name = cue.asides[0]?.name;
      speaker = cue.speaker ?? (name && !written.has(name) ? cutText(plainText(name), 80) : speaker);
      return [cue, speaker];
    }),
  );
  return spoken.flatMap((cue, index) => {
    const { spokenUntil, period } = limits[index]!;
    const words = withoutSilence(cue.words);
    return spreadEvenly(words, spokenUntil - cue.start).flatMap(({ start, end }, place) => {
      const { units } = words[place]!;
      const step = (end - start) / units.length;
      units.forEach((unit, part) => {
        unit.start = cue.start + start + part * step;
        unit.end = unit.start + step;
        unit.speaker = speakers.get(cue)!;
        unit.cue = period;
      });
      return units;
    });
  });
}

const isSpoken = ({ words }: SaidAside): boolean => words.some((word) => !word.isSilent);

/** Words moved up to the one before, where silent ones stood between. */
function withoutSilence(words: readonly SaidWord[]): SaidWord[] {
  let end = -1;
  let shift = 0;
  let isApart = false;
  return words.flatMap((word) => {
    isApart ||= word.isSilent;
    if (word.isSilent) return [];
    if (isApart) shift = word.from - end - 1;
    isApart = false;
    const from = word.from - shift;
    end = word.to - shift;
    return [{ ...word, from, to: end }];
  });
}

interface Limits {
  readonly spokenUntil: number;
  /** Where the search may look for the cue's words. */
  readonly period: Period;
}

/**
 * Until when each cue's words are spoken. Captions may stay in view while the next one is spoken already; but one that
 * ends before this one does, and one of which the transcript has no word, may also have come in between.
 *
 * @param cues by their starts
 */
function limitsOf(cues: readonly Said[], partners: ReadonlyMap<Unit, number>): Limits[] {
  const limits: Limits[] = [];
  /** Cues that start later, each ending after the ones before; by index. */
  const following: number[] = [];
  let next: Said | null = null;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index]!;
    const { start, end, words } = cue;
    while (following.length && cues[following.at(-1)!]!.end < end) following.pop();
    const later = following.at(-1) ?? cues.length;
    const laterStart = cues[later]?.start ?? Infinity;
    const cut = laterStart > start ? laterStart : limits[later]!.spokenUntil;
    // A cue that goes on being shown after the next one has ended.
    const isLate = next && next.start > start && next.end < end && next.start < cut && mayEndAt(cue, next, partners);
    const limit = isLate ? next!.start : end;
    limits[index] = { spokenUntil: Math.min(limit, cut), period: { start, end: limit } };
    const isSaid = !partners.size || placesOf(words, partners).length > 0;
    if (!isSaid) continue;
    following.push(index);
    next = cue;
  }
  return limits;
}

/** Whether a cue may be over when the next one starts: it comes first in the transcript, and can be said in that time. */
function mayEndAt(cue: Said, next: Said, partners: ReadonlyMap<Unit, number>): boolean {
  const length = withoutSilence(cue.words).at(-1)!.to;
  const last = placesOf(cue.words, partners).at(-1) ?? -1;
  const first = placesOf(next.words, partners)[0] ?? Infinity;
  return last < first && length <= (next.start - cue.start) * FASTEST;
}

const placesOf = (words: readonly SaidWord[], partners: ReadonlyMap<Unit, number>): number[] =>
  words.flatMap(({ units }) => units.flatMap((unit) => partners.get(unit) ?? []));
