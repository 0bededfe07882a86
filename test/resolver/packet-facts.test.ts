import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parseIntent } from '../../src/intents/parse-intent.js';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { packetsIn } from '../../src/packet/wire/packets-in.js';
import { factsOf, readFacts } from '../../src/resolver/packet-facts.js';
import { type PacketFacts } from '../../src/resolver/search-keys.js';
import { packetWith, metaWith } from '../helpers/packets.js';
import { randomPacket } from '../schema/random-packets.js';

/** What a packet is found by, from the model that viewers show. */
function factsByModel(packet: unknown): PacketFacts | null {
  const result = parsePacket({ packets: [packet] }, { baseUrl: 'https://a.example/', allowHttp: true });
  if (!result.ok) return null;
  const { id, title, intent, transcript, meta } = result.value;
  return {
    ...{ id, title, transcript, author: meta.author, language: meta.language },
    intent: intent === null ? null : (parseIntent(intent)?.intent ?? null),
    tags: [...new Set(meta.tags.map((tag) => tag.normalize('NFKC').toLowerCase()))],
    created: meta.created?.time ?? null,
  };
}

describe('of a published packet', () => {
  it('canonical', () => {
    const packet = packetWith({
      title: 'Bread',
      intent: 'QuoteRequest',
      meta: metaWith({ tags: ['Fresh Bread', 'ＣＡＦÉ', 'fresh bread', ' '], created: '2026-03-01T10:00+01:00' }),
    });
    expect(factsOf(packet)).toEqual({
      id: 'spid:bakery.example:welcome',
      intent: 'sales/quote-request',
      tags: ['fresh bread', 'café'],
      language: 'en',
      created: Date.UTC(2026, 2, 1, 9),
      title: 'Bread',
      author: 'Harbour Street Bakery',
      transcript: packet['transcript'],
    });
  });

  it.each(readdirSync(fromRoot('test/fixtures/valid')))('%s', (name) => {
    const value: unknown = JSON.parse(readFileSync(fromRoot(`test/fixtures/valid/${name}`), 'utf8'));
    for (const { value: packet } of packetsIn(value)) {
      const facts = factsOf(packet);
      expect(facts).not.toBeNull();
      expect(facts).toEqual(factsByModel(packet));
    }
  });
});

it('are those of the model, whatever the packet', () => {
  fc.assert(
    fc.property(randomPacket, (packet) => {
      expect(readFacts(packet)).toEqual(factsByModel(packet));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['a text', JSON.stringify(packetWith())],
  ['a list', [packetWith()]],
  ['an answer', { packets: [packetWith()] }],
  ['null', null],
  ['nothing to show', packetWith({ transcript: '\u200b' })],
  ['a recording that may not be requested', packetWith({ transcript: '', voice: 'ftp://a.example/a.mp3' })],
  [
    'one that throws',
    {
      get id(): string {
        throw new Error();
      },
    },
  ],
])('%s is no packet', (_, value) => {
  expect(factsOf(value)).toBeNull();
});

it('a recording beside the packet is one', () => {
  expect(factsOf(packetWith({ transcript: '', voice: 'hello.mp3' }))).not.toBeNull();
});

it('are read once for each object', () => {
  const packet = packetWith();
  expect(factsOf(packet)).toBe(factsOf(packet));
});
