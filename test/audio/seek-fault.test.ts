import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { seekFault } from '../../src/audio/seek-fault.js';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** 44.1 kHz, joint stereo; the rate's index is in the upper half of the third byte. */
const RATE_64 = 5;
const RATE_96 = 7;
const BYTES_64 = 208;
const BYTES_96 = 313;

function frame(rate: number, bytes: number, text = '', at = 36): number[] {
  const made = [0xff, 0xfb, rate << 4, 0x40, ...Array<number>(bytes - 4).fill(0)];
  made.splice(at, text.length, ...letters(text));
  return made;
}
const small = (text?: string, at?: number) => frame(RATE_64, BYTES_64, text, at);
const large = () => frame(RATE_96, BYTES_96);

const file = (...parts: number[][]): ArrayBuffer => new Uint8Array(parts.flat()).buffer;

/** A page with one packet. */
const ogg = (packet: string): ArrayBuffer => file(letters('OggS'), Array<number>(24).fill(0), letters(packet));

describe('seekFault', () => {
  it.each<[string, ArrayBuffer, ReturnType<typeof seekFault>]>([
    ['MP3 of a constant rate, without a header', file(small(), small(), small()), null],
    ['MP3 of a constant rate, with LAME’s header', file(small('Info'), small()), null],
    ['MP3 with the header of a variable rate', file(small('Xing'), small()), 'variable-rate-mp3'],
    ['MP3 with Fraunhofer’s header', file(small('VBRI'), small()), 'variable-rate-mp3'],
    ['MP3 of a variable rate, without a header', file(small(), small(), large()), 'variable-rate-mp3'],
    [
      'that behind an ID3 tag',
      file(letters('ID3'), [4, 0, 0, 0, 0, 1, 2], Array<number>(130).fill(9), small('Xing')),
      'variable-rate-mp3',
    ],
    ['MP3 that breaks off', file(small().slice(0, 20)), null],
    ['Ogg Vorbis', ogg('\x01vorbis'), 'vorbis'],
    ['Ogg Opus', ogg('OpusHead'), null],
    ['Ogg FLAC', ogg('\x7fFLAC'), null],
    ['WAV', file(letters('RIFF....WAVEfmt ')), null],
    ['raw AAC', file([0xff, 0xf1, 0x50, 0x80, 0, 0, 0]), null],
    ['nothing', file(), null],
  ])('of %s', (_, buffer, fault) => {
    expect(seekFault(buffer)).toBe(fault);
  });

  it.each([
    ['audio/welcome.mp3', null],
    ['audio/clicks.mp3', null],
    ['audio/welcome.m4a', null],
    ['audio/welcome.wav', null],
    ['odd/variable.mp3', 'variable-rate-mp3'],
    ['odd/variable-bare.mp3', 'variable-rate-mp3'],
    ['odd/vorbis.ogg', 'vorbis'],
    ['odd/joined.opus', null],
    ['odd/chromium.webm', null],
  ])('of the real file %s', (name, fault) => {
    const { buffer, byteOffset, length } = readFileSync(fromRoot(`test/fixtures/${name}`));
    expect(seekFault(buffer.slice(byteOffset, byteOffset + length))).toBe(fault);
  });

  it('comes to an end for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom([], letters('ID3'), small()), (bytes, start) => {
        const fault = seekFault(file(start, Array.from(bytes)));
        expect([null, 'variable-rate-mp3', 'vorbis']).toContain(fault);
      }),
    );
  });
});
