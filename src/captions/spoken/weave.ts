import { spreadEvenly } from '../../text/spread.js';
import { shortName, type Said, type SaidWord } from './said.js';

/** So many words away a pause is looked for, to let somebody else speak in. */
const REACH = 4;

/**
 * The same cues as if each that lies inside another one were said in the middle of it: the outer one goes on behind it.
 * Null where none does.
 *
 * @param said by their starts
 */
export function weave(said: readonly Said[]): Said[] | null {
  const inner = new Map<Said, Said[]>();
  let outer = said[0];
  for (const cue of said.slice(1)) {
    if (!outer || cue.start === outer.start || cue.end >= outer.end) outer = cue;
    else {
      const others = inner.get(outer);
      if (others) others.push(cue);
      else inner.set(outer, [cue]);
    }
  }
  if (!inner.size) return null;
  return said.flatMap((cue) => splitAt(cue, inner.get(cue) ?? [])).sort((a, b) => a.start - b.start);
}

function splitAt(cue: Said, others: readonly Said[]): Said[] {
  if (!others.length) return [cue];
  const { start, end, words, asides } = cue;
  const times = spreadEvenly(words, end - start);
  const name = asides[0]?.name;
  const parts: Said[] = [];
  let from = 0;
  let partStart = start;
  const close = (to: number, partEnd: number): void => {
    // Behind the other one's words, it is its own speaker again.
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

/** The nearest word with a sign before it. */
function pauseNear(words: readonly SaidWord[], index: number): number {
  for (let distance = 0; distance <= REACH; distance++) {
    for (const place of [index - distance, index + distance]) {
      const [before, after] = [words[place - 1], words[place]];
      if (before && after && after.from - before.to > 1) return place;
    }
  }
  return index;
}
