import type { SpokenCue, Unit } from './cue-words.js';

/** Words next to a label that may have been recognised wrongly. */
const LABEL_REACH = 8;

/**
 * Marks labels and sounds as silent if they are not in the transcript.
 *
 * @param cues with their counterparts, except for labels
 * @param shown the transcript
 */
export function markAsides(cues: readonly SpokenCue[], shown: readonly Unit[]): void {
  /** Asides waiting for the next counterpart, with the last one before them. */
  let waiting: { readonly aside: SpokenCue['asides'][number]; readonly before: number }[] = [];
  let before = -1;
  const decide = (after: number): void => {
    for (const { aside, before: from } of waiting) {
      const { words, isFirst, name } = aside;
      const units = words.flatMap((word) => word.units);
      const gap = shown.slice(Math.max(from + 1, after - LABEL_REACH - units.length), after);
      const found = units.filter(({ key }) => gap.some((unit) => unit.key === key));
      // After spoken words it may be what the transcript has in other words: "(twenty dollars)".
      const isWritten = found.length * 2 >= units.length || (!isFirst && name === null && gap.length > 0);
      if (!isWritten) for (const word of words) word.isSilent = true;
    }
    waiting = [];
  };
  for (const { words } of cues) {
    for (const word of words) {
      if (word.isSilent) continue;
      const partner = word.units.find((unit) => unit.partner >= 0)?.partner;
      if (partner !== undefined) {
        if (waiting.at(-1)?.aside === word.aside) waiting.pop();
        decide(partner);
        before = word.units.findLast((unit) => unit.partner >= 0)!.partner;
      } else if (word.aside && word === word.aside.words.find((each) => !each.isSilent)) {
        waiting.push({ aside: word.aside, before });
      }
    }
  }
  decide(shown.length);
}
