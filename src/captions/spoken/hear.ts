import type { CaptionCue } from '../../packet/model.js';
import { spreadEvenly } from '../../text/spread.js';
import { silenceAsides } from './asides.js';
import { limitsOf } from './limits.js';
import { silenceRepeats } from './repeats.js';
import { weave } from './weave.js';
import { listen, shortName, type Said, type SaidWord, type Unit } from './said.js';

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
export function hear(
  cues: readonly CaptionCue[],
  language: string | null,
  shown: readonly Unit[],
  findPairs: (shown: readonly Unit[], heard: readonly Unit[]) => Pair[],
): { heard: Unit[]; pairs: Pair[] } {
  const listened = listen(cues, language);
  const compare = (said: readonly Said[]) => {
    // A name that labels a speaker's words may also be spoken by the previous speaker.
    const units = said.flatMap(({ words }) =>
      words.flatMap((word) => (word.isSilent || word.aside?.name != null ? [] : word.units)),
    );
    return { said, units, pairs: findPairs(shown, units) };
  };
  silenceRepeats(listened, shown.length, () => compare(listened).pairs.length);
  const inTurn = compare(listened);
  const woven = weave(listened);
  const within = woven && compare(woven);
  const { said, units, pairs: found } = within && within.pairs.length > inTurn.pairs.length ? within : inTurn;
  for (const pair of found) units[pair.heard]!.partner = pair.shown;
  silenceAsides(said, shown);
  const heard = timeUnits(said);
  const pairs: Pair[] = [];
  heard.forEach(({ partner }, index) => {
    if (partner >= 0) pairs.push({ shown: partner, heard: index });
  });
  return { heard, pairs };
}

/** Gives the spoken units their times and speakers. */
function timeUnits(said: readonly Said[]): Unit[] {
  const heard: Unit[] = [];
  const isSpoken = ({ words }: Pick<Said, 'words'>): boolean => words.some((word) => !word.isSilent);
  // A name that is in the transcript, too, is text rather than a label.
  const written = new Set(said.flatMap(({ asides }) => asides.filter(isSpoken).map(({ name }) => name)));
  const limits = limitsOf(said.filter(isSpoken));
  let next = 0;
  let speaker: string | null = null;
  for (const cue of said) {
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
function withoutSilence(words: readonly SaidWord[]): readonly SaidWord[] {
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
