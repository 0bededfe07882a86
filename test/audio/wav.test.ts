import { describe, expect, it } from 'vitest';
import { toWav } from '../../src/audio/wav.js';

const HEADER_BYTES = 44;

const samplesOf = (buffer: ArrayBuffer): number[] => Array.from(new Int16Array(buffer.slice(HEADER_BYTES)));

describe('toWav', () => {
  it('writes the header of one channel', () => {
    const view = new DataView(toWav([new Float32Array(3)], 44_100));
    const text = (at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([42, 6]);
    expect([view.getUint32(16, true), view.getUint16(20, true), view.getUint16(22, true)]).toEqual([16, 1, 1]);
    expect([view.getUint32(24, true), view.getUint32(28, true)]).toEqual([44_100, 88_200]);
    expect([view.getUint16(32, true), view.getUint16(34, true)]).toEqual([2, 16]);
  });

  it('takes turns between channels', () => {
    const wav = toWav([Float32Array.of(0, 1), Float32Array.of(-1, 0.5)], 8000);
    expect(samplesOf(wav)).toEqual([0, -32_767, 32_767, 16_383]);
    expect(new DataView(wav).getUint32(28, true)).toBe(32_000);
  });

  it('cuts what is too loud, and takes what is no number for silence', () => {
    expect(samplesOf(toWav([Float32Array.of(3, -Infinity, NaN)], 8000))).toEqual([32_767, -32_767, 0]);
  });
});
