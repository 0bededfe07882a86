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

/** Reduces levels to `count`, each the loudest of its part. */
export function fewerLevels(levels: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((i + 1) * levels.length) / count));
    return levels.subarray(from, to).reduce((most, level) => Math.max(most, level), 0);
  });
}
