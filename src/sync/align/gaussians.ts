import { FEATURES, type Features } from './features.js';
import type { Gradual } from './gradual.js';
import { MODELLED, UNITS } from './units.js';

/** A Gaussian with a diagonal covariance for each unit: means and deviations, `FEATURES` numbers a unit. */
export interface Model {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
}

/** How well each frame fits each unit: `scores[unit][frame]`, logarithms. */
export type Scores = readonly Float32Array[];

/**
 * Log-densities, times `weight`: neighbouring frames and features tell much the same, so they count for less than
 * independent ones would. Far from the mean they fall linearly, so that one odd frame decides nothing (P. Huber, 1964).
 */
export function* scoreFrames({ frames, values }: Features, model: Model, weight: number): Gradual<Scores> {
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
        score -= distance < 4 ? 0.5 * distance * distance : 2 * distance;
      }
      row[t] = weight * score;
    }
    scores.push(row);
    yield;
  }
  // A consonant or a vowel that is not known is as good as the best one, less what the choice is worth.
  for (const members of ['qxbsfvnlrw', 'aeiou']) {
    const rows = Array.from(members, (unit) => scores[UNITS.indexOf(unit)]!);
    scores.push(rows[0]!.map((_, t) => rows.reduce((best, row) => Math.max(best, row[t]!), -Infinity) - weight));
  }
  return scores;
}

/**
 * The model moved towards the frames that the last search gave each unit: maximum a posteriori, the seeds counting as
 * `strength` frames (J.-L. Gauvain, C.-H. Lee, IEEE Trans. Speech and Audio Processing 2, 1994).
 *
 * @param labels unit of each frame, negative for frames to leave out
 */
export function adapt(
  { frames, values }: Omit<Features, 'speech'>,
  seeds: Model,
  labels: Int8Array,
  strength: number,
): Model {
  const count = new Float64Array(MODELLED).fill(strength);
  const sums = Float64Array.from(seeds.mean, (mean) => strength * mean);
  const squares = Float64Array.from(seeds.mean, (mean, i) => strength * (mean * mean + seeds.deviation[i]! ** 2));
  for (let t = 0; t < frames; t++) {
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
    Math.sqrt(Math.max(squares[i]! / count[Math.floor(i / FEATURES)]! - each * each, 0.02)),
  );
  return { mean, deviation };
}
