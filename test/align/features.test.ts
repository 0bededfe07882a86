import { finish } from '../../src/align/gradual.js';
import { describe, expect, it } from 'vitest';
import { extractFeatures, FEATURES } from '../../src/align/features.js';
import { BANDS, melPowers } from '../../src/align/mel.js';

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate));

const loudestBand = (powers: Float32Array, frame: number) => {
  const bands = Array.from(powers.subarray(frame * BANDS, (frame + 1) * BANDS));
  return bands.indexOf(Math.max(...bands));
};

describe('melPowers', () => {
  it.each([8000, 16000, 22050, 44100, 48000, 96000])('hears a tone in the same band at %i Hz', (rate) => {
    const powers = finish(melPowers(tone(1000, rate, 0.5), rate));
    expect(powers.length / BANDS).toBe(50);
    expect(loudestBand(powers, 20)).toBe(8);
    expect(loudestBand(powers, 21)).toBe(8);
  });

  it('hears tones of the same size alike, whatever the rate', () => {
    const at = (rate: number) => finish(melPowers(tone(500, rate, 0.2), rate))[10 * BANDS + 4]!;
    expect(at(48000) / at(16000)).toBeCloseTo(1, 1);
  });

  it.each([0, 1, 100])('gives one frame for %i samples', (count) => {
    expect(finish(melPowers(new Float32Array(count), 16000))).toHaveLength(BANDS);
  });

  it('takes what is not finite for silence', () => {
    const powers = finish(melPowers(new Float32Array(1600).fill(NaN), 16000));
    expect(powers.every((power) => power === 0)).toBe(true);
  });
});

describe('extractFeatures', () => {
  it('is finite for silence, a click and noise', () => {
    const click = new Float32Array(8000);
    click[4000] = 1;
    for (const samples of [
      new Float32Array(8000),
      click,
      Float32Array.from({ length: 8000 }, (_, i) => Math.sin(i * i)),
    ]) {
      const { values, frames } = finish(extractFeatures(samples, 16000));
      expect(values).toHaveLength(frames * FEATURES);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  it('knows where there is sound', () => {
    const samples = new Float32Array(32000);
    samples.set(tone(300, 16000, 0.8), 9600);
    const { speech } = finish(extractFeatures(samples, 16000));
    expect(speech.indexOf(1)).toBeGreaterThan(47);
    expect(speech.indexOf(1)).toBeLessThan(63);
    expect(speech.lastIndexOf(1)).toBeGreaterThan(136);
    expect(speech.lastIndexOf(1)).toBeLessThan(153);
  });

  it('is the same whatever the volume', () => {
    const samples = Float32Array.from({ length: 16000 }, (_, i) => Math.sin(i / 5) * Math.sin(i / 900));
    const loud = finish(extractFeatures(samples, 16000)).values;
    const soft = finish(
      extractFeatures(
        samples.map((each) => each / 50),
        16000,
      ),
    ).values;
    soft.forEach((value, i) => expect(value).toBeCloseTo(loud[i]!, 2));
  });
});
