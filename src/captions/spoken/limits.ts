import type { Period, Said } from './said.js';

export interface Limits {
  readonly spokenUntil: number;
  /** Where the search may look for the cue's words. */
  readonly period: Period;
}

/** Characters a second, as most people speak; one of a script without spaces is as long as three. */
const USUAL_PACE = 15;
const UNIT_CHARACTERS = 3;

/**
 * Until when the words of each cue are spoken. Captions may stay in view while the next one is spoken already; but one
 * that ends before this one does, and one of which the transcript has no word, may also have come in between.
 *
 * @param cues by their starts, each with a word that is spoken
 */
export function limitsOf(cues: readonly Said[]): Limits[] {
  const limits: Limits[] = [];
  const places = cues.map(placesOf);
  const isRelated = places.some(({ first }) => first < Infinity);
  /** Cues that start later, each ending after the ones before; by index. */
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
    // A cue that goes on being shown after the next one has ended.
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

/** How far a cue's pace is from the usual one, were it spoken until then. */
function paceError({ words, start }: Said, until: number): number {
  let length = 0;
  for (const { from, to, units, isSilent } of words) {
    if (!isSilent) length += Math.max(to - from + 1, units.length * UNIT_CHARACTERS);
  }
  return Math.abs(Math.log(length / (until - start) / USUAL_PACE));
}

/** The first and the last place in the transcript where a cue has a counterpart. */
function placesOf({ words }: Said): { first: number; last: number } {
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
