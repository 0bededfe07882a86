import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { safeParse, toJSONSchema } from 'zod/mini';
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

  const maybe = (...values: unknown[]) => fc.option(fc.constantFrom<unknown>(...values), { nil: undefined, freq: 2 });
  const action = fc.record({
    type: fc.constantFrom('link', 'form', 'calendar', 'call', 'sms', 'email', 'share'),
    label: fc.constantFrom<unknown>('Go', '', 7, null, 'x'.repeat(81)),
    url: maybe(
      'https://a.example/',
      'tel:+15550100',
      'tel:*21#',
      'sms:+15550100?body=Hi',
      `sms:+15550100?body=${'x'.repeat(1001)}`,
      'mailto:a@b.example?subject=S',
      `mailto:a@b.example?subject=${'x'.repeat(201)}`,
      'javascript:1',
      null,
      7,
    ),
    phone: maybe('+1 555 0100', '*21#', null, 7),
    email: maybe('a@b.example', 'a', null),
    to: maybe('a@b.example', 'a', null),
    subject: maybe('S', 'x'.repeat(201), null, 7),
    body: maybe('B', 'x'.repeat(1501), null),
    start: maybe('2027-01-01T10:00:00Z', '2027-01-01', 'soon', null, 7),
    end: maybe('2027-01-01T11:00:00Z', 'later', null),
    durationMinutes: maybe(60, '60', null),
    title: maybe('T', 'x'.repeat(201), 7, null),
    location: maybe('L', 7),
    timezone: maybe('Europe/Paris', 'Nowhere/Land', 7),
  });

  it('judges lengths and waveforms as the strict reader does', () => {
    const packet = json('valid/canonical-welcome.json') as object;
    const number = fc.oneof(
      fc.double({ min: -2, max: 102 }),
      fc.constantFrom(0, 100, 1e6, 1e7, -0.1, 100.1, '5', null),
    );
    fc.assert(
      fc.property(number, maybe(null, 'x'), fc.array(number, { maxLength: 131 }), (duration, other, levels) => {
        const input: unknown = JSON.parse(JSON.stringify({ ...packet, duration, waveform: other ?? levels }));
        expect(safeParse(packetSchema, input).success).toBe(parsePacket(input, { strict: true }).ok);
      }),
    );
  });

  it('judges actions as the strict reader does', () => {
    const packet = json('valid/canonical-welcome.json') as object;
    fc.assert(
      fc.property(action, (cta) => {
        const input: unknown = JSON.parse(JSON.stringify({ ...packet, cta: [cta] }));
        expect(safeParse(packetSchema, input).success).toBe(parsePacket(input, { strict: true }).ok);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['draft-2020-12', 'draft-07'] as const)('can be made a JSON Schema of, for every direction: %s', (target) => {
    for (const io of ['input', 'output'] as const)
      expect(() => toJSONSchema(packetSchema, { io, target })).not.toThrow();
  });
});
