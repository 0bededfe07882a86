/**
 * Acoustic conditions for recordings: the same call gives the same samples.
 *
 * The noise's distance (SNR) is from the level of the voice, not of the whole recording: pauses do not count. It is the
 * power of the louder 60 % of frames of 20 ms over the noise's.
 */
import { random } from './augment.mjs';
import { effectsWith } from './effects.mjs';
import { babble, brown, hiss, hum, music, pink, traffic } from './noises.mjs';

/**
 * @typedef {object} Condition
 * @property {string} kind one of `NOISES`, or of `EFFECTS`
 * @property {number} [snr] dB, for noises
 */

const MADE = { hum, hiss, pink, brown, traffic, music };

/** Frames that count as voice, the loudest first. */
const VOICE = 0.6;

/** @param {Float32Array} samples */
export const power = (samples) => samples.reduce((sum, each) => sum + each * each, 0) / (samples.length || 1);

/** @param {Float32Array} samples @param {number} rate */
export function voicePower(samples, rate) {
  const size = Math.round(0.02 * rate);
  const frames = Array.from({ length: Math.max(1, Math.floor(samples.length / size)) }, (_, at) =>
    power(samples.subarray(at * size, (at + 1) * size)),
  ).sort((a, b) => b - a);
  const voice = frames.slice(0, Math.ceil(VOICE * frames.length));
  return voice.reduce((sum, each) => sum + each, 0) / voice.length;
}

/** @param {number} rate @returns {(samples: Float32Array, noise: Float32Array, snr: number) => Float32Array} */
const mixAt = (rate) => (samples, noise, snr) => {
  const gain = Math.sqrt(voicePower(samples, rate) / (power(noise) || 1)) * 10 ** (-snr / 20);
  return samples.map((each, i) => each + gain * (noise[i] ?? 0));
};

export const NOISES = [...Object.keys(MADE), 'babble'];
export const EFFECTS = Object.keys(effectsWith(mixAt(1)));

/** Every noise at each distance, then every effect. @type {Condition[]} */
export const GRID = [
  ...NOISES.flatMap((kind) => [20, 15, 10, 5].map((snr) => ({ kind, snr }))),
  ...EFFECTS.map((kind) => ({ kind })),
];

/** @param {Condition} condition */
export const nameOf = ({ kind, snr }) => (snr === undefined ? kind : `${kind} ${snr} dB`);

/** The same for the same text. @param {string} text */
export const seedOf = (text) => [...text].reduce((sum, each) => (Math.imul(sum, 31) + each.charCodeAt(0)) | 0, 7);

/**
 * @param {Float32Array} samples mono; stay as they are
 * @param {number} rate
 * @param {Condition} condition
 * @param {{ seed?: number, others?: readonly Float32Array[] }} [options] others: recordings of other people at the same
 *   rate, which babble is made of
 * @returns {Float32Array} as many samples
 */
export function inCondition(samples, rate, { kind, snr }, { seed = 1, others = [] } = {}) {
  const chance = random(seed);
  const mix = mixAt(rate);
  const effect = effectsWith(mix)[kind];
  if (effect) return effect(samples, rate, chance);
  if (!NOISES.includes(kind))
    throw new Error(`no such condition: ${kind}; there are ${[...NOISES, ...EFFECTS].join(', ')}`);
  if (snr === undefined || !Number.isFinite(snr)) throw new Error(`${kind} needs a distance from the voice in dB`);
  const make = MADE[/** @type {keyof typeof MADE} */ (kind)];
  const noise = make
    ? make(samples.length, rate, chance)
    : babble(samples.length, chance, others, (voice) => voicePower(voice, rate));
  return mix(samples, noise, snr);
}
