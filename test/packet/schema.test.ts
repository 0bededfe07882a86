import { readdirSync, readFileSync } from 'node:fs';
import { safeParse } from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { packetSchema, parsePacket } from '../../src/packet.js';

const folder = new URL('../fixtures/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const canonical = (kind: string): string[] =>
  readdirSync(new URL(`${kind}/`, folder))
    .map((name) => `${kind}/${name}`)
    .filter((path) => {
      try {
        const packet = json(path) as Record<string, unknown>;
        return ['id', 'voice', 'transcript', 'intent', 'cta', 'meta'].every((field) => field in packet);
      } catch {
        return false;
      }
    });

/** Wrong because of the page or the packet's own address, which a schema does not know. */
const WRONG_BY_PLACE = ['invalid/forbidden-url.3.json', 'invalid/forbidden-url.6.json'];

describe('packetSchema', () => {
  it.each(canonical('valid'))('accepts %s', (path) => {
    expect(safeParse(packetSchema, json(path)).error?.issues).toBeUndefined();
  });

  it.each(canonical('invalid'))('judges %s, which the strict reader refuses', (path) => {
    const packet = json(path);
    expect(parsePacket(packet, { strict: true }).ok).toBe(false);
    expect(safeParse(packetSchema, packet).success).toBe(WRONG_BY_PLACE.includes(path));
  });
});
