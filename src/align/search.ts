import type { Gradual } from './gradual.js';
import type { Costs, Tables } from './tables.js';

/** A unit to find, in the order of the text. */
export interface Step {
  readonly unit: number;
  /** Index of the word it belongs to. */
  readonly word: number;
  /** Expected length, in frames. */
  readonly frames: number;
  /** Scale of the distribution of the logarithm of its length. */
  readonly spread: number;
  /** Whether it begins a word, and whether that word begins a phrase (follows punctuation). */
  readonly begins: '' | 'word' | 'phrase';
}

/** First and last frame (exclusive) in which a step may end. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The result of the search: the frames of each step; `[t, t]` for the steps of a skipped word. */
export interface Path {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly score: number;
}

/** Shortest unit and shortest pause, in frames. */
const SHORTEST = 2;
const SHORTEST_PAUSE = 4;

/**
 * Longest unit: in expected lengths, but at least so many frames. What is drawled longer is heard as filler; without a
 * limit, a few units swallow what other words should have.
 */
const LONGEST = 3;
const LONGEST_AT_LEAST = 8;

/** Cost of a word far from its expected start, and the distance in frames at which it costs half as much. */
const ASTRAY = 1;
const ASTRAY_FRAMES = 100;

/** Student's t on the logarithm of each length in hops, at most those that fit a byte: heavy tails, since some sounds are drawled. */
function lengthScores(frames: number, spread: number, hop: number, weight: number): Float64Array {
  const longest = Math.min(0xff, Math.max(Math.round(LONGEST_AT_LEAST / hop), Math.ceil((LONGEST * frames) / hop)));
  const scores = new Float64Array(longest + 1);
  for (let length = 1; length <= longest; length++) {
    const z = Math.log((length * hop) / frames) / spread;
    scores[length] = -weight * 4.5 * Math.log(1 + (z * z) / 8);
  }
  return scores;
}

type Gaps = Uint16Array | Uint32Array;

/** Best paths up to the end of a step, or to the start of a word: `scores[i]` of those that get there at hop `start + i`. */
interface Front {
  start: number;
  /** How many of `scores` are meant: the same memory serves all steps. */
  size: number;
  scores: Float64Array;
}

/** What the best paths came from. */
interface Trace {
  /** For each step and each hop of its band: length of the step that ends there, 0 for that of a skipped word. */
  readonly lengths: readonly Uint8Array[];
  /** For a word's first step: length of the gap before it, for each hop in which the word may start. */
  readonly gaps: (Gaps | undefined)[];
}

/** With room for at least so many. */
function room(front: Front, start: number, size: number): Front {
  if (front.scores.length < size) front.scores = new Float64Array(size);
  front.start = start;
  front.size = size;
  return front;
}

const emptyFront = (): Front => ({ start: 0, size: 1, scores: new Float64Array(1) });

/** The bands in hops. */
function bandsInHops(bands: readonly Band[], { hop, frames }: Tables): Band[] {
  const hops = Math.ceil(frames / hop);
  return bands.map((band) => {
    const from = Math.floor(band.from / hop);
    return { from, to: Math.max(from, Math.min(hops, Math.ceil((band.to - 1) / hop))) + 1 };
  });
}

/**
 * Finds the most likely frames of all steps, in order, with pauses between words: Viterbi search in a hidden Markov
 * model with explicit durations (J. D. Ferguson, 1980; S. E. Levinson, Computer Speech and Language 1, 1986). Time and
 * memory are proportional to the sum of the bands' widths.
 *
 * @param bands of the steps; they must advance
 * @param expected frame in which each step would start if the text were spoken evenly: words far from it cost something
 */
