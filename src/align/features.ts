import type { Gradual } from './gradual.js';
import { BANDS, melPowers } from './mel.js';
import { percentile } from './percentile.js';

/** Features per frame. */
export const FEATURES = 26;

/** The first features are levels in bels; then come cepstra, and last the slopes of the first ten features. */
export const LEVELS = 4;
const CEPSTRA = 12;
const SLOPES = 10;

/** Decibels below the loud level at which digital silence and a quiet room are indistinguishable. */
const FLOOR_DB = 45;

/** Features of a recording, frame by frame. */
export interface Features {
  readonly frames: number;
  /**
   * `FEATURES` numbers per frame: level; high, middle and lowest bands relative to low ones; cepstra; slopes of the
   * first ten.
   */
  readonly values: Float32Array;
  /** 1 where somebody seems to speak, otherwise 0. */
  readonly speech: Uint8Array;
}

/** Numbers processed per step. */
const BLOCK = BANDS * 2048;

const bels = (power: number) => Math.log10(power);

function bandPower(powers: Float32Array, at: number, from: number, to: number): number {
  let sum = 0;
  for (let band = from; band < to; band++) sum += powers[at + band]!;
  return sum;
}

/** Marks frames within 80 ms of one that is louder than a threshold between the quiet and the loud level, in bels. */
function findSpeech(level: Float32Array, loud: number): Uint8Array {
  const quiet = Math.max(percentile(level, 0.05), loud - 6);
  const threshold = Math.max(quiet + 0.3 * (loud - quiet), loud - 3.5);
  const speech = new Uint8Array(level.length);
  level.forEach((each, t) => each > threshold && speech.fill(1, Math.max(0, t - 8), t + 9));
  return speech;
}

/**
 * Computes the features of each frame: broad bands for manner of articulation (S. A. Liu, "Landmark detection", JASA
 * 100, 1996) and mel cepstra (S. Davis, P. Mermelstein, IEEE ASSP 28, 1980) normalised over the speech of the recording
 * (O. Viikki, K. Laurila, 1998).
 */
export function* extractFeatures(samples: Float32Array, sampleRate: number): Gradual<Features> {
  const powers = yield* melPowers(samples, sampleRate);
  const frames = powers.length / BANDS;
  yield* smooth(powers);
  yield* subtractNoise(powers, yield* levels(powers));
  const total = yield* levels(powers);
  const loud = percentile(total, 0.95);
  const floor = 10 ** (loud - FLOOR_DB / 10) / BANDS;
  const speech = findSpeech(total, loud);

  const values = new Float32Array(frames * FEATURES);
  const basis = Float64Array.from({ length: CEPSTRA * BANDS }, (_, i) =>
    Math.cos((Math.PI * (Math.floor(i / BANDS) + 1) * ((i % BANDS) + 0.5)) / BANDS),
  );
  const log = new Float64Array(BANDS);
  for (let t = 0; t < frames; t++) {
    if (t % 256 === 0) yield;
    const from = t * BANDS;
    const to = t * FEATURES;
    for (let band = 0; band < BANDS; band++) {
      powers[from + band]! += floor;
      log[band] = Math.log(powers[from + band]!);
    }
    const all = bels(bandPower(powers, from, 0, BANDS));
    const low = bels(bandPower(powers, from, 3, 9));
    values[to] = all - loud;
    values[to + 1] = bels(bandPower(powers, from, 19, BANDS)) - low;
    values[to + 2] = bels(bandPower(powers, from, 11, 18)) - low;
    values[to + 3] = bels(bandPower(powers, from, 0, 3)) - all;
    for (let c = 0; c < CEPSTRA; c++) {
      let sum = 0;
      for (let band = 0; band < BANDS; band++) sum += log[band]! * basis[c * BANDS + band]!;
      values[to + LEVELS + c] = sum;
    }
  }
  for (let f = LEVELS; f < LEVELS + CEPSTRA; f++) {
    standardise(values, f, speech);
    yield;
  }
  yield* addSlopes(values, frames);
  return { frames, values, speech };
}

/** Smooths each frame with its neighbours, in place. */
function* smooth(powers: Float32Array): Gradual<void> {
  const before = powers.slice(0, BANDS);
  for (let i = 0; i < powers.length; i++) {
    if (i % BLOCK === 0) yield;
    const power = powers[i]!;
    powers[i] = 0.5 * power + 0.25 * (before[i % BANDS]! + (powers[i + BANDS] ?? power));
    before[i % BANDS] = power;
  }
}

/** Level of each frame, in bels. */
function* levels(powers: Float32Array): Gradual<Float32Array> {
  const level = new Float32Array(powers.length / BANDS);
  for (let t = 0; t < level.length; t++) {
    if ((t * BANDS) % BLOCK === 0) yield;
    level[t] = bels(bandPower(powers, t * BANDS, 0, BANDS) + 1e-12);
  }
  return level;
}

/**
 * Spectral subtraction (M. Berouti, R. Schwartz, J. Makhoul, ICASSP 1979): subtracts most of what the quietest tenth of
 * the frames has from every frame, down to a floor.
 */
function* subtractNoise(powers: Float32Array, level: Float32Array): Gradual<void> {
  const quiet = percentile(level, 0.1);
  for (let band = 0; band < BANDS; band++) {
    yield;
    let noise = 0;
    let count = 0;
    for (let t = 0; t < level.length; t++) {
      if (level[t]! > quiet) continue;
      noise += powers[t * BANDS + band]!;
      count++;
    }
    noise /= count;
    for (let i = band; i < powers.length; i += BANDS) powers[i] = Math.max(powers[i]! - 0.75 * noise, 0.3 * noise);
  }
}

/** Normalises to mean 0 and deviation 1 over the speech frames. */
function standardise(values: Float32Array, feature: number, speech: Uint8Array): void {
  let count = 1e-6;
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < speech.length; t++) {
    if (!speech[t]) continue;
    const value = values[t * FEATURES + feature]!;
    count++;
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(squares / count - mean * mean, 1e-4));
  for (let i = feature; i < values.length; i += FEATURES) values[i] = (values[i]! - mean) / deviation;
}

/** Slopes of the first features over 40 ms. */
function* addSlopes(values: Float32Array, frames: number): Gradual<void> {
  for (let t = 0; t < frames; t++) {
    if (t % 1024 === 0) yield;
    for (let f = 0; f < SLOPES; f++) {
      const before = values[Math.max(0, t - 2) * FEATURES + f]!;
      const after = values[Math.min(frames - 1, t + 2) * FEATURES + f]!;
      values[t * FEATURES + FEATURES - SLOPES + f] = after - before;
    }
  }
}
