/** What recordings have beside the voice, synthesised. Repeatable: all that is random comes from `chance`. */

/**
 * @typedef {() => number} Chance 0 to 1
 * @typedef {(length: number, rate: number, chance: Chance) => Float32Array} Noise at any level
 */

/** Nearly normal, deviation 0.5. @param {Chance} chance */
const spread = (chance) => chance() + chance() + chance() - 1.5;

/** @param {Chance} chance @param {number} low @param {number} high */
const between = (chance, low, high) => low + (high - low) * chance();

/** Mains: 50 Hz and what rectifiers make of it. @type {Noise} */
export function hum(length, rate, chance) {
  const tones = Array.from({ length: 12 }, (_, at) => ({
    step: (2 * Math.PI * 50 * (at + 1)) / rate,
    phase: 2 * Math.PI * chance(),
    size: between(chance, 0.5, 1) / (at + 1),
  }));
  return Float32Array.from({ length }, (_, i) =>
    tones.reduce((sum, { step, phase, size }) => sum + size * Math.sin(phase + step * i), 0),
  );
}

/** White. @type {Noise} */
export const hiss = (length, _rate, chance) => Float32Array.from({ length }, () => spread(chance));

/** As much in each octave (the three poles of P. Kellet's "economy" filter). @type {Noise} */
export function pink(length, _rate, chance) {
  let slow = 0;
  let middle = 0;
  let fast = 0;
  return Float32Array.from({ length }, () => {
    const white = spread(chance);
    slow = 0.99765 * slow + 0.099046 * white;
    middle = 0.963 * middle + 0.2965164 * white;
    fast = 0.57 * fast + 1.0526913 * white;
    return slow + middle + fast + 0.1848 * white;
  });
}

/** The rumble inside a car. @type {Noise} */
export function brown(length, _rate, chance) {
  let last = 0;
  return Float32Array.from({ length }, () => (last = 0.995 * last + 0.1 * spread(chance)));
}

/** A street: a rumble that slowly swells, and vehicles that pass. @type {Noise} */
export function traffic(length, rate, chance) {
  const phase = 2 * Math.PI * chance();
  const period = between(chance, 7, 15) * rate;
  const out = brown(length, rate, chance).map(
    (each, i) => each * (0.6 + 0.4 * Math.sin(phase + (2 * Math.PI * i) / period)),
  );
  for (let middle = between(chance, 0, 3) * rate; middle < length; middle += between(chance, 3, 8) * rate) {
    const width = between(chance, 0.4, 1.2) * rate;
    const size = between(chance, 0.1, 0.4);
    let tyres = 0;
    const first = Math.max(0, Math.round(middle - 3 * width));
    for (let i = first; i < Math.min(length, middle + 3 * width); i++) {
      tyres = 0.85 * tyres + spread(chance);
      out[i] = (out[i] ?? 0) + size * tyres * Math.exp(-(((i - middle) / width) ** 2));
    }
  }
  return out;
}

/** I, V, vi, IV, in semitones above the key. */
const CHORDS = [
  [0, 4, 7],
  [7, 11, 14],
  [9, 12, 16],
  [5, 9, 12],
];
const PENTATONIC = [12, 14, 16, 19, 21, 24];

/** A song: chords, a melody, a bass, drums. @type {Noise} */
export function music(length, rate, chance) {
  const out = new Float32Array(length);
  const beat = 60 / between(chance, 90, 125);
  const key = between(chance, 180, 260);
  /** @param {number} at seconds @param {number} seconds @param {number} semitones @param {number} size */
  const play = (at, seconds, semitones, size) => {
    const first = Math.round(at * rate);
    const step = (2 * Math.PI * key * 2 ** (semitones / 12)) / rate;
    for (let i = 0; i < seconds * rate && first + i < length; i++) {
      const age = i / rate;
      const wave = Math.sin(step * i) + 0.5 * Math.sin(2 * step * i) + 0.25 * Math.sin(3 * step * i);
      out[first + i] = (out[first + i] ?? 0) + size * Math.min(1, age / 0.01) * Math.exp((-1.5 * age) / seconds) * wave;
    }
  };
  /** @param {number} at @param {number} seconds @param {(i: number) => number} wave */
  const strike = (at, seconds, wave) => {
    const first = Math.round(at * rate);
    for (let i = 0; i < 4 * seconds * rate && first + i < length; i++)
      out[first + i] = (out[first + i] ?? 0) + Math.exp(-i / (seconds * rate)) * wave(i);
  };
  for (let count = 0; count * beat * rate < length; count++) {
    const at = count * beat;
    const chord = CHORDS[Math.floor(count / 4) % CHORDS.length] ?? [];
    if (count % 2 === 0) for (const semitones of chord) play(at, 2 * beat, semitones, 0.25);
    play(at, beat, (chord[0] ?? 0) - 12, 0.4);
    const halves = chance() < 0.4 ? 2 : 1;
    for (let half = 0; half < halves; half++)
      play(at + (half * beat) / 2, beat / halves, PENTATONIC[Math.floor(chance() * PENTATONIC.length)] ?? 12, 0.35);
    strike(at, 0.06, (i) => (count % 2 ? 0.5 * spread(chance) : Math.sin((2 * Math.PI * 60 * i) / rate)));
    strike(at + beat / 2, 0.015, () => 0.4 * spread(chance));
  }
  return out;
}

/** How many others speak. */
const VOICES = 4;

/**
 * Other people who speak at once, each as loud as another, each from anywhere in their recording.
 *
 * @param {number} length
 * @param {Chance} chance
 * @param {readonly Float32Array[]} others recordings, of one rate
 * @param {(samples: Float32Array) => number} power of what they say
 */
export function babble(length, chance, others, power) {
  const voices = others.filter((each) => each.length > 0);
  if (!voices.length) throw new Error('babble needs recordings of others');
  const out = new Float32Array(length);
  const first = Math.floor(chance() * voices.length);
  // Where there are too few, somebody speaks twice.
  const chosen = Array.from({ length: VOICES }, (_, at) => voices[(first + at) % voices.length] ?? out);
  for (const voice of chosen) {
    const gain = 1 / Math.sqrt(power(voice) || 1);
    const from = Math.floor(chance() * voice.length);
    for (let i = 0; i < length; i++) out[i] = (out[i] ?? 0) + gain * (voice[(from + i) % voice.length] ?? 0);
  }
  return out;
}
