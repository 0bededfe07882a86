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

/** Maximum length of a unit, in frames. */
const LONGEST = 60;
const SHORTEST = 2;

/** Shortest pause, in frames. */
const SHORTEST_PAUSE = 4;

/** Student's t on the logarithm of the length: heavy tails, since some sounds are drawled. */
function lengthScores({ frames, spread }: Step, weight: number): Float64Array {
  const longest = Math.min(LONGEST, Math.max(8, Math.ceil(3 * frames)));
  return Float64Array.from({ length: longest + 1 }, (_, length) => {
    const z = Math.log(length / frames) / spread;
    return length < SHORTEST ? -Infinity : -weight * 4.5 * Math.log(1 + (z * z) / 8);
  });
}

/** Prefix sums: `sums[t]` is the score of all frames before `t`. */
function cumulate(scores: Float32Array): Float64Array {
  const sums = new Float64Array(scores.length + 1);
  for (let t = 0; t < scores.length; t++) sums[t + 1] = sums[t]! + scores[t]!;
  return sums;
}

/** Scores of filler: any sound at a cost, or silence. */
function fillerScores(silence: Float32Array, loudest: Float32Array, price: number): Float64Array {
  return cumulate(silence.map((score, t) => Math.max(score, loudest[t]! - price)));
}

/**
 * Finds the most likely frames of all steps, in order, with pauses between words: Viterbi search in a hidden Markov
 * model with explicit durations (J. D. Ferguson, 1980; S. E. Levinson, Computer Speech and Language 1, 1986). Time and
 * memory are proportional to the sum of the bands' widths.
 *
 * @param bands of the steps; they must advance
 */
export function* search(steps: readonly Step[], bands: readonly Band[], scores: Scores, costs: Costs): Gradual<Path> {
  const frames = scores[0]!.length;
  const sums = scores.map(cumulate);
  yield;
  const [silence, ...sounds] = scores;
  const sound = highest(sounds);
  yield;
  const inPhrase = fillerScores(silence!, sound, costs.wordFiller[1]);
  const between = fillerScores(silence!, sound, costs.phraseFiller[1]);

  const lengths: Uint8Array[] = [];
  /** For a word's first step: where the previous word ended, for each frame in which the word may start. */
  const origins: Int32Array[] = [];
  // Scores of the best paths that end before frame `start + i`.
  let ending = new Float64Array(1);
  let start = 0;
  // The same at the start of the current word, for paths that skip it.
  let entering = ending;
  let entryStart = 0;

  for (const [index, step] of steps.entries()) {
    yield;
    const { from, to } = bands[index]!;
    if (step.begins) {
      const phrase = step.begins === 'phrase';
      const opening = index === 0;
      const noPause = phrase && !opening ? costs.noPause : 0;
      const pause = phrase ? 0 : costs.pause;
      const shortest = opening ? 0 : SHORTEST_PAUSE;
      const width = to - start;
      const entry = Float64Array.from({ length: width }, (_, i) => (ending[i] ?? -Infinity) - noPause);
      const origin = Int32Array.from({ length: width }, (_, i) => start + i);
      const gaps: [sums: Float64Array, cost: number][] = [
        [sums[0]!, pause],
        phrase ? [between, pause + costs.phraseFiller[0]] : [inPhrase, pause + costs.wordFiller[0]],
      ];
      for (const [gap, cost] of gaps) {
        let best = -Infinity;
        let bestAt = 0;
        for (let i = shortest; i < width; i++) {
          const k = i - shortest;
          const before = k < ending.length ? ending[k]! - gap[start + k]! : -Infinity;
          if (before > best) [best, bestAt] = [before, start + k];
          const paused = best + gap[start + i]! - cost;
          if (paused > entry[i]!) [entry[i], origin[i]] = [paused, bestAt];
        }
      }
      origins[index] = origin;
      entering = ending = entry;
      entryStart = start;
    }

    const sum = sums[step.unit]!;
    const bonus = lengthScores(step, costs.lengths);
    const based = ending.map((score, i) => score - sum[start + i]!);
    const row = new Float64Array(to - from).fill(-Infinity);
    const chosen = new Uint8Array(to - from);
    for (let t = from; t < to; t++) {
      // The step would begin at `start + k`.
      const longest = Math.min(bonus.length - 1, t - start);
      let best = -Infinity;
      let length = 0;
      for (let d = Math.max(SHORTEST, t - start - based.length + 1); d <= longest; d++) {
        const value = based[t - d - start]! + bonus[d]!;
        if (value > best) [best, length] = [value, d];
      }
      row[t - from] = best + sum[t]!;
      chosen[t - from] = length;
    }
    if (!steps[index + 1] || steps[index + 1]!.begins) {
      // The word may be skipped, which is stored as length 0.
      for (let t = from; t < to; t++) {
        const skipped = (entering[t - entryStart] ?? -Infinity) - costs.skip;
        if (skipped > row[t - from]!) {
          row[t - from] = skipped;
          chosen[t - from] = 0;
        }
      }
    }
    lengths.push(chosen);
    ending = row;
    start = from;
  }

  let score = -Infinity;
  let t = start;
  ending.forEach((value, i) => {
    const whole = value + between[frames]! - between[start + i]!;
    if (whole > score) [score, t] = [whole, start + i];
  });
  return { ...traceBack(steps, bands, lengths, origins, t), score };
}

function traceBack(
  steps: readonly Step[],
  bands: readonly Band[],
  lengths: readonly Uint8Array[],
  origins: readonly Int32Array[],
  end: number,
): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(steps.length);
  const to = new Int32Array(steps.length);
  let t = end;
  let skipping = false;
  for (let index = steps.length - 1; index >= 0; index--) {
    const last = !steps[index + 1] || !!steps[index + 1]!.begins;
    const length: number = last || !skipping ? (lengths[index]![t - bands[index]!.from] ?? 0) : 0;
    if (last) skipping = length === 0;
    to[index] = t;
    t -= length;
    from[index] = t;
    const origin = origins[index];
    if (origin) {
      const before = index ? bands[index - 1]!.from : 0;
      t = origin[t - before] ?? t;
    }
  }
  return { from, to };
}
