import type { SpokenCue, CueWord } from './cue-words.js';

/** A line that remains visible when the next one rolls in is not spoken again; one shown longer than this may be. */
const FILLER_SECONDS = 0.1;

/** Fewer repetitions than one word in ten are chance, or stuttering. */
const CHANCE = 10;

/**
 * Captions that roll or grow repeat what was shown before: marks as silent the words at the beginning of a cue that end
 * the cues before it. Repetitions in the transcript stay: the speaker repeats them, or it is a refrain.
 *
 * @param shownCount number of units in the transcript
 * @param countPairs counts the counterparts of what is not marked silent
 */
export function markRepetitions(cues: readonly SpokenCue[], shownCount: number, countPairs: () => number): void {
  const stream: CueWord[] = [];
  const repeated: CueWord[] = [];
  const longer: { readonly cue: SpokenCue; readonly end: number }[] = [];
  let source: SpokenCue | undefined;
  let previousCount = 0;
  for (const cue of cues) {
    const { words, start, end } = cue;
    if (!words.length) continue;
    const isShort = end - start <= FILLER_SECONDS;
    let count = overlap(stream, words);
    const isWhole = count === words.length;
    // "very very", each with its own time, is not a line shown twice.
    if (isWhole && count === 1 && !isShort) count = 0;
    words.forEach((word, index) => (index < count ? repeated : stream).push(word));
    // The same line again is still being spoken.
    if (isWhole && count && previousCount === count && !isShort && source) longer.push({ cue: source, end });
    if (count < words.length) source = cue;
    previousCount = words.length;
  }
  const [once, twice] = [countUnits(stream), countUnits(repeated)];
  const silence = (isSilent: boolean): void => {
    for (const word of repeated) word.isSilent = isSilent;
  };
  if (Math.abs(once + twice - shownCount) <= Math.abs(once - shownCount)) {
    // Captions as long as the transcript, or of a part of it.
    if (twice * CHANCE < once) return;
    const all = countPairs();
    silence(true);
    if (all - countPairs() >= twice / 2) {
      silence(false);
      return;
    }
  }
  silence(true);
  for (const { cue, end } of longer) cue.end = Math.max(cue.end, end);
}

const countUnits = (words: readonly CueWord[]): number =>
  words.reduce((sum, { units, aside }) => sum + (aside ? 0 : units.length), 0);

/** Number of words that end one list and begin the other, by the prefix function of Knuth, Morris and Pratt. */
function overlap(stream: readonly CueWord[], words: readonly CueWord[]): number {
  const from = Math.max(0, stream.length - words.length);
  let first = from;
  while (first < stream.length && !isSame(stream[first], words[0])) first++;
  if (first === stream.length) return 0;
  const borders = [0];
  const extend = (length: number, next: CueWord): number => {
    while (length && !isSame(words[length], next)) length = borders[length - 1]!;
    return isSame(words[length], next) ? length + 1 : 0;
  };
  for (let index = 1; index < words.length; index++) borders.push(extend(borders[index - 1]!, words[index]!));
  let length = 0;
  for (let index = first; index < stream.length; index++) length = extend(length, stream[index]!);
  return length;
}

function isSame(a: CueWord | undefined, b: CueWord | undefined): boolean {
  return (
    !!a && !!b && a.units.length === b.units.length && a.units.every(({ key }, index) => key === b.units[index]!.key)
  );
}
