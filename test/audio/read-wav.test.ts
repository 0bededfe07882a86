import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWav } from '../../src/audio/read-wav.js';
import { readWavHeader } from '../../src/audio/wav-header.js';
import { toWav } from '../../src/audio/wav.js';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f32 = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];
const f64 = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];

const chunk = (id: string, content: readonly number[], size = content.length): number[] => [
  ...ascii(id),
  ...u32(size),
  ...content,
  ...(content.length % 2 ? [0] : []),
];

/** @param tag of the encoding; PCM is 1, floating point 3 */
const format = (tag: number, channels: number, bits: number, rate = 8000): number[] => [
  ...[...u16(tag), ...u16(channels), ...u32(rate)],
  ...[...u32(rate * channels * Math.ceil(bits / 8)), ...u16(channels * Math.ceil(bits / 8)), ...u16(bits)],
];

/** The identifier is the tag and 14 bytes that are always the same. */
const extensible = (tag: number, channels: number, bits: number): number[] => [
  ...format(0xfffe, channels, bits),
  ...[...u16(22), ...u16(bits), ...u32(3), ...u16(tag)],
  ...[0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71],
];

const riff = (...chunks: readonly number[][]): Uint8Array => {
  const content = [...ascii('WAVE'), ...chunks.flat()];
  return Uint8Array.from([...ascii('RIFF'), ...u32(content.length), ...content]);
};

const samplesOf = (bytes: Uint8Array): number[][] | string => {
  const read = readWav(bytes);
  return read.ok ? read.channels.map((channel) => [...channel]) : read.code;
};

