/** What rooms, lines and microphones do to a voice. */
import { pink } from './noises.mjs';

/** @typedef {(samples: Float32Array, rate: number, chance: () => number) => Float32Array} Effect */

/** Echoes for each second of a room's reverberation. */
const ECHOES = 1500;

/**
 * Reverberation that is as loud as the voice itself: thousands of echoes that die away.
 *
 * @param {number} seconds until they are 60 dB softer
 * @returns {Effect}
 */
const echo = (seconds) => (samples, rate, chance) => {
  const echoes = Array.from({ length: Math.round(seconds * ECHOES) }, (_, at) => {
    const delay = 0.004 + (at + chance()) / ECHOES;
    return { shift: Math.round(delay * rate), size: (chance() < 0.5 ? -1 : 1) * 10 ** ((-3 * delay) / seconds) };
  });
  const gain = 1 / Math.hypot(...echoes.map(({ size }) => size));
  const out = samples.slice();
  for (const { shift, size } of echoes)
    for (let i = shift; i < out.length; i++) out[i] = (out[i] ?? 0) + gain * size * (samples[i - shift] ?? 0);
  return out;
};

/** Zeroes of the interpolating function on each side. */
const LOBES = 12;

/**
 * @param {Float32Array} samples
 * @param {number} from rate
 * @param {number} to rate
 * @param {number} length of what comes out
 * @param {number} limit Hz above which nothing is left
 */
function resample(samples, from, to, length, limit) {
  const reach = Math.ceil((LOBES * from) / (2 * limit));
  const width = (2 * limit) / from;
  return Float32Array.from({ length }, (_, i) => {
    const place = (i * from) / to;
    const middle = Math.floor(place);
    let sum = 0;
    for (let at = Math.max(0, middle - reach + 1); at <= Math.min(samples.length - 1, middle + reach); at++) {
      const x = Math.PI * (place - at);
      const window = 0.5 + 0.5 * Math.cos(x / reach);
      sum += (samples[at] ?? 0) * window * (x ? Math.sin(width * x) / x : width);
    }
    return sum;
  });
}

/** Second order (Butterworth). @param {Float32Array} samples @param {number} rate @param {number} hertz */
function highPass(samples, rate, hertz) {
  const k = Math.tan((Math.PI * hertz) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = norm * (x - 2 * x1 + x2 - 2 * (k * k - 1) * y1 - (1 - Math.SQRT2 * k + k * k) * y2);
    [x1, x2, y1, y2] = [x, x1, y, y1];
    return y;
  });
}

/** @param {number} x -1 to 1, in 255 steps (G.711) */
function muLaw(x) {
  const code = Math.round((127 * Math.log1p(255 * Math.min(1, Math.abs(x)))) / Math.log(256));
  return (Math.sign(x) * (256 ** (code / 127) - 1)) / 255;
}

/** 300 to 3400 Hz, 8000 samples a second, 8 bits each. @type {Effect} */
function telephone(samples, rate) {
  const line = resample(samples, rate, 8000, Math.ceil((samples.length * 8000) / rate), Math.min(3400, rate / 2));
  const coded = highPass(highPass(line, 8000, 300), 8000, 300).map(muLaw);
  return resample(coded, 8000, rate, samples.length, Math.min(4000, rate / 2));
}

/** Share of samples. */
const CLIPPED = 0.04;

/** The loudest samples are cut off: recorded too loud. @type {Effect} */
function clipping(samples) {
  const sizes = samples.map(Math.abs).sort();
  const limit = sizes[Math.floor((1 - CLIPPED) * sizes.length)] ?? 1;
  return samples.map((each) => Math.max(-limit, Math.min(limit, each)));
}

/** Most gain of the automatic, and how much softer than the voice the room is that it turns up in pauses, in dB. */
const MOST_GAIN = 24;
const ROOM = 25;
const SECONDS = { attack: 0.01, release: 0.25 };

/**
 * Automatic gain control: in pauses, the room's noise swells until it is about as loud as the voice.
 *
 * @param {(samples: Float32Array, noise: Float32Array, snr: number) => Float32Array} mix
 * @returns {Effect}
 */
const automatic = (mix) => (samples, rate, chance) => {
  const heard = mix(samples, pink(samples.length, rate, chance), ROOM);
  const loudest = heard.reduce((most, each) => Math.max(most, Math.abs(each)), 0) || 1;
  let level = loudest;
  return heard.map((each) => {
    const size = Math.abs(each);
    level += (size - level) / (rate * (size > level ? SECONDS.attack : SECONDS.release));
    return (each * 0.3 * loudest) / Math.max(level, loudest * 0.3 * 10 ** (-MOST_GAIN / 20));
  });
};

/** @type {Effect} */
const quiet = (samples) => samples.map((each) => each * 10 ** (-30 / 20));

/**
 * @param {(samples: Float32Array, noise: Float32Array, snr: number) => Float32Array} mix adds noise, `snr` dB below
 * @returns {Record<string, Effect>}
 */
export const effectsWith = (mix) => ({
  'echo-0.4': echo(0.4),
  'echo-0.8': echo(0.8),
  telephone,
  clipping,
  agc: automatic(mix),
  quiet,
});
