import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { playerOffset, readEncoderDelay } from '../../src/audio/encoder-delay.js';

interface FrameOptions {
  header: [number, number, number];
  /** Bytes between the frame's header and the tag. */
  sideInfo: number;
  id3Bytes?: number;
  /** Which of the four optional fields are there. */
  flags?: number;
  delay?: number;
  padding?: number;
  name?: string;
}

/** The first frame of an MP3 file, with what an encoder tells about itself. */
function frame({ header, sideInfo, id3Bytes, flags = 15, delay = 576, padding = 1000, name = 'Info' }: FrameOptions) {
  const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));
  const id3 =
    id3Bytes === undefined
      ? []
      : [...text('ID3'), 4, 0, 0, 0, 0, id3Bytes >> 7, id3Bytes & 127, ...Array<number>(id3Bytes).fill(7)];
  const fields = (flags & 1 && 4) + (flags & 2 && 4) + (flags & 4 && 100) + (flags & 8 && 4);
  const bytes = [
    ...id3,
    0xff,
    ...header,
    ...Array<number>(sideInfo).fill(0),
    ...text(name),
    ...[0, 0, 0, flags],
    ...Array<number>(fields).fill(9),
    ...text('LAME3.100'),
    ...Array<number>(12).fill(1),
    ...[delay >> 4, ((delay & 15) << 4) | (padding >> 8), padding & 255],
    ...Array<number>(40).fill(0),
  ];
  return new Uint8Array(bytes).buffer;
}

const STEREO_44100 = [0xfb, 0x90, 0x40] as [number, number, number];
const MONO_44100 = [0xfb, 0x90, 0xc0] as [number, number, number];

describe('readEncoderDelay', () => {
  it.each<[string, FrameOptions, { lead: number; total: number }]>([
    ['stereo', { header: STEREO_44100, sideInfo: 32 }, { lead: 1105 / 44100, total: 1576 / 44100 }],
    ['mono', { header: MONO_44100, sideInfo: 17 }, { lead: 1105 / 44100, total: 1576 / 44100 }],
    ['48 kHz', { header: [0xfb, 0x94, 0x40], sideInfo: 32 }, { lead: 1105 / 48000, total: 1576 / 48000 }],
    [
      'MPEG-2 stereo, 22.05 kHz',
      { header: [0xf3, 0x90, 0x40], sideInfo: 17 },
      { lead: 1105 / 22050, total: 1576 / 22050 },
    ],
    ['MPEG-2 mono, 16 kHz', { header: [0xf3, 0x98, 0xc0], sideInfo: 9 }, { lead: 1105 / 16000, total: 1576 / 16000 }],
    ['MPEG-2.5 mono, 8 kHz', { header: [0xe3, 0x98, 0xc0], sideInfo: 9 }, { lead: 1105 / 8000, total: 1576 / 8000 }],
    [
      'variable bit rate',
      { header: MONO_44100, sideInfo: 17, name: 'Xing' },
      { lead: 1105 / 44100, total: 1576 / 44100 },
    ],
    [
      'an ID3 tag before',
      { header: MONO_44100, sideInfo: 17, id3Bytes: 300 },
      { lead: 1105 / 44100, total: 1576 / 44100 },
    ],
    ['fewer fields', { header: MONO_44100, sideInfo: 17, flags: 3 }, { lead: 1105 / 44100, total: 1576 / 44100 }],
    [
      'the largest numbers',
      { header: MONO_44100, sideInfo: 17, delay: 4095, padding: 4095 },
      { lead: 4624 / 44100, total: 8190 / 44100 },
    ],
  ])('reads %s', (_, options, expected) => {
    expect(readEncoderDelay(frame(options))).toEqual(expected);
  });

  it('reads that of a real file', () => {
    const { buffer, byteOffset, length } = readFileSync(fromRoot('test/fixtures/audio/welcome.mp3'));
    const delay = readEncoderDelay(buffer.slice(byteOffset, byteOffset + length));
    expect(delay?.lead).toBe(1105 / 32_000);
    expect(delay?.total).toBeGreaterThan(1105 / 32_000);
  });

  it.each<[string, ArrayBuffer]>([
    ['nothing', new ArrayBuffer(0)],
    ['another format', new TextEncoder().encode('RIFF....WAVEfmt ').buffer],
    ['a frame without the tag', frame({ header: MONO_44100, sideInfo: 17, name: 'xxxx' })],
    ['a tag that does not say', frame({ header: MONO_44100, sideInfo: 17, delay: 0 })],
    ['a reserved sampling rate', frame({ header: [0xfb, 0x9c, 0xc0], sideInfo: 17 })],
    ['a file that breaks off', frame({ header: MONO_44100, sideInfo: 17 }).slice(0, 60)],
    ['a tag longer than the file', frame({ header: MONO_44100, sideInfo: 17, id3Bytes: 300 }).slice(0, 200)],
  ])('gives null for %s', (_, bytes) => {
    expect(readEncoderDelay(bytes)).toBe(null);
  });
});

describe('playerOffset', () => {
  const delay = { lead: 0.025, total: 0.046 };

  it.each([
    ['both leave the silence out', delay, 8, 8, 0],
    ['both keep it', delay, 8.046, 8.046, 0],
    ['only the player leaves it out', delay, 8.046, 8, -0.025],
    ['only the decoder leaves it out', delay, 8, 8.046, 0.025],
    ['they differ otherwise', delay, 8, 8.3, 0],
    ['nothing is known', null, 8.046, 8, 0],
  ])('where %s', (_, known, decoded, played, expected) => {
    expect(playerOffset({ delay: known, emptySeconds: 0 }, decoded, played, 0)).toBe(expected);
  });

  // What the engines say of a file whose sound begins two seconds late: see docs/engine-notes.md.
  it.each([
    ['the player’s length has it (WebKit)', 6.48, 8.42, 0.1, 1.94],
    ['the player has jumped over it (Chromium)', 6.48, 6.48, 1.94, 1.94],
    ['the player is past it (Chromium)', 6.48, 6.48, 2.3, 1.94],
    ['the player has begun without it (Firefox)', 6.53, 6.48, 0.1, 0],
    ['the player has no length, and has jumped over it', 6.48, NaN, 1.94, 1.94],
    ['the player has no length, and has begun without it', 6.48, Infinity, 0, 0],
  ])('with an empty edit, where %s', (_, decoded, played, position, expected) => {
    expect(playerOffset({ delay: null, emptySeconds: 1.94 }, decoded, played, position)).toBe(expected);
  });
});