describe('readWav', () => {
  it.each([
    ['8 bits, without a sign', format(1, 1, 8), [0, 128, 192, 255], [-1, 0, 0.5, 127 / 128]],
    ['16 bits', format(1, 1, 16), [0, 0x80, 0, 0, 0, 0x40, 0xff, 0xff], [-1, 0, 0.5, -1 / 32_768]],
    ['24 bits', format(1, 1, 24), [0, 0, 0x80, 0, 0, 0x40, 0xff, 0xff, 0xff], [-1, 0.5, -1 / 8_388_608]],
    ['20 bits in three bytes', format(1, 1, 20), [0, 0, 0x80, 0, 0, 0x40], [-1, 0.5]],
    ['32 bits', format(1, 1, 32), [0, 0, 0, 0x80, 0, 0, 0, 0x40], [-1, 0.5]],
    ['32 bits, floating', format(3, 1, 32), [...f32(-1), ...f32(0.25)], [-1, 0.25]],
    ['64 bits, floating', format(3, 1, 64), [...f64(-1), ...f64(0.25)], [-1, 0.25]],
    ['extensible PCM', extensible(1, 1, 16), [0, 0x80, 0, 0x40], [-1, 0.5]],
    ['extensible, floating', extensible(3, 1, 32), f32(0.25), [0.25]],
  ])('reads %s', (_, fmt, data, samples) => {
    expect(samplesOf(riff(chunk('fmt ', fmt), chunk('data', data)))).toEqual([samples]);
  });

  it('takes channels apart', () => {
    const data = [0, 0x80, 0, 0x40, 0, 0, 0, 0xc0];
    expect(samplesOf(riff(chunk('fmt ', format(1, 2, 16)), chunk('data', data)))).toEqual([
      [-1, 0],
      [0.5, -0.5],
    ]);
  });

  const fmt = chunk('fmt ', format(1, 1, 16));
  const data = [0, 0x80, 0, 0x40];
  const both = [[-1, 0.5]];
  it.each([
    [
      'other chunks before it, of an odd length too',
      riff(chunk('LIST', [1, 2, 3]), fmt, chunk('fact', [0, 0, 0, 0]), chunk('data', data)),
      both,
    ],
    ['other chunks after it', riff(fmt, chunk('data', data), chunk('LIST', [1, 2])), both],
    ['a size of 0, of a stream', riff(fmt, chunk('data', data, 0)), both],
    ['the largest size, of a stream', riff(fmt, chunk('data', data, 0xffff_ffff)), both],
    ['the end cut off', riff(fmt, chunk('data', data, 1000)), both],
    ['half a sample at its end', riff(fmt, chunk('data', [...data, 7])), both],
    ['no samples', riff(fmt, chunk('data', [])), [[]]],
  ])('reads a file with %s', (_, bytes, samples) => {
    expect(samplesOf(bytes)).toEqual(samples);
  });

  it('reads RF64, whose sizes stand in a chunk of their own', () => {
    const sizes = [...u32(0), ...u32(0), ...u32(4), ...u32(0), ...u32(0), ...u32(0), ...u32(0)];
    const bytes = riff(chunk('ds64', sizes), fmt, chunk('data', [...data, 1, 1], 0xffff_ffff));
    bytes.set(ascii('RF64'));
    expect(samplesOf(bytes)).toEqual(both);
  });

  it.each([
    ['MP3', Uint8Array.from([0xff, 0xfb, 0x90, 0]), 'not-wav'],
    ['nothing', new Uint8Array(), 'not-wav'],
    ['AVI, which is RIFF too', Uint8Array.from([...ascii('RIFF'), ...u32(4), ...ascii('AVI ')]), 'not-wav'],
    ['no samples', riff(fmt), 'damaged-wav'],
    ['no format', riff(chunk('data', data)), 'damaged-wav'],
    ['a format cut off', riff(fmt).slice(0, 30), 'damaged-wav'],
    ['no channels', riff(chunk('fmt ', format(1, 0, 16)), chunk('data', data)), 'damaged-wav'],
    ['a rate of 0', riff(chunk('fmt ', format(1, 1, 16, 0)), chunk('data', data)), 'damaged-wav'],
    ['ADPCM', riff(chunk('fmt ', format(2, 1, 4)), chunk('data', data)), 'not-pcm'],
    ['A-law', riff(chunk('fmt ', format(6, 1, 8)), chunk('data', data)), 'not-pcm'],
    ['64-bit integers', riff(chunk('fmt ', format(1, 1, 64)), chunk('data', data)), 'not-pcm'],
    ['MP3 in WAV', riff(chunk('fmt ', [...format(0x55, 1, 0), ...u16(0)]), chunk('data', data)), 'not-pcm'],
  ])('says what it can’t read: %s', (_, bytes, code) => {
    expect(samplesOf(bytes)).toBe(code);
  });

  it('reads a view into a larger buffer', () => {
    const bytes = riff(fmt, chunk('data', data));
    const buffer = new Uint8Array(bytes.length + 20);
    buffer.set(bytes, 10);
    expect(samplesOf(buffer.subarray(10, 10 + bytes.length))).toEqual(both);
  });

  it('reads what toWav writes, and no bytes make it throw', () => {
    const wav = new Uint8Array(toWav([Float32Array.of(0, -1), Float32Array.of(1, 0)], 44_100));
    expect(samplesOf(wav)).toEqual([
      [0, Math.fround(-32_767 / 32_768)],
      [Math.fround(32_767 / 32_768), 0],
    ]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(wav.length - 1), fc.nat(255))), fc.nat(wav.length), (changes, length) => {
        const broken = wav.slice(0, length);
        for (const [at, value] of changes) broken[at % Math.max(1, length)] = value;
        expect(readWav(broken).ok).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('readWavHeader', () => {
  it('tells the length from the beginning of a file', () => {
    const beginning = riff(chunk('fmt ', format(1, 2, 16, 8000)), chunk('data', [], 64_000));
    expect(readWavHeader(beginning, 64_044)).toMatchObject({
      ok: true,
      seconds: 2,
      sampleRate: 8000,
      from: 44,
      to: 64_044,
    });
    expect(readWavHeader(beginning, 32_044)).toMatchObject({ seconds: 1 });
  });

  it('names the encoding that it does not know', () => {
    const bytes = riff(chunk('fmt ', format(0x11, 1, 4)), chunk('data', [0, 0]));
    expect(readWavHeader(bytes)).toEqual({ ok: false, code: 'not-pcm', format: 0x11 });
  });
});
