/**
 * Loudness along a recording, for drawing its waveform.
 *
 * @param samples mono
 * @param count of levels; each covers an equal part
 * @returns root mean squares, scaled so that the loudest is 1; all 0 for silence
 */
export function loudnessLevels(samples: Float32Array, count: number): Float32Array<ArrayBuffer> {
  const levels = new Float32Array(count);
  const stretch = samples.length / count;
  // A few hundred samples of each part are enough.
  const step = Math.max(1, Math.floor(stretch / 400));
  for (let i = 0; i < count; i++) {
    const to = Math.floor((i + 1) * stretch);
    let sum = 0;
    let taken = 0;
    for (let j = Math.floor(i * stretch); j < to; j += step, taken++) sum += samples[j]! ** 2;
    // NaN counts as silence.
    levels[i] = Math.sqrt(sum / taken) || 0;
  }
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0);
  return loudest > 0 && loudest < Infinity ? levels.map((level) => level / loudest) : levels.fill(0);
}

/** Quantiles of the levels that the lowest and the highest bar stand for. */
const LOW = 0.05;
const HIGH = 0.95;

/**
 * Bars of a waveform: the mean of each part, stretched so that the quiet and the loud stretches of speech, which differ by
 * little, can be told apart.
 *
 * @param levels of any scale, at least one, none negative
 * @param count of bars, at least 1
 * @returns from 0 to 1
 */
export function waveformBars(levels: ArrayLike<number>, count: number): number[] {
  const means = Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((i + 1) * levels.length) / count));
    let sum = 0;
    for (let at = from; at < to; at++) sum += levels[at]!;
    return sum / (to - from);
  });
  const sorted = [...means].sort((a, b) => a - b);
  const low = sorted[Math.floor(LOW * count)]!;
  const range = sorted[Math.floor(HIGH * count)]! - low;
  return means.map((mean) => (range ? Math.max(0, Math.min((mean - low) / range, 1)) : Math.sign(mean) / 2));
}
