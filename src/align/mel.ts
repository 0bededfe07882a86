import type { Gradual } from './gradual.js';

/** Mel bands of a frame's spectrum: 80 Hz to 7.6 kHz, regardless of the sample rate. */
export const BANDS = 26;

/** Seconds from one frame to the next. */
export const HOP_SECONDS = 0.01;

const WINDOW_SECONDS = 0.025;
const LOWEST_HZ = 80;
const HIGHEST_HZ = 7600;

/** Hertz to mel (D. O'Shaughnessy, Speech Communication, 1987), in natural logarithms. */
const mel = (hertz: number) => 1127 * Math.log(1 + hertz / 700);

/** In-place discrete Fourier transform, radix 2 (J. W. Cooley, J. W. Tukey, 1965). `sine` holds one full period. */
function fourier(re: Float64Array, im: Float64Array, sine: Float64Array): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  for (let half = 1; half < size; half *= 2) {
    const step = size / (2 * half);
    for (let k = 0; k < half; k++) {
      const cos = sine[k * step + size / 4]!;
      const sin = -sine[k * step]!;
      for (let a = k; a < size; a += 2 * half) {
        const b = a + half;
        const x = re[b]! * cos - im[b]! * sin;
        const y = re[b]! * sin + im[b]! * cos;
        re[b] = re[a]! - x;
        im[b] = im[a]! - y;
        re[a] = re[a]! + x;
        im[a] = im[a]! + y;
      }
    }
  }
}

/**
 * Power in each mel band of each 25 ms frame: `BANDS` numbers per frame. Frame `t` is centred `(t + 0.5)` hops into the
 * recording; there is at least one. Triangular filters and pre-emphasis as in the Aurora front end (ETSI ES 201 108,
 * 4.2). Samples that are not finite count as silence.
 */
export function* melPowers(samples: Float32Array, sampleRate: number): Gradual<Float32Array> {
  const hop = sampleRate * HOP_SECONDS;
  const width = Math.round(sampleRate * WINDOW_SECONDS);
  const size = 2 ** Math.ceil(Math.log2(width));
  const frames = Math.max(1, Math.floor(samples.length / hop));
  const sine = Float64Array.from({ length: size * 1.25 }, (_, i) => Math.sin((2 * Math.PI * i) / size));
  const taper = Float64Array.from({ length: width }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (width - 1)));

  // For each bin of the spectrum: its position among the bands, and its gain by pre-emphasis (1 - 0.97 z^-1 at 16 kHz).
  const bandWidth = (mel(HIGHEST_HZ) - mel(LOWEST_HZ)) / (BANDS + 1);
  const bins = Math.min(size / 2, Math.ceil((HIGHEST_HZ * size) / sampleRate));
  const place = new Float64Array(bins);
  const lift = new Float64Array(bins);
  for (let k = 0; k < bins; k++) {
    const hertz = (k * sampleRate) / size;
    place[k] = (mel(hertz) - mel(LOWEST_HZ)) / bandWidth;
    lift[k] = (1.9409 - 1.94 * Math.cos((2 * Math.PI * hertz) / 16000)) / width / size;
  }

  const powers = new Float32Array(frames * BANDS);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  /** Out of range, and not finite, is silence. */
  const fill = (part: Float64Array, t: number) => {
    const first = Math.round((t + 0.5) * hop - width / 2);
    for (let i = 0; i < width; i++) {
      const sample = samples[first + i]!;
      part[i] = Math.abs(sample) < 1e9 ? sample * taper[i]! : 0;
    }
    part.fill(0, width);
  };
  // Two real frames by one complex transform: the first is in its even part, the second in its odd one.
  for (let t = 0; t < frames; t += 2) {
    if (t % 64 === 0) yield;
    fill(re, t);
    if (t + 1 < frames) fill(im, t + 1);
    else im.fill(0);
    fourier(re, im, sine);
    const second = Math.min(t + 1, frames - 1);
    for (let k = 1; k < bins; k++) {
      const at = place[k]!;
      if (at <= 0) continue;
      const low = Math.floor(at);
      const share = at - low;
      const a = re[k]!;
      const b = im[k]!;
      const c = re[size - k]!;
      const d = im[size - k]!;
      const scale = 0.25 * lift[k]!;
      add(t, low, share, ((a + c) ** 2 + (b - d) ** 2) * scale);
      if (second > t) add(second, low, share, ((b + d) ** 2 + (c - a) ** 2) * scale);
    }
  }
  return powers;

  function add(t: number, low: number, share: number, power: number): void {
    const to = t * BANDS + low;
    if (low > 0) powers[to - 1]! += (1 - share) * power;
    if (low < BANDS) powers[to]! += share * power;
  }
}
