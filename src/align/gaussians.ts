import { FEATURES, type Features } from './features.js';
import type { Gradual } from './gradual.js';
import { MODELLED, UNITS } from './units.js';

/** A Gaussian with diagonal covariance for each unit: means and deviations, `FEATURES` numbers per unit. */
export interface Model {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
}

/** Log-likelihoods: how well each frame fits each unit, `scores[unit][frame]`. */
export type Scores = readonly Float32Array[];

/** Of a feature within a unit: few frames of one sound would seem to vary less than they do. */
const LEAST_VARIANCE = 0.06;

/** Cost of a frame assigned to silence where somebody seems to speak, or to a sound where nobody does. */
const MISMATCH = 0.2;

/**
 * Log-densities, scaled by `weight`: neighbouring frames and features are correlated, so they count for less than
 * independent ones would. Far from the mean they fall linearly, so that a single outlier decides nothing (P. Huber,
 * 1964).
 */
export function* scoreFrames({ frames, values, speech }: Features, model: Model, weight: number): Gradual<Scores> {
  const scores: Float32Array[] = [];
  for (let unit = 0; unit < MODELLED; unit++) {
    const at = unit * FEATURES;
    const mean = model.mean.subarray(at, at + FEATURES);
    const inverse = model.deviation.subarray(at, at + FEATURES).map((deviation) => 1 / deviation);
    const peak = inverse.reduce((sum, each) => sum + Math.log(each), 0);
    const row = new Float32Array(frames);
    for (let t = 0, i = 0; t < frames; t++) {
      let score = peak;
      for (let f = 0; f < FEATURES; f++, i++) {
        const distance = Math.abs(values[i]! - mean[f]!) * inverse[f]!;
        score -= distance < 3 ? 0.5 * distance * distance : 3 * distance - 4.5;
      }
      row[t] = weight * score - (!unit === !speech[t] ? 0 : MISMATCH);
    }
    scores.push(row);
    yield;
  }
  // An unknown consonant or vowel scores like the best one, minus what the choice is worth. The vowel stands for the
  // rest of its syllable.
  for (const members of ['qxbsfvnlrw', 'nlrwaeiou']) {
    const rows = Array.from(members, (unit) => scores[UNITS.indexOf(unit)]!);
    yield;
    scores.push(highest(rows).map((score) => score - weight));
  }
  return scores;
}

/** Frame-by-frame maximum of several rows. */
export function highest(rows: Scores): Float32Array {
  const best = rows[0]!.slice();
  for (const row of rows) for (let t = 0; t < best.length; t++) best[t] = Math.max(best[t]!, row[t]!);
  return best;
}

/**
 * Adapts the model to the frames that the last search assigned to each unit: maximum a posteriori, with the seeds
 * counting as `strength` frames (J.-L. Gauvain, C.-H. Lee, IEEE Trans. Speech and Audio Processing 2, 1994).
 *
 * @param labels unit of each frame; negative to ignore the frame
 */
export function* adapt(
  { frames, values }: Omit<Features, 'speech'>,
  seeds: Model,
  labels: Int8Array,
  strength: number,
): Gradual<Model> {
  const count = new Float64Array(MODELLED).fill(strength);
  const sums = Float64Array.from(seeds.mean, (mean) => strength * mean);
  const squares = Float64Array.from(seeds.mean, (mean, i) => strength * (mean * mean + seeds.deviation[i]! ** 2));
  for (let t = 0; t < frames; t++) {
    if (t % 4096 === 0) yield;
    const unit = labels[t]!;
    if (unit < 0 || unit >= MODELLED) continue;
    count[unit]!++;
    for (let f = 0; f < FEATURES; f++) {
      const value = values[t * FEATURES + f]!;
      sums[unit * FEATURES + f]! += value;
      squares[unit * FEATURES + f]! += value * value;
    }
  }
  const mean = Float32Array.from(sums, (sum, i) => sum / count[Math.floor(i / FEATURES)]!);
  const deviation = mean.map((each, i) =>
    Math.sqrt(Math.max(squares[i]! / count[Math.floor(i / FEATURES)]! - each * each, LEAST_VARIANCE)),
  );
  return { mean, deviation };
}
