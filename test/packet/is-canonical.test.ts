import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../src/convert/canonical-json.js';
import { checkPacket } from '../../src/packet/check-packet.js';
import { isCanonical } from '../../src/packet/is-canonical.js';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { EXAMPLE_PACKET } from '../../src/schema/texts/example-packet.js';
import { randomPacket } from '../schema/random-packets.js';

const plain = { ...EXAMPLE_PACKET, id: 'spid:bakery.example:welcome', voice: null, captions: undefined };

const fixtures = ['valid', 'invalid'].flatMap((kind) => {
  const folder = new URL(`../fixtures/${kind}/`, import.meta.url);
  return readdirSync(folder).flatMap((name): [string, unknown][] => {
    try {
      return [[`${kind}/${name}`, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]];
    } catch {
      return [];
    }
  });
});

/** The example has a recording and captions. */
function withoutFiles(packet: unknown): unknown {
  const { voice, captions } = Object(packet) as Record<string, unknown>;
  return {
    ...Object(packet),
    ...(typeof voice === 'string' && { voice: null }),
    ...(typeof captions === 'string' && { captions: null }),
  } as unknown;
}

/** What would have to be so if the packet were canonical. */
function expectNothingWrong(packet: unknown): void {
  expect(checkPacket(packet, { strict: true }).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const converted = toCanonicalJson(packet);
  expect(converted.ok && [converted.value.shape, converted.value.dropped, converted.issues]).toEqual([
    'canonical',
    [],
    [],
  ]);
  expect(parsePacket(converted.ok && converted.value.packet)).toEqual(parsePacket(packet));
}

describe('isCanonical', () => {
  it.each(fixtures)('is right about %s', (_, packet) => {
    if (isCanonical(packet)) expectNothingWrong(packet);
  });

  it('is right about packets with something odd', () => {
    let count = 0;
    fc.assert(
      fc.property(randomPacket, (given) => {
        const packet = withoutFiles(JSON.parse(JSON.stringify(given)));
        if (!isCanonical(packet)) return;
        count++;
        expectNothingWrong(packet);
      }),
      { numRuns: 6000 },
    );
    expect(count).toBeGreaterThan(500);
  });

  it.each([
    ['a text-only packet', {}, true],
    ['captions inside of it', { captions: [{ start: 0, end: 1, text: 'Hello' }] }, true],
    ['fields of the publisher', { 'x-own': { any: [1] } }, true],
    ['a recording', { voice: 'welcome.mp3' }, false],
    ['captions in a file', { captions: 'welcome.vtt' }, false],
    ['an id in its other form', { id: 'spid://bakery.example/welcome' }, false],
    ['no id', { id: undefined }, false],
    ['a language as systems write it', { meta: { ...EXAMPLE_PACKET.meta, language: 'en_US' } }, false],
    ['the mark of another shape', { metadata: {} }, false],
    ['a list of packets', { packets: [plain] }, false],
  ])('of %s', (_, fields, expected) => {
    expect(isCanonical(JSON.parse(JSON.stringify({ ...plain, ...fields })))).toBe(expected);
  });
});
