import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64 } from '../../src/packet/base64.js';

it.each([
  ['', []],
  ['SUQz', [0x49, 0x44, 0x33]],
  ['_-8=', [0xff, 0xef]],
  ['/+8', [0xff, 0xef]],
  [' SU\r\nQz\t', [0x49, 0x44, 0x33]],
  ['data:audio/mpeg;base64,SUQz', [0x49, 0x44, 0x33]],
  ['\nDATA:audio/ogg; codecs=opus;BASE64,T2dnUw==', [0x4f, 0x67, 0x67, 0x53]],
])('%j', (text, bytes) => {
  expect([...(decodeBase64(text) ?? [7])]).toEqual(bytes);
});

it.each(['S', 'SUQz?', 'SU=Qz', 'https://a.example/a.mp3', 'data:audio/mpeg,SUQz', 'ÄÖÜ', 'SUQzS'])(
  'not %j',
  (text) => {
    expect(decodeBase64(text)).toBeNull();
  },
);

it('reads what is written in either alphabet', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom<BufferEncoding>('base64', 'base64url'), (bytes, alphabet) => {
      expect([...decodeBase64(Buffer.from(bytes).toString(alphabet))!]).toEqual([...bytes]);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeBase64(text)));
});
