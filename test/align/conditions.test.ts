import { describe, expect, it } from 'vitest';
import {
  EFFECTS,
  GRID,
  inCondition,
  nameOf,
  NOISES,
  power,
  voicePower,
  type Condition,
} from '../../tools/align/conditions.mjs';

const RATE = 16000;

/** Tones with pauses, like words. */
const voice = (hertz: number, seconds = 1.5) =>
  Float32Array.from({ length: RATE * seconds }, (_, i) =>
    (i / RATE) % 0.5 < 0.35 ? 0.3 * Math.sin((2 * Math.PI * hertz * i) / RATE) : 0,
  );

const samples = voice(440);
const others = [200, 310, 520, 610, 700].map((hertz) => voice(hertz, 1));
const apply = (condition: Condition, seed = 3) => inCondition(samples, RATE, condition, { seed, others });
/** `toEqual` takes long for many samples. */
const same = (a: Float32Array, b: Float32Array) => a.every((each, i) => each === b[i]);
const minus = (a: Float32Array, b: Float32Array) => a.map((each, i) => each - b[i]!);

describe('acoustic conditions', () => {
  it.each(GRID.map((condition) => [nameOf(condition), condition] as const))('%s', (_, condition) => {
    const before = samples.slice();
    const out = apply(condition);
    expect(out).toHaveLength(samples.length);
    expect(out.every(Number.isFinite)).toBe(true);
    expect(same(out, apply(condition))).toBe(true);
    expect(same(samples, before)).toBe(true);
    expect(power(minus(out, samples))).toBeGreaterThan(0);
    if (condition.snr === undefined) return;
    const noise = power(minus(out, samples));
    const distance = 10 * Math.log10(voicePower(samples, RATE) / noise);
    expect(Math.abs(distance - condition.snr)).toBeLessThan(0.2);
  });

  it.each(NOISES)('%s is another one for another seed', (kind) => {
    expect(same(apply({ kind, snr: 10 }, 4), apply({ kind, snr: 10 }, 5))).toBe(false);
  });

  it.each([8000, 44100])('come at %i Hz, too', (rate) => {
    for (const condition of GRID) {
      const out = inCondition(samples, rate, condition, { others });
      expect(out).toHaveLength(samples.length);
      expect(out.every(Number.isFinite)).toBe(true);
    }
  });

  it('the voice does not get softer through pauses', () => {
    const paused = new Float32Array(samples.length * 1.1);
    paused.set(samples);
    expect(10 * Math.log10(voicePower(paused, RATE) / voicePower(samples, RATE))).toBeCloseTo(0, 0);
  });

  it('clipping cuts off three to five samples of a hundred', () => {
    const out = apply({ kind: 'clipping' });
    const most = out.reduce((size, each) => Math.max(size, each), 0);
    const share = out.filter((each) => Math.abs(each) >= most).length / out.length;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.05);
  });

  it('a telephone leaves 1000 Hz as they are, and nothing of 5000 Hz', () => {
    const level = (hertz: number) =>
      power(inCondition(voice(hertz), RATE, { kind: 'telephone' })) / power(voice(hertz));
    expect(level(1000)).toBeGreaterThan(0.9);
    expect(level(1000)).toBeLessThan(1.1);
    expect(level(5000)).toBeLessThan(0.01);
    expect(level(80)).toBeLessThan(0.01);
  });

  it('the automatic turns pauses up', () => {
    const out = apply({ kind: 'agc' });
    const pause = (of: Float32Array) => power(of.subarray(RATE * 0.46, RATE * 0.49));
    const speech = (of: Float32Array) => power(of.subarray(RATE * 0.1, RATE * 0.3));
    expect(pause(out) / speech(out)).toBeGreaterThan(0.01);
  });

  it.each([...EFFECTS, ...NOISES])('%s of nothing is nothing', (kind) => {
    expect(inCondition(new Float32Array(0), RATE, { kind, snr: 10 }, { others })).toHaveLength(0);
  });

  it('says what it does not know, and what it lacks', () => {
    expect(() => apply({ kind: 'rain', snr: 5 })).toThrow('no such condition: rain');
    expect(() => apply({ kind: 'hiss' })).toThrow('in dB');
    expect(() => inCondition(samples, RATE, { kind: 'babble', snr: 5 })).toThrow('others');
  });
});
