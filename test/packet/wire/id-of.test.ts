import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../src/packet/wire/id-of.js';
import { parsePacket } from '../../../src/packet/parse-packet.js';

const folder = new URL('../../fixtures/valid/', import.meta.url);

describe('idOf', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('is the id of the packet in %s', (name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { packets?: unknown[] };
    const packet = file.packets?.[0] ?? file;
    const result = parsePacket(packet, { baseUrl: 'https://bakery.example/' });
    expect(result.ok).toBe(true);
    if (result.ok) expect(idOf(packet)).toBe(result.value.id);
  });

  it.each([null, undefined, 'spid:bakery.example:welcome', 7, [], {}, { id: 7 }, { id: 'welcome' }])(
    'is null for %j',
    (value) => {
      expect(idOf(value)).toBe(null);
    },
  );
});
