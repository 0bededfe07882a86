import { describe, expect, it } from 'vitest';
import { waveformBars } from '../../src/audio/levels.js';
import { measureRecording } from '../../src/audio/measure-recording.js';
import { parsePacket } from '../../src/packet/parse-packet.js';

describe('waveformBars', () => {
  it.each<[string, number[], number, number[]]>([
    ['as many as levels', [0, 50, 100], 3, [0, 0.5, 1]],
    ['means of equal parts', [0, 20, 40, 60, 80, 100], 3, [0, 0.5, 1]],
    ['fewer levels than bars', [0, 100], 4, [0, 0, 1, 1]],
    ['levels that differ little', [90, 91, 92], 3, [0, 0.5, 1]],
    ['silence', [0, 0, 0], 3, [0, 0, 0]],
    ['one loudness throughout', [70, 70], 2, [0.5, 0.5]],
    ['one level', [70], 1, [0.5]],
  ])('%s', (_, levels, count, bars) => {
    expect(waveformBars(levels, count)).toEqual(bars);
  });

  it('cuts off what only a few reach, so that one bang does not flatten the rest', () => {
    const speech = Array.from({ length: 60 }, (_, at) => 40 + (at % 20));
    const bars = waveformBars([...speech, 1000], 61);
    expect(bars.at(-1)).toBe(1);
    expect(Math.max(...bars.slice(0, -1))).toBe(1);
    expect(Math.min(...bars)).toBe(0);
  });
});

describe('measureRecording', () => {
  it('says length and loudness as a packet does', () => {
    const samples = Float32Array.from({ length: 12_800 }, (_, at) => (at < 6400 ? 0.25 : -0.5));
    const { duration, waveform } = measureRecording(samples, 8000);
    expect(duration).toBe(1.6);
    expect(waveform).toEqual(Array.from({ length: 128 }, (_, at) => (at < 64 ? 50 : 100)));
  });

  it.each([[0], [1], [100]])('says something of %d samples', (length) => {
    const { duration, waveform } = measureRecording(new Float32Array(length), 8000);
    expect(duration).toBe(Math.round((length / 8000) * 100) / 100);
    expect(waveform).toEqual(Array(128).fill(0));
  });

  it('says what the strictest reader takes', () => {
    const packet = {
      id: 'spid:bakery.example:welcome',
      voice: 'https://bakery.example/welcome.mp3',
      transcript: 'Hello.',
      intent: 'welcome/greeting',
      cta: [],
      meta: { author: 'Bakery', created: '2026-03-01', language: 'en', tags: [] },
    };
    const measures = measureRecording(Float32Array.from({ length: 9000 }, Math.sin), 8000);
    expect(parsePacket({ ...packet, ...measures }, { strict: true }).issues).toEqual([]);
  });
});
