import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audioTypeOf } from '../../src/audio/audio-type.js';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const id3 = '49 44 33 04 00 00 00 00 00 02 aa bb';

it.each([
  ['4f 67 67 53 00 02 00 00', 'audio/ogg ogg'],
  ['52 49 46 46 24 08 00 00 57 41 56 45', 'audio/wav wav'],
  ['52 46 36 34 ff ff ff ff 57 41 56 45', 'audio/wav wav'],
  ['66 4c 61 43 00 00 00 22', 'audio/flac flac'],
  ['00 00 00 20 66 74 79 70 4d 34 41 20', 'audio/mp4 m4a'],
  ['1a 45 df a3 9f 42 86 81', 'audio/webm webm'],
  ['ff f1 50 80 02 1f fc', 'audio/aac aac'],
  ['ff f9 50 80', 'audio/aac aac'],
  ['ff fb 90 64', 'audio/mpeg mp3'],
  ['ff f3 44 c4', 'audio/mpeg mp3'],
  ['ff e3 18 c4', 'audio/mpeg mp3'],
  [`${id3} ff fb 90 64`, 'audio/mpeg mp3'],
  [`${id3} ff f1 50 80`, 'audio/aac aac'],
  [`${id3} 00 00`, 'audio/mpeg mp3'],
  ['49 44 33 04 00 10 00 00 00 01 aa 33 44 49 04 00 10 00 00 00 01 ff f1 50 80', 'audio/aac aac'],
  ['49 44 33', 'audio/mpeg mp3'],
])('%s is %s', (bytes, expected) => {
  const { type, extension } = audioTypeOf(hex(bytes)) ?? {};
  expect(`${type} ${extension}`).toBe(expected);
});

it.each([
  ['nothing', ''],
  ['text', '48 65 6c 6c 6f'],
  ['a picture', 'ff d8 ff e0 00 10'],
  ['a bit rate that does not exist', 'ff fb f0 64'],
  ['a sampling rate that does not exist', 'ff fb 9c 64'],
  ['a version that does not exist', 'ff eb 90 64'],
  ['another RIFF', '52 49 46 46 24 08 00 00 41 56 49 20'],
])('%s is no recording', (_, bytes) => {
  expect(audioTypeOf(hex(bytes))).toBeNull();
});

const folder = new URL('../fixtures/audio/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(mp3|ogg|wav|m4a|webm|flac|aac)$/.test(name));
it.each(files)('knows the file %s', (name) => {
  expect(audioTypeOf(readFileSync(new URL(name, folder)))?.extension).toBe(name.split('.').at(-1));
});
