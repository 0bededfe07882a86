import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { toJSONSchema } from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { packetSchema, parsePacket } from '../../src/packet.js';

const folder = new URL('../fixtures/', import.meta.url);
const baseUrl = 'https://packets.example/inbox/packet.json';

/** The fixtures that hold one packet in the canonical names. */
const fixtures = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder)).flatMap((name): [string, unknown][] => {
    try {
      const packet = JSON.parse(readFileSync(new URL(`${kind}/${name}`, folder), 'utf8')) as Record<string, unknown>;
      return ['id', 'cta', 'meta'].some((field) => field in packet) && !('spid' in packet)
        ? [[`${kind}/${name}`, packet]]
        : [];
    } catch {
      return [];
    }
  }),
);

/** What a JSON Schema made of ours lets pass, and why it can't say so. */
const INEXPRESSIBLE: Readonly<Record<string, string>> = {
  'invalid/forbidden-url.3.json': 'whether `http:` may be requested depends on the page',
  'invalid/forbidden-url.7.json': 'a ready-made URL counts only where the action has no number of its own',
  'invalid/forbidden-url.8.json': 'the same',
  'invalid/forbidden-url.9.json': 'the same',
  'invalid/invalid-captions.json': 'an end before its start compares two values',
  'invalid/invalid-date.json': 'which days a month has',
  'invalid/invalid-event.json': 'the same, in a text of an event',
  'invalid/invalid-event.2.json': 'an end before its start compares two values',
  'invalid/missing-field.5.json': 'a number or a URL: one of two fields',
  'invalid/missing-field.8.json': 'a start or a URL: one of two fields',
};

const jsonSchema = toJSONSchema(packetSchema, { io: 'input', target: 'draft-2020-12' });
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema);

describe('the JSON Schema of packetSchema', () => {
  it.each(fixtures)('judges %s as the strict reader does', (path, packet) => {
    const { ok } = parsePacket(packet, { strict: true, baseUrl });
    expect(isValid(packet)).toBe(ok || path in INEXPRESSIBLE);
  });

  const welcome = fixtures.find(([path]) => path.endsWith('canonical-welcome.json'))?.[1] as object;
  const titled = (title: string) => ({ ...welcome, title });
  it.each([
    ['x'.repeat(200), true, true],
    ['x'.repeat(201), false, false],
    // A JSON Schema counts code points, and the blanks that are taken out.
    ['😀'.repeat(101), false, true],
    [' ' + 'x'.repeat(200), true, false],
  ])('counts the length of %j', (title, strict, schema) => {
    expect(parsePacket(titled(title), { strict: true }).ok).toBe(strict);
    expect(packetSchema.safeParse(titled(title)).success).toBe(strict);
    expect(isValid(titled(title))).toBe(schema);
  });

  it.each(['2020-12', 'draft-07'])('can be made for every version and direction: %s', (version) => {
    const target = version === '2020-12' ? 'draft-2020-12' : 'draft-07';
    for (const io of ['input', 'output'] as const)
      expect(() => toJSONSchema(packetSchema, { io, target })).not.toThrow();
  });
});
