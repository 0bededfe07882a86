import type { Period, SpokenCue } from './cue-words.js';

export interface Limits {
  readonly spokenUntil: number;
  /** Where alignment may search for the cue's words. */
  readonly period: Period;
}

/** Usual pace in characters per second; a character of a script without spaces counts as three. */
const USUAL_PACE = 15;
const UNIT_CHARACTERS = 3;

/**
 * When the words of each cue end. A caption may stay visible while the next one is already being spoken; but a cue that
 * ends earlier, or that has no word in the transcript, may also have been inserted in between.
 *
 * @param cues sorted by start, each with a spoken word
 */
export function speakingLimits(cues: readonly SpokenCue[]): Limits[] {
  const limits: Limits[] = [];
  const places = cues.map(placesOf);
  const isRelated = places.some(({ first }) => first < Infinity);
  /** Indices of cues that start later, each ending after the ones before it. */
  const following: number[] = [];
  let next = cues.length;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index]!;
    const { start, end } = cue;
    while (following.length && cues[following.at(-1)!]!.end < end) following.pop();
    const later = following.at(-1) ?? cues.length;
    const laterStart = cues[later]?.start ?? Infinity;
    const cut = Math.min(end, laterStart > start ? laterStart : limits[later]!.spokenUntil);
    const nextStart = cues[next]?.start ?? Infinity;
    // A cue that stays visible after the next one has ended.
    const lingers =
      nextStart > start &&
      nextStart < cut &&
      cues[next]!.end < end &&
      !(places[index]!.last >= places[next]!.first) &&
      paceError(cue, nextStart) < paceError(cue, cut);
    limits[index] = {
      spokenUntil: lingers ? nextStart : cut,
      period: { start, end: lingers ? nextStart : end },
    };
    if (isRelated && places[index]!.first === Infinity) continue;
    following.push(index);
    next = index;
  }
  return limits;
}

/** How far a cue's pace would be from the usual one if it were spoken until then. */
function paceError({ words, start }: SpokenCue, until: number): number {
  let length = 0;
  for (const { from, to, units, isSilent } of words) {
    if (!isSilent) length += Math.max(to - from + 1, units.length * UNIT_CHARACTERS);
  }
  return Math.abs(Math.log(length / (until - start) / USUAL_PACE));
}

/** The first and the last index in the transcript at which a cue has a counterpart. */
function placesOf({ words }: SpokenCue): { first: number; last: number } {
  let first = Infinity;
  let last = -1;
  for (const { units } of words) {
    for (const { partner } of units) {
      if (partner < 0) continue;
      first = Math.min(first, partner);
      last = partner;
    }
  }
  return { first, last };
}
