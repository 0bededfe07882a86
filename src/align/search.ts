import { highest, type Scores } from './gaussians.js';
import type { Gradual } from './gradual.js';

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

export interface Costs {
  /** Of a pause within a phrase, and of a missing one between phrases. */
  readonly pause: number;
  readonly noPause: number;
  /** Of sounds that are not in the text, once and per frame, between phrases and between words. */
  readonly phraseFiller: readonly [once: number, perFrame: number];
  readonly wordFiller: readonly [once: number, perFrame: number];
  /** Of skipping a written word that is not spoken. */
  readonly skip: number;
  /** Weight of the duration model. */
  readonly lengths: number;
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

/** Sums of scores up to each frame: of one hop's frames at a time. The same for all texts. */
export interface Tables {
  /** Frames that are looked at as one. */
  readonly hop: number;
  /** Of the recording. */
  readonly frames: number;
  /** `sums[t]` is the score of everything before hop `t`: of each unit, and of filler within and between phrases. */
  readonly units: readonly Float64Array[];
  readonly withinPhrase: Float64Array;
  readonly betweenPhrases: Float64Array;
}

/** Adds up the scores of each hop's frames. */
function coarsen(scores: Float32Array, hop: number): Float32Array {
  const sums = new Float32Array(Math.ceil(scores.length / hop));
  for (let t = 0; t < scores.length; t++) sums[Math.floor(t / hop)]! += scores[t]!;
  return sums;
}

function cumulate(scores: Float32Array): Float64Array {
  const sums = new Float64Array(scores.length + 1);
  for (let t = 0; t < scores.length; t++) sums[t + 1] = sums[t]! + scores[t]!;
  return sums;
}

/** Scores of filler: any sound at a cost, or silence. */
function fillerScores(silence: Float32Array, loudest: Float32Array, price: number): Float64Array {
  return cumulate(silence.map((score, t) => Math.max(score, loudest[t]! - price)));
}

/** @param hop frames to look at as one: two are four times faster, and 20 ms are precise enough to begin with */
export function* tabulate(scores: Scores, costs: Costs, hop = 1): Gradual<Tables> {
  const frames = scores[0]!.length;
  const rows = hop > 1 ? scores.map((row) => coarsen(row, hop)) : scores;
  yield;
  const units = rows.map(cumulate);
  yield;
  const [silence, ...sounds] = rows;
  const sound = highest(sounds);
  yield;
  const withinPhrase = fillerScores(silence!, sound, costs.wordFiller[1] * hop);
  const betweenPhrases = fillerScores(silence!, sound, costs.phraseFiller[1] * hop);
  return { hop, frames, units, withinPhrase, betweenPhrases };
}

/** Score of a recording that has nothing of the text. */
export const scoreOfFiller = ({ betweenPhrases }: Tables): number => betweenPhrases.at(-1)!;

/** Student's t on the logarithm of each length in hops: heavy tails, since some sounds are drawled. */
function lengthScores(frames: number, spread: number, hop: number, weight: number): Float64Array {
  const longest = Math.max(Math.round(LONGEST_AT_LEAST / hop), Math.ceil((LONGEST * frames) / hop));
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
  readonly start: number;
  readonly scores: Float64Array;
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
  const { hop, frames, units, betweenPhrases } = tables;
  const hops = Math.ceil(frames / hop);
  const shortest = Math.round(SHORTEST / hop);
  const lengths: Uint8Array[] = [];
  const starts: number[] = [];
  /** For a word's first step: length of the gap before it, for each hop in which the word may start. */
  const gaps: (Gaps | undefined)[] = [];
  let front: Front = { start: 0, scores: new Float64Array(1) };
  // At the start of the current word, for paths that skip it.
  let entry = front;
  // Scores without those of the unit's frames before: the same memory for all steps.
  let based = new Float64Array(0);

  for (const [index, step] of steps.entries()) {
    yield;
    const band = bands[index]!;
    const from = Math.floor(band.from / hop);
    const to = Math.max(from, Math.min(hops, Math.ceil((band.to - 1) / hop))) + 1;
    if (step.begins) {
      const gap = new (to - front.start > 0xffff ? Uint32Array : Uint16Array)(to - front.start);
      front = entry = enter(front, to, gap, step.begins, index === 0, tables, costs);
      if (expected) keepNear(entry, expected[index]! / hop, ASTRAY_FRAMES / hop);
      gaps[index] = gap;
    }

    const sum = units[step.unit]!;
    const bonus = lengthScores(step.frames, step.spread, hop, costs.lengths);
    const { start, scores } = front;
    const known = scores.length;
    if (based.length < known) based = new Float64Array(known);
    for (let i = 0; i < known; i++) based[i] = scores[i]! - sum[start + i]!;
    const row = new Float64Array(to - from);
    const chosen = new Uint8Array(to - from);
    for (let t = from; t < to; t++) {
      const i = t - start;
      const longest = Math.min(bonus.length - 1, i);
      let best = -Infinity;
      let length = 0;
      for (let d = Math.max(shortest, i - known + 1); d <= longest; d++) {
        const value = based[i - d]! + bonus[d]!;
        if (value > best) {
          best = value;
          length = d;
        }
      }
      row[t - from] = best + sum[t]!;
      chosen[t - from] = length;
    }
    if (steps[index + 1]?.begins !== '') {
      // The word may be skipped, which is stored as length 0.
      for (let t = from; t < to; t++) {
        const skipped = (entry.scores[t - entry.start] ?? -Infinity) - costs.skip;
        if (skipped > row[t - from]!) {
          row[t - from] = skipped;
          chosen[t - from] = 0;
        }
      }
    }
    lengths.push(chosen);
    starts.push(from);
    front = { start: from, scores: row };
  }

  let score = -Infinity;
  let end = front.start;
  front.scores.forEach((value, i) => {
    const whole = value + betweenPhrases[hops]! - betweenPhrases[front.start + i]!;
    if (whole > score) [score, end] = [whole, front.start + i];
  });
  return { ...traceBack(steps, starts, lengths, gaps, end, hop, frames), score };
}

/**
 * Best paths to the start of a word, at once or after a pause or filler.
 *
 * @param gap receives the length of what is before the word
 */
function enter(
  { start, scores }: Front,
  to: number,
  gap: Gaps,
  begins: 'word' | 'phrase',
  isOpening: boolean,
  { hop, units, withinPhrase, betweenPhrases }: Tables,
  costs: Costs,
): Front {
  const isPhrase = begins === 'phrase';
  const noPause = isPhrase && !isOpening ? costs.noPause : 0;
  const pause = isPhrase ? 0 : costs.pause;
  const shortest = isOpening ? 0 : Math.round(SHORTEST_PAUSE / hop);
  const width = to - start;
  const known = scores.length;
  const entry = new Float64Array(width).fill(-Infinity);
  for (let i = Math.min(width, known) - 1; i >= 0; i--) entry[i] = scores[i]! - noPause;
  const kinds: [sums: Float64Array, cost: number][] = [
    [units[0]!, pause],
    isPhrase ? [betweenPhrases, pause + costs.phraseFiller[0]] : [withinPhrase, pause + costs.wordFiller[0]],
  ];
  for (const [sums, cost] of kinds) {
    let best = -Infinity;
    let bestAt = 0;
    for (let i = shortest; i < width; i++) {
      const before = i - shortest;
      if (before < known) {
        const value = scores[before]! - sums[start + before]!;
        if (value > best) {
          best = value;
          bestAt = before;
        }
      }
      const paused = best + sums[start + i]! - cost;
      if (paused > entry[i]!) {
        entry[i] = paused;
        gap[i] = i - bestAt;
      }
    }
  }
  return { start, scores: entry };
}

/** A word far from where it is expected costs something, but no more the farther it is: evidence always wins. */
function keepNear({ start, scores }: Front, expected: number, tolerance: number): void {
  for (let i = 0; i < scores.length; i++) {
    const z = (start + i - expected) / tolerance;
    scores[i]! -= (ASTRAY * z * z) / (1 + z * z);
  }
}

function traceBack(
  steps: readonly Step[],
  starts: readonly number[],
  lengths: readonly Uint8Array[],
  gaps: readonly (Gaps | undefined)[],
  end: number,
  hop: number,
  frames: number,
): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(steps.length);
  const to = new Int32Array(steps.length);
  let t = end;
  let skipping = false;
  for (let index = steps.length - 1; index >= 0; index--) {
    const last = steps[index + 1]?.begins !== '';
    const length: number = last || !skipping ? (lengths[index]![t - starts[index]!] ?? 0) : 0;
    if (last) skipping = length === 0;
    to[index] = Math.min(frames, t * hop);
    t -= length;
    from[index] = Math.min(frames, t * hop);
    const gap = gaps[index];
    if (gap) t -= gap[t - (index ? starts[index - 1]! : 0)] ?? 0;
  }
  return { from, to };
}
