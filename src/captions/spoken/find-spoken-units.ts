import type { CaptionCue } from '../../packet/model.js';
import { spreadEvenly } from '../../text/spread.js';
import { markAsides } from './mark-asides.js';
import { speakingLimits } from './speaking-limits.js';
import { markRepetitions } from './mark-repetitions.js';
import { interleaveCues } from './interleave-cues.js';
import { splitCues, shortName, type SpokenCue, type CueWord, type Unit } from './cue-words.js';

/** A unit of the transcript and its counterpart in the captions, as indices. */
export interface Pair {
  readonly shown: number;
  readonly heard: number;
}

/**
 * Finds what is spoken in captions: each word with its share of its cue's time, and its counterpart in the transcript.
 *
 * Not every word of a caption is spoken: repetitions in rolling captions, speaker labels and descriptions of sounds
 * take no time.
 *
 * @param cues in any order
 * @param shown the transcript
 * @param findPairs finds matching units, in order
 */
export function findSpokenUnits(
  cues: readonly CaptionCue[],
  language: string | null,
  shown: readonly Unit[],
  findPairs: (shown: readonly Unit[], heard: readonly Unit[]) => Pair[],
): { heard: Unit[]; pairs: Pair[] } {
  const cuesInOrder = splitCues(cues, language);
  const compare = (spoken: readonly SpokenCue[]) => {
    // A name that labels a speaker's words may also be spoken by the previous speaker.
    const units = spoken.flatMap(({ words }) =>
      words.flatMap((word) => (word.isSilent || word.aside?.name != null ? [] : word.units)),
    );
    return { spoken, units, pairs: findPairs(shown, units) };
  };
  markRepetitions(cuesInOrder, shown.length, () => compare(cuesInOrder).pairs.length);
  const sequential = compare(cuesInOrder);
  const interleaved = interleaveCues(cuesInOrder);
  const nested = interleaved && compare(interleaved);
  const { spoken, units, pairs: found } = nested && nested.pairs.length > sequential.pairs.length ? nested : sequential;
  for (const pair of found) units[pair.heard]!.partner = pair.shown;
  markAsides(spoken, shown);
  const heard = timeUnits(spoken);
  const pairs: Pair[] = [];
  heard.forEach(({ partner }, index) => {
    if (partner >= 0) pairs.push({ shown: partner, heard: index });
  });
  return { heard, pairs };
}

/** Gives the spoken units their times and speakers. */
function timeUnits(spoken: readonly SpokenCue[]): Unit[] {
  const heard: Unit[] = [];
  const isSpoken = ({ words }: Pick<SpokenCue, 'words'>): boolean => words.some((word) => !word.isSilent);
  // A name that is in the transcript, too, is text rather than a label.
  const written = new Set(spoken.flatMap(({ asides }) => asides.filter(isSpoken).map(({ name }) => name)));
  const limits = speakingLimits(spoken.filter(isSpoken));
  let next = 0;
  let speaker: string | null = null;
  for (const cue of spoken) {
    const { start, words } = cue;
    if (cue.speaker) speaker = cue.speaker;
    const limit = isSpoken(cue) ? limits[next++]! : null;
    const times = limit ? spreadEvenly(withoutSilence(words), limit.spokenUntil - start) : [];
    let place = 0;
    for (const { units, aside, isSilent } of words) {
      const name = aside?.name;
      if (name && !cue.speaker && !written.has(name)) speaker = shortName(name);
      if (isSilent) continue;
      const time = times[place++]!;
      const step = (time.end - time.start) / units.length;
      let from = start + time.start;
      for (const unit of units) {
        Object.assign(unit, { start: from, end: (from += step), speaker, cue: limit!.period });
        heard.push(unit);
      }
    }
  }
  return heard;
}

/** Closes the gaps that silent words leave. */
function withoutSilence(words: readonly CueWord[]): readonly CueWord[] {
  if (!words.some((word) => word.isSilent)) return words;
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
