import type { CaptionCue } from '../packet/model.js';
import { findSpokenUnits, type Pair } from './spoken/find-spoken-units.js';
import { unitsOf, type Period, type Unit } from './spoken/cue-words.js';
import { firstIndex } from '../text/timeline.js';
import type { Word, WordTiming } from '../text/timing.js';

export interface MatchedWords {
  /** One per word, in order, finite; empty if the captions have no words. */
  readonly timings: WordTiming[];
  /** The speaker of the word at or after an offset of the text; null if the captions name no speakers. */
  readonly speakerAt: ((offset: number) => string | null) | null;
  /**
   * Ranges of the text that share a cue, in order, with the cue's times. Empty if most words already have times of
   * their own, or if the captions are unrelated to the text.
   */
  readonly phrases: readonly WordTiming[];
}

/** The last pair of a chain of pairs that advances in both texts. */
interface Chain extends Pair {
  readonly previous: Chain | undefined;
}

/** With a smaller share of matching units, the captions are taken to be another text or language. */
const RELATED_SHARE = 0.3;
/** With a larger share of words that are alone in their cue, the captions are word times. */
const WORD_TIMED_SHARE = 0.5;
/** Limit for examined pairs: bounds the work for long texts with repeated words. */
const MOST_CANDIDATES = 2_000_000;
/** Units by which a repeated word may move to be next to its neighbour. */
const LONGEST_SHIFT = 2;

/** When the last cue ends, in seconds; 0 without cues. */
export function lastCueEnd(cues: readonly CaptionCue[]): number {
  return cues.reduce((last, { end }) => (end > last ? end : last), 0);
}

/**
 * Transfers the times of captions to the words of a transcript. Words match regardless of case, punctuation and
 * accents; a word that differs takes the time of its counterpart, and missing ones are fitted in between. Unrelated
 * captions, such as a translation, are matched by position alone.
 *
 * @param words of the text, in order
 * @param cues in any order; a cue without a speaker continues with the one before
 * @param language canonical BCP 47 tag of the text, or null if unknown
 */
export function matchWords(
  text: string,
  words: readonly Word[],
  cues: readonly CaptionCue[],
  language: string | null,
): MatchedWords {
  const unitsOfWords = words.map(({ from, to }) => unitsOf(text.slice(from, to)));
  const shown = unitsOfWords.flat();
  const { heard, pairs } = findSpokenUnits(cues, language, shown, findPairs);
  if (!heard.length) return { timings: [], speakerAt: null, phrases: [] };
  const related = isRelated(pairs, shown, heard) ? pairs : [];
  carryOver(shown, heard, related);

  let latest = 0;
  const timings = words.map(({ from, to }, index) => {
    const units = unitsOfWords[index]!;
    const start = (latest = Math.max(latest, units[0]!.start));
    return { from, to, start, end: Math.max(start, units.at(-1)!.end) };
  });
  const speakers = unitsOfWords.map((units) => units[0]!.speaker);
  const speakerAt = (offset: number): string | null =>
    speakers[firstIndex(words.length - 1, (index) => words[index]!.to > offset)] ?? null;
  const cueOfWord = unitsOfWords.map((units) => units[0]!.cue);
  return {
    timings,
    speakerAt: speakers.some(Boolean) ? speakerAt : null,
    phrases: related.length ? findPhrases(words, cueOfWord) : [],
  };
}

/** Runs of words in the same cue. */
function findPhrases(words: readonly Word[], cueOfWord: readonly (Period | null)[]): WordTiming[] {
  const phrases: WordTiming[] = [];
  let wordTimed = 0;
  for (let first = 0, next = 0; first < words.length; first = next) {
    const cue = cueOfWord[first];
    while (next < words.length && cueOfWord[next] === cue) next++;
    if (!cue) continue;
    phrases.push({ from: words[first]!.from, to: words[next - 1]!.to, start: cue.start, end: cue.end });
    if (next === first + 1) wordTimed++;
  }
  return wordTimed > WORD_TIMED_SHARE * words.length ? [] : phrases;
}

/** Gives every unit of the transcript the time of its counterpart, or a share of the time between its neighbours. */
function carryOver(shown: readonly Unit[], heard: readonly Unit[], pairs: readonly Pair[]): void {
  const secondsPerCharacter = heard.reduce((sum, { start, end }) => sum + end - start, 0) / lengthOf(heard);
  let last: Pair = { shown: -1, heard: -1 };
  for (const pair of [...pairs, { shown: shown.length, heard: heard.length }]) {
    const gap = shown.slice(last.shown + 1, pair.shown);
    const sources = heard.slice(last.heard + 1, pair.heard);
    const before = heard[last.heard];
    const after = heard[pair.heard];
    if (gap.length && !sources.length) {
      const needed = lengthOf(gap) * secondsPerCharacter;
      let start = before ? before.end : Math.max(0, after!.start - needed);
      const end = after ? after.start : start + needed;
      if (before && end - start < needed / 2) {
        // No time is left for these words, so the word before shares its time.
        gap.unshift(shown[last.shown]!);
        start = before.start;
      }
      sources.push({ key: '', start, end, speaker: (before ?? after)!.speaker, cue: null, partner: -1 });
    }
    fit(gap, sources);
    if (after) fit([shown[pair.shown]!], [after]);
    last = pair;
  }
}

