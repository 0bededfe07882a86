/**
 * How loud a recording is along its length, for a picture of it.
 *
 * @param samples mono
 * @param count of levels; each stands for an equal stretch
 * @returns root mean squares, from 0 to 1, where 1 is the loudest; all 0 for silence
 */
export function loudnessLevels(samples: Float32Array, count: number): Float32Array<ArrayBuffer> {
  const levels = new Float32Array(count);
  const stretch = samples.length / count;
  // A few hundred samples of each stretch say enough.
  const step = Math.max(1, Math.floor(stretch / 400));
  for (let i = 0; i < count; i++) {
    const to = Math.floor((i + 1) * stretch);
    let sum = 0;
    let taken = 0;
    for (let j = Math.floor(i * stretch); j < to; j += step, taken++) sum += samples[j]! ** 2;
    // What is not a number is silence.
    levels[i] = Math.sqrt(sum / taken) || 0;
  }
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0);
  return loudest > 0 && loudest < Infinity ? levels.map((level) => level / loudest) : levels.fill(0);
}

/** As many levels, each the loudest of its share. */
export function fewerLevels(levels: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((i + 1) * levels.length) / count));
    return levels.subarray(from, to).reduce((most, level) => Math.max(most, level), 0);
  });
}