export function* search(
  steps: readonly Step[],
  bands: readonly Band[],
  tables: Tables,
  costs: Costs,
  expected?: Float64Array,
): Gradual<Path> {
  const places = bandsInHops(bands, tables);
  const all = new Uint8Array(places.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  const lengths = places.map(({ from, to }) => all.subarray(at, (at += to - from)));
  const trace: Trace = { lengths, gaps: [] };
  const { score, end } = yield* advance(steps, places, tables, costs, expected, trace);
  return { ...traceBack(steps, places, trace, end, tables), score };
}

/** Score of the path that `search` would find. */
export function* scoreText(
  steps: readonly Step[],
  bands: readonly Band[],
  tables: Tables,
  costs: Costs,
  expected?: Float64Array,
): Gradual<number> {
  return (yield* advance(steps, bandsInHops(bands, tables), tables, costs, expected)).score;
}

/** @param trace receives what the best paths came from */
function* advance(
  steps: readonly Step[],
  places: readonly Band[],
  tables: Tables,
  costs: Costs,
  expected?: Float64Array,
  trace?: Trace,
): Gradual<{ score: number; end: number }> {
  const { hop, units, betweenPhrases } = tables;
  const shortest = Math.round(SHORTEST / hop);
  const rows = [emptyFront(), emptyFront()] as const;
  let front: Front = rows[1];
  // At the start of the current word, also for paths that skip it.
  const entry = emptyFront();
  // Scores without those of the unit's frames before.
  let based = new Float64Array(0);

  for (const [index, step] of steps.entries()) {
    yield;
    const { from, to } = places[index]!;
    if (step.begins) {
      const width = to - front.start;
      const gap = trace && new (width > 0xffff ? Uint32Array : Uint16Array)(width);
      if (trace) trace.gaps[index] = gap;
      enter(front, room(entry, front.start, width), step.begins, index === 0, tables, costs, gap);
      if (expected) keepNear(entry, expected[index]! / hop, ASTRAY_FRAMES / hop);
      front = entry;
    }

    const sum = units[step.unit]!;
    const bonus = lengthScores(step.frames, step.spread, hop, costs.lengths);
    const { start, size, scores } = front;
    if (based.length < size) based = new Float64Array(size);
    for (let i = 0; i < size; i++) based[i] = scores[i]! - sum[start + i]!;
    const next = room(rows[index % 2]!, from, to - from);
    const chosen = trace?.lengths[index];
    for (let t = from; t < to; t++) {
      const i = t - start;
      const longest = Math.min(bonus.length - 1, i);
      let best = -Infinity;
      let length = 0;
      for (let d = Math.max(shortest, i - size + 1); d <= longest; d++) {
        const value = based[i - d]! + bonus[d]!;
        if (value > best) {
          best = value;
          length = d;
        }
      }
      next.scores[t - from] = best + sum[t]!;
      if (chosen) chosen[t - from] = length;
    }
    if (steps[index + 1]?.begins !== '') {
      // The word may be skipped, which is stored as length 0.
      for (let t = Math.max(from, entry.start); t < Math.min(to, entry.start + entry.size); t++) {
        const skipped = entry.scores[t - entry.start]! - costs.skip;
        if (skipped > next.scores[t - from]!) {
          next.scores[t - from] = skipped;
          if (chosen) chosen[t - from] = 0;
        }
      }
    }
    front = next;
  }

  let score = -Infinity;
  let end = front.start;
  const whole = betweenPhrases.at(-1)!;
  for (let i = 0; i < front.size; i++) {
    const value = front.scores[i]! + whole - betweenPhrases[front.start + i]!;
    if (value > score) [score, end] = [value, front.start + i];
  }
  return { score, end };
}

/**
 * Best paths to the start of a word, at once or after a pause or filler.
 *
 * @param entry receives their scores
 * @param gap receives the length of what is before the word
 */
function enter(
  { start, size, scores }: Front,
  entry: Front,
  begins: 'word' | 'phrase',
  isOpening: boolean,
  { hop, units, withinPhrase, betweenPhrases }: Tables,
  costs: Costs,
  gap?: Gaps,
): void {
  const isPhrase = begins === 'phrase';
  const noPause = isPhrase && !isOpening ? costs.noPause : 0;
  const pause = isPhrase ? 0 : costs.pause;
  const shortest = isOpening ? 0 : Math.round(SHORTEST_PAUSE / hop);
  const width = entry.size;
  const entering = entry.scores;
  for (let i = 0; i < width; i++) entering[i] = i < size ? scores[i]! - noPause : -Infinity;
  const kinds: [sums: Float64Array, cost: number][] = [
    [units[0]!, pause],
    isPhrase ? [betweenPhrases, pause + costs.phraseFiller[0]] : [withinPhrase, pause + costs.wordFiller[0]],
  ];
  for (const [sums, cost] of kinds) {
    let best = -Infinity;
    let bestAt = 0;
    for (let i = shortest; i < width; i++) {
      const before = i - shortest;
      if (before < size) {
        const value = scores[before]! - sums[start + before]!;
        if (value > best) {
          best = value;
          bestAt = before;
        }
      }
      const paused = best + sums[start + i]! - cost;
      if (paused > entering[i]!) {
        entering[i] = paused;
        if (gap) gap[i] = i - bestAt;
      }
    }
  }
}

/** A word far from where it is expected costs something, but no more the farther it is: evidence always wins. */
function keepNear({ start, size, scores }: Front, expected: number, tolerance: number): void {
  for (let i = 0; i < size; i++) {
    const z = (start + i - expected) / tolerance;
    scores[i]! -= (ASTRAY * z * z) / (1 + z * z);
  }
}

function traceBack(
  steps: readonly Step[],
  places: readonly Band[],
  { lengths, gaps }: Trace,
  end: number,
  { hop, frames }: Tables,
): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(steps.length);
  const to = new Int32Array(steps.length);
  let t = end;
  let skipping = false;
  for (let index = steps.length - 1; index >= 0; index--) {
    const last = steps[index + 1]?.begins !== '';
    const length: number = last || !skipping ? (lengths[index]![t - places[index]!.from] ?? 0) : 0;
    if (last) skipping = length === 0;
    to[index] = Math.min(frames, t * hop);
    t -= length;
    from[index] = Math.min(frames, t * hop);
    t -= gaps[index]?.[t - (places[index - 1]?.from ?? 0)] ?? 0;
  }
  return { from, to };
}