/** Spreads units over the time of others: one to one if their numbers match, otherwise by length in characters. */
function fit(units: readonly Unit[], sources: readonly Unit[]): void {
  const scale = lengthOf(sources) / lengthOf(units);
  let position = 0;
  let index = 0;
  let passed = 0;
  const timeAt = (slack: number): number => {
    // At a boundary, a unit starts with the later source and ends with the earlier one.
    while (index + 1 < sources.length && passed + sizeOf(sources[index]!) < position + slack) {
      passed += sizeOf(sources[index++]!);
    }
    const { start, end } = sources[index]!;
    const share = Math.max(0, Math.min(1, (position - passed) / sizeOf(sources[index]!)));
    return start * (1 - share) + end * share;
  };
  units.forEach((unit, place) => {
    if (units.length === sources.length) {
      const { start, end, speaker, cue } = sources[place]!;
      Object.assign(unit, { start, end, speaker, cue });
      return;
    }
    unit.start = timeAt(1e-6);
    unit.speaker = sources[index]!.speaker;
    unit.cue = sources[index]!.cue;
    position += sizeOf(unit) * scale;
    unit.end = timeAt(-1e-6);
  });
}

const sizeOf = ({ key }: Unit): number => key.length || 1;
const lengthOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + sizeOf(unit), 0);

/** The matching pairs, in order. */
function findPairs(shown: readonly Unit[], heard: readonly Unit[]): Pair[] {
  const end: Pair = { shown: shown.length, heard: heard.length };
  const pairs: Pair[] = [];
  let next = end;
  for (let chain = longestChain(shown, heard); chain; chain = chain.previous) {
    const beside: Pair = { shown: next.shown - 1, heard: next.heard - 1 };
    const shift = Math.max(beside.shown - chain.shown, beside.heard - chain.heard);
    const canMove = shift <= LONGEST_SHIFT && shown[beside.shown]!.key === heard[beside.heard]!.key;
    next = canMove ? beside : chain;
    pairs.push(next);
  }
  return pairs.reverse();
}

/** Whether both are the same text: any two texts share some short words, but not in a row. */
function isRelated(pairs: readonly Pair[], shown: readonly Unit[], heard: readonly Unit[]): boolean {
  const end: Pair = { shown: shown.length, heard: heard.length };
  const related = pairs.filter(
    (pair, index) =>
      isNear(pairs[index - 1] ?? { shown: -1, heard: -1 }, pair) || isNear(pair, pairs[index + 1] ?? end),
  );
  return related.length > 0 && related.length >= RELATED_SHARE * Math.min(end.shown, end.heard);
}

/** Adjacent in both texts, or separated by one differing word. */
function isNear(first: Pair, second: Pair): boolean {
  const distance = second.shown - first.shown;
  return distance <= 2 && second.heard - first.heard === distance;
}

/**
 * The longest common subsequence, from its end, by the method of Hunt and Szymanski. The common beginning is part of
 * it; if the captions were made from the transcript, that is everything.
 */
function longestChain(shown: readonly Unit[], heard: readonly Unit[]): Chain | undefined {
  let begun = 0;
  let beginning: Chain | undefined;
  while (begun < Math.min(shown.length, heard.length) && shown[begun]!.key === heard[begun]!.key) {
    beginning = { shown: begun, heard: begun++, previous: beginning };
  }
  const places = new Map<string, number[]>();
  for (let index = begun; index < heard.length; index++) {
    const { key } = heard[index]!;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const reach = Math.ceil(MOST_CANDIDATES / (shown.length - begun) / 2);
  const scale = (heard.length - begun) / (shown.length - begun);
  // For each length, the chain of that length that ends earliest in the captions.
  const chains: Chain[] = [];
  for (let index = begun; index < shown.length; index++) {
    const all = places.get(shown[index]!.key) ?? [];
    const expected = begun + (index - begun) * scale;
    const middle = firstIndex(all.length, (place) => all[place]! >= expected);
    for (let place = Math.min(all.length, middle + reach) - 1; place >= Math.max(0, middle - reach); place--) {
      const candidate = all[place]!;
      const length = firstIndex(chains.length, (shorter) => chains[shorter]!.heard >= candidate);
      if (chains[length]?.heard === candidate) continue;
      chains[length] = { shown: index, heard: candidate, previous: chains[length - 1] ?? beginning };
    }
  }
  return chains.at(-1) ?? beginning;
}
