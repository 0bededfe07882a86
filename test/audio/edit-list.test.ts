import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { readEmptyEdit } from '../../src/audio/edit-list.js';

const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const uint64 = (value: number): number[] => [...uint32(Math.floor(value / 2 ** 32)), ...uint32(value)];
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

type Bytes = readonly number[];

/** A box with its size in 32 bits. */
const box = (type: string, ...content: Bytes[]): number[] => {
  const bytes = content.flat();
  return [...uint32(bytes.length + 8), ...letters(type), ...bytes];
};
/** The same with its size in 64 bits. */
const largeBox = (type: string, ...content: Bytes[]): number[] => {
  const bytes = content.flat();
  return [...uint32(1), ...letters(type), ...uint64(bytes.length + 16), ...bytes];
};

interface Edit {
  readonly duration: number;
  readonly mediaTime: number;
}

const full = (version: number): number[] => [version, 0, 0, 0];

const header = (timescale: number, version = 0): number[] =>
  version === 1
    ? box('mvhd', full(1), uint64(1), uint64(2), uint32(timescale), uint64(0))
    : box('mvhd', full(0), uint32(1), uint32(2), uint32(timescale), uint32(0));

const list = (edits: readonly Edit[], version = 0): number[] =>
  box(
    'edts',
    box(
      'elst',
      full(version),
      uint32(edits.length),
      ...edits.map(({ duration, mediaTime }) =>
        version === 1
          ? [...uint64(duration), ...(mediaTime < 0 ? Array<number>(8).fill(255) : uint64(mediaTime)), 0, 1, 0, 0]
          : [...uint32(duration), ...uint32(mediaTime), 0, 1, 0, 0],
      ),
    ),
  );

const track = (handler: string, ...edits: Bytes[]): number[] =>
  box('trak', box('tkhd', full(0)), ...edits, box('mdia', box('mdhd', full(0)), handlerBox(handler)));
const handlerBox = (handler: string): number[] => box('hdlr', full(0), uint32(0), letters(handler), uint32(0));

const file = (...boxes: Bytes[]): ArrayBuffer => new Uint8Array(boxes.flat()).buffer;

const brand = box('ftyp', letters('M4A '), uint32(0));
const data = box('mdat', Array<number>(100).fill(7));
const empty = { duration: 2000, mediaTime: -1 };
const rest = { duration: 6000, mediaTime: 1024 };

describe('readEmptyEdit', () => {
  it.each<[string, ArrayBuffer, number]>([
    ['one before the sound', file(brand, box('moov', header(1000), track('soun', list([empty, rest])))), 2],
    ['its units', file(brand, box('moov', header(600), track('soun', list([{ ...empty, duration: 900 }, rest])))), 1.5],
    ['several in a row', file(brand, box('moov', header(1000), track('soun', list([empty, empty, rest])))), 4],
    ['none: the codec’s own silence', file(brand, box('moov', header(1000), track('soun', list([rest])))), 0],
    ['one behind the sound', file(brand, box('moov', header(1000), track('soun', list([rest, empty])))), 0],
    ['no list', file(brand, box('moov', header(1000), track('soun'))), 0],
    ['a list without edits', file(brand, box('moov', header(1000), track('soun', list([])))), 0],
    [
      'version 1 of both boxes',
      file(brand, box('moov', header(48_000, 1), track('soun', list([{ ...empty, duration: 96_000 }, rest], 1)))),
      2,
    ],
    ['the index at the end', file(brand, data, box('moov', header(1000), track('soun', list([empty])))), 2],
    [
      'a large box before it',
      file(brand, largeBox('mdat', Array<number>(50).fill(7)), box('moov', header(1000), track('soun', list([empty])))),
      2,
    ],
    [
      'QuickTime without a brand',
      file(box('wide'), data, box('moov', header(600), track('soun', list([empty])))),
      2000 / 600,
    ],
    [
      'the sound’s, behind a picture’s',
      file(
        brand,
        box('moov', header(1000), track('vide', list([{ ...empty, duration: 9000 }])), track('soun', list([empty]))),
      ),
      2,
    ],
    [
      'only a picture’s',
      file(brand, box('moov', header(1000), track('vide', list([empty])), track('soun', list([rest])))),
      0,
    ],
    [
      'a last box of unknown size',
      file(brand, [...uint32(0), ...letters('moov'), ...header(1000), ...track('soun', list([empty]))]),
      2,
    ],
    ['a timescale of 0', file(brand, box('moov', header(0), track('soun', list([empty])))), 0],
    [
      'more edits said than there are',
      file(brand, box('moov', header(1000), track('soun', box('edts', box('elst', full(0), uint32(9)))))),
      0,
    ],
    ['no box at all', file(letters('RIFF....WAVEfmt ')), 0],
    ['nothing', file(), 0],
  ])('reads %s', (_, buffer, seconds) => {
    expect(readEmptyEdit(buffer)).toBeCloseTo(seconds, 6);
  });

  it.each([
    ['audio/welcome.m4a', 0],
    ['audio/welcome.mp3', 0],
    ['odd/later.m4a', 1.936],
    ['odd/chromium.m4a', 0],
    ['odd/webkit.m4a', 0],
  ])('reads the real file %s', (name, seconds) => {
    const { buffer, byteOffset, length } = readFileSync(fromRoot(`test/fixtures/${name}`));
    expect(readEmptyEdit(buffer.slice(byteOffset, byteOffset + length))).toBeCloseTo(seconds, 6);
  });

  it('comes to an end for any bytes', () => {
    const whole = new Uint8Array(
      file(brand, box('moov', header(1000, 1), track('soun', list([empty, rest], 1))), data),
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))), (end, changes) => {
        const bytes = whole.slice(0, end);
        for (const [at, value] of changes) bytes[at] = value;
        expect(readEmptyEdit(bytes.buffer)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
