import { spreadEvenly } from '../../text/spread.js';
import { shortName, type SpokenCue, type CueWord } from './cue-words.js';

/** Words within which to look for a pause, in which another speaker may cut in. */
const REACH = 4;

/**
 * The same cues, with each cue that lies within another one spoken in the middle of it: the outer cue continues after
 * it. Null if no cue lies within another.
 *
 * @param cues sorted by start
 */
export function interleaveCues(cues: readonly SpokenCue[]): SpokenCue[] | null {
  const inner = new Map<SpokenCue, SpokenCue[]>();
  let outer = cues[0];
  for (const cue of cues.slice(1)) {
    if (!outer || cue.start === outer.start || cue.end >= outer.end) outer = cue;
    else {
      const others = inner.get(outer);
      if (others) others.push(cue);
      else inner.set(outer, [cue]);
    }
  }
  if (!inner.size) return null;
  return cues.flatMap((cue) => splitAt(cue, inner.get(cue) ?? [])).sort((a, b) => a.start - b.start);
}

function splitAt(cue: SpokenCue, others: readonly SpokenCue[]): SpokenCue[] {
  if (!others.length) return [cue];
  const { start, end, words, asides } = cue;
  const times = spreadEvenly(words, end - start);
  const name = asides[0]?.name;
  const parts: SpokenCue[] = [];
  let from = 0;
  let partStart = start;
  const close = (to: number, partEnd: number): void => {
    // After the other cue's words, its own speaker continues.
    const again = { asides: [], speaker: cue.speaker ?? (name ? shortName(name) : null) };
    if (to > from)
      parts.push({ ...cue, start: partStart, end: partEnd, words: words.slice(from, to), ...(from && again) });
    from = to;
  };
  let next = 0;
  for (const other of others) {
    while (next < words.length && start + times[next]!.start < other.start) next++;
    close(Math.max(from, pauseNear(words, next)), Math.max(partStart, other.start));
    partStart = Math.max(partStart, other.end);
  }
  close(words.length, end);
  return parts;
}

/** The nearest word preceded by punctuation. */
function pauseNear(words: readonly CueWord[], index: number): number {
  for (let distance = 0; distance <= REACH; distance++) {
    for (const place of [index - distance, index + distance]) {
      const [before, after] = [words[place - 1], words[place]];
      if (before && after && after.from - before.to > 1) return place;
    }
  }
  return index;
}
