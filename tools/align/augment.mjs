/** Makes clean speech sound like recordings: rooms, noises, telephones, other throats. Repeatable: a seed for each. */

/** @param {number} seed @returns {() => number} 0 to 1 (mulberry32) */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {Float32Array} samples */
const power = (samples) => samples.reduce((sum, each) => sum + each * each, 0) / samples.length;

/**
 * Noise with more of the low tones the nearer `colour` is to 1.
 *
 * @param {Float32Array} samples @param {number} decibels below the speech @param {number} colour @param {() => number} chance
 */
function addNoise(samples, decibels, colour, chance) {
  const noise = new Float32Array(samples.length);
  let last = 0;
  for (let i = 0; i < noise.length; i++) noise[i] = last = colour * last + (chance() + chance() + chance() - 1.5);
  const gain = Math.sqrt(power(samples) / power(noise)) * 10 ** (-decibels / 20);
  return samples.map((each, i) => each + gain * (noise[i] ?? 0));
}

/**
 * A few dozen echoes that die away, the later the softer.
 *
 * @param {Float32Array} samples @param {number} rate @param {number} seconds until -60 dB @param {() => number} chance
 */
function addRoom(samples, rate, seconds, chance) {
  const out = samples.slice();
  for (let echo = 0; echo < 60; echo++) {
    const delay = 0.004 + chance() * seconds * 0.6;
    const gain = 0.25 * (chance() < 0.5 ? -1 : 1) * 10 ** ((-3 * delay) / seconds);
    const shift = Math.round(delay * rate);
    for (let i = shift; i < out.length; i++) out[i] = (out[i] ?? 0) + gain * (samples[i - shift] ?? 0);
  }
  return out;
}

/** One pole each: takes the treble, then the bass. @param {Float32Array} samples @param {number} treble @param {number} bass 0 to 1 */
function colourTone(samples, treble, bass) {
  let low = 0;
  let slow = 0;
  return samples.map((each) => {
    low += (1 - treble) * (each - low);
    slow += 0.05 * (low - slow);
    return low - bass * slow;
  });
}

/**
 * @param {Float32Array} samples at 16 kHz
 * @param {number} variant 0 leaves them as they are
 * @param {number} seed
 * @returns {{ samples: Float32Array, rate: number }} the rate tells how fast to play: a shorter throat, faster speech
 */
export function augment(samples, variant, seed) {
  const chance = random(seed * 131 + variant);
  if (!variant) return { samples, rate: 16000 };
  let out = colourTone(samples, 0.5 * chance(), 0.8 * chance());
  if (variant % 2) out = addRoom(out, 16000, 0.15 + 0.35 * chance(), chance);
  out = addNoise(out, 8 + 30 * chance(), 0.97 * chance(), chance);
  return { samples: out, rate: Math.round(16000 * (0.88 + 0.26 * chance())) };
}
