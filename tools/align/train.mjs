/**
 * Makes src/align/seeds.ts from recordings with known word times: `train.mjs FOLDER… [--out FILE]`.
 *
 * Units are placed inside the true words by the aligner's own search, then their Gaussians and lengths are estimated from
 * where they fell (Viterbi training); a few rounds.
 */
import { writeFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/paths.mjs';
import { augment } from './augment.mjs';
import { decode, readClips } from './clips.mjs';
import { loadAligner } from './load.mjs';

const VARIANTS = [0, 1, 2];
const ROUNDS = 6;

const outAt = process.argv.indexOf('--out');
const out = (outAt >= 0 && process.argv[outAt + 1]) || fromRoot('src/align/seeds.ts');
const folders = process.argv.slice(2).filter((_, at) => outAt < 0 || (at + 2 !== outAt && at + 1 !== outAt));
const align = await loadAligner();
const { UNITS, MODELLED, FEATURES, HOP_SECONDS } = align;

/**
 * Where to start from: level, high, middle and lowest bands of each unit.
 *
 * @type {Record<string, number[]>}
 */
const START = {
  '.': [-4, -0.6, -0.6, -0.8],
  q: [-2.6, -1, -1, -0.3],
  x: [-1.7, 0.6, 0.2, -1.6],
  b: [-1.9, -1.3, -0.9, -0.1],
  s: [-1.3, 1.6, 0.4, -2.4],
  f: [-2.2, 0.1, -0.2, -1],
  v: [-1.5, -1, -0.8, -0.2],
  n: [-0.9, -1.9, -1.3, 0],
  l: [-0.6, -1.9, -1, -0.6],
  r: [-0.6, -1.6, -0.6, -0.7],
  w: [-0.7, -2.2, -1.5, -0.3],
  a: [-0.15, -1.4, -0.5, -1],
  e: [-0.4, -1.3, -0.3, -0.8],
  i: [-0.4, -1, -0.1, -0.5],
  o: [-0.3, -2, -1.1, -0.8],
  u: [-0.5, -2, -1.2, -0.4],
};
/** Milliseconds. @type {Record<string, number>} */
const LENGTHS = {
  q: 55,
  x: 35,
  b: 60,
  s: 110,
  f: 75,
  v: 50,
  n: 65,
  l: 60,
  r: 65,
  w: 65,
  a: 110,
  e: 75,
  i: 85,
  o: 105,
  u: 85,
  C: 70,
  V: 90,
};

const mean = new Float32Array(MODELLED * FEATURES);
const deviation = new Float32Array(MODELLED * FEATURES);
const lengths = [...UNITS].map((unit) => (LENGTHS[unit] ?? 100) / 1000);
const spreads = lengths.map(() => 0.5);
for (let unit = 0; unit < MODELLED; unit++)
  for (let f = 0; f < FEATURES; f++) {
    mean[unit * FEATURES + f] = START[UNITS[unit]]?.[f] ?? 0;
    deviation[unit * FEATURES + f] = [0.8, 1, 0.8, 0.7][f] ?? (f < FEATURES - 10 ? 1.6 : 1.2);
  }
let model = { mean, deviation };

const data = folders.flatMap(readClips).flatMap((clip, number) => {
  const clean = decode(clip, 16000);
  return VARIANTS.map((variant) => {
    const { samples, rate } = augment(clean, variant, number + 1);
    const stretch = 16000 / rate;
    const features = align.finish(align.extractFeatures(samples, rate));
    /** @param {number} t */
    const frameAt = (t) => Math.min(features.frames, Math.max(0, Math.round((t * stretch) / HOP_SECONDS - 0.5)));
    const words = clip.truth.map(({ from, to, start, end }) => ({
      from: frameAt(start),
      to: frameAt(end),
      written: clip.text.slice(from, to),
    }));
    return { features, words, lang: clip.lang };
  });
});
console.log(data.length, 'recordings', data.reduce((sum, { features }) => sum + features.frames, 0) / 6000, 'minutes');

const inside = { pause: 1e3, noPause: 0, phraseFiller: [1e3, 1e3], wordFiller: [1e3, 1e3], skip: 1e9, lengths: 1.5 };
for (let round = 0; round < ROUNDS; round++) {
  /** @type {number[][]} */
  const observed = lengths.map(() => []);
  const labelled = data.map(({ features, words, lang }) => {
    const scores = align.finish(align.scoreFrames(features, model, 0.15));
    const { frames } = features;
    const labels = new Int8Array(frames).fill(-2);
    for (const { from, to, written } of words) {
      labels.fill(-1, Math.max(0, from - 4), to + 4);
      const size = to - from;
      const parts = align.segmentWords(written, lang);
      /** @type {{ unit: number, frames: number }[]} */
      const steps = align.stepsOf(written, parts, lang).map((/** @type {{ unit: number }} */ step) => ({
        ...step,
        frames: (lengths[step.unit] ?? 0.1) / HOP_SECONDS,
        spread: spreads[step.unit],
      }));
      if (size < 3 || steps.length * 2 > size || !steps.length) continue;
      const rate = Math.min(3, size / steps.reduce((sum, { frames }) => sum + frames, 0));
      const own = scores.map((/** @type {Float32Array} */ row, /** @type {number} */ unit) =>
        unit ? row.subarray(from, to) : new Float32Array(size).fill(-1e3),
      );
      const path = align.finish(
        align.search(
          steps.map((step) => ({ ...step, frames: step.frames * rate })),
          steps.map(() => ({ from: 0, to: size + 1 })),
          align.finish(align.tabulate(own, inside)),
          inside,
        ),
      );
      steps.forEach(({ unit }, index) => {
        labels.fill(unit, from + path.from[index], from + path.to[index]);
        observed[unit]?.push(path.to[index] - path.from[index]);
      });
    }
    labels.forEach((label, t) => label === -2 && (labels[t] = 0));
    return { features, labels };
  });
  // One recording after the other, as if they were one.
  const total = labelled.reduce((sum, { features }) => sum + features.frames, 0);
  const values = new Float32Array(total * FEATURES);
  const labels = new Int8Array(total);
  let at = 0;
  for (const each of labelled) {
    values.set(each.features.values, at * FEATURES);
    labels.set(each.labels, at);
    at += each.features.frames;
  }
  model = align.finish(align.adapt({ frames: total, values }, model, labels, 5));
  observed.forEach((list, unit) => {
    if (list.length < 20 || unit >= MODELLED) return;
    const logs = list.map((frames) => Math.log(frames * HOP_SECONDS));
    const average = logs.reduce((sum, each) => sum + each, 0) / logs.length;
    lengths[unit] = Math.exp(average);
    spreads[unit] = Math.max(0.35, Math.sqrt(logs.reduce((sum, each) => sum + (each - average) ** 2, 0) / logs.length));
  });
  console.log(
    round,
    [...UNITS]
      .map(
        (unit, i) =>
          `${unit} ${observed[i]?.length} ${Math.round(1000 * (lengths[i] ?? 0))}ms ${spreads[i]?.toFixed(2)}`,
      )
      .join(', '),
  );
}

/**
 * One printable letter a number, from `(` on.
 *
 * @param {Iterable<number>} numbers
 * @param {number} step
 * @param {number} [zero]
 */
const letters = (numbers, step, zero = 0) =>
  [...numbers]
    .map((each) => String.fromCharCode(40 + Math.max(0, Math.min(86, Math.round(each / step) + zero))))
    .join('');

writeFileSync(
  out,
  `// Made by tools/align/train.mjs from synthesised speech; do not edit.
import type { Model } from './gaussians.js';

/** A letter a number, from \`(\` on. */
const numbers = (letters: string, step: number, zero = 0) =>
  Float32Array.from(letters, (letter) => (letter.charCodeAt(0) - 40 - zero) * step);

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: numbers(
    ${JSON.stringify(letters(model.mean, 0.2, 21))},
    0.2,
    21,
  ),
  deviation: numbers(
    ${JSON.stringify(
      letters(
        model.deviation.map((each) => Math.max(each, 0.1)),
        0.1,
      ),
    )},
    0.1,
  ),
};

/** Usual length of each unit, in frames. */
export const seedLengths = numbers(${JSON.stringify(letters(lengths, 0.002))}, 0.2);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = numbers(${JSON.stringify(letters(spreads, 0.02))}, 0.02);
`,
);
