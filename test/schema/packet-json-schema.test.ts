import { describe, expect, it } from 'vitest';
import { packetSchema, parsePacket } from '../../src/packet.js';
import type { JsonSchema } from '../../src/schema/json-schema.js';
import { packetJsonSchema, SCHEMA_ID } from '../../src/schema/packet-json-schema.js';
import { EXAMPLE_ACTIONS, EXAMPLE_PACKET } from '../../src/schema/texts/example-packet.js';
import { schemasIn } from './schemas-in.js';
import { verdict } from './validators.js';

type Named = Readonly<Record<string, JsonSchema>>;
const schema = packetJsonSchema();
const definitions = schema['$defs'] as Named;
const types = Object.fromEntries(Object.entries(definitions).filter(([name]) => name !== 'shortened'));
const at = (...path: string[]) => path.reduce<unknown>((part, key) => (part as Named)[key], schema) as JsonSchema;

/** Every field that a person may write, by its path. */
const fieldsOf = (part: JsonSchema, path: string): [string, JsonSchema][] => [
  [path, part],
  ...Object.entries(part.properties ?? {}).flatMap(([name, field]) => fieldsOf(field, `${path}.${name}`)),
  ...(part.items ? fieldsOf(part.items, `${path}[]`) : []),
  ...(part.anyOf ?? []).filter(({ type }) => type !== 'null').flatMap((option) => fieldsOf(option, `${path}|`)),
];
const fields = [schema, ...Object.values(types)].flatMap((part) => fieldsOf(part, String(part['title'])));

describe('packetJsonSchema', () => {
  it('is of draft 2020-12, and has a name', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(SCHEMA_ID);
    expect(Object.keys(types)).toEqual(['link', 'form', 'calendar', 'call', 'sms', 'email']);
  });

  it.each(fields)('tells people of %s', (_, field) => {
    expect(field['title']).toMatch(/^[A-Z]/);
    expect(field['description']).toMatch(/^[A-Zl].*[^.]\.$/);
    expect(field.const ?? field['examples']).toBeTruthy();
  });

  it('has as many fields as the format', () => {
    expect(fields).toHaveLength(65);
  });

  it.each(['title', 'captions', 'duration', 'waveform'])('says that a missing %s is null', (name) => {
    expect(at('properties', name)['default']).toBeNull();
  });

  it('has defaults only for what may be missing', () => {
    for (const part of schemasIn(schema)) {
      for (const [name, field] of Object.entries(part.properties ?? {}))
        if (part.required?.includes(name)) expect(field).not.toHaveProperty('default');
    }
  });

  it('keeps objects open, and has no format and no keyword of one program only', () => {
    const keywords = new Set(schemasIn(schema).flatMap((part) => Object.keys(part)));
    expect([...keywords].sort()).toEqual(
      ['$comment', '$defs', '$id', '$ref', '$schema', 'allOf', 'anyOf', 'const', 'default', 'description', 'else']
        .concat(['enum', 'examples', 'if', 'items', 'maxItems', 'maxLength', 'maximum', 'minimum', 'not', 'pattern'])
        .concat(['properties', 'required', 'then', 'title', 'type']),
    );
  });

  it('is JSON, and a new object each time', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(packetJsonSchema()).not.toBe(schema);
  });
});

describe('its examples are valid', () => {
  it('the packet, also for the strict reader', () => {
    expect(packetSchema.safeParse(EXAMPLE_PACKET).error).toBeUndefined();
    const named = { $schema: SCHEMA_ID, ...EXAMPLE_PACKET };
    expect(parsePacket(named, { strict: true, baseUrl: 'https://a.example/' })).toMatchObject({ ok: true, issues: [] });
  });

  const packetWith = (name: string, value: unknown) => ({ ...EXAMPLE_PACKET, [name]: value });
  const metaWith = (name: string, value: unknown) => packetWith('meta', { ...EXAMPLE_PACKET.meta, [name]: value });
  const actionWith = (type: string, name: string, value: unknown) => {
    const base = { ...EXAMPLE_ACTIONS[type as keyof typeof EXAMPLE_ACTIONS], [name]: value } as Record<string, unknown>;
    // Without what takes precedence over it.
    if (name === 'url' || name === 'to') Object.assign(base, { phone: null, email: null, start: null });
    if (name === 'start' || name === 'end') delete base['timezone'];
    if (name === 'end') base['start'] = String(value).includes('T') ? '2026-05-09T10:00:00' : '2026-05-09';
    return packetWith('cta', [base]);
  };
  const examplesOf = (record: Named, wrap: (name: string, value: unknown) => unknown) =>
    Object.entries(record).flatMap(([name, { examples = [], default: missing }]) =>
      [...(examples as unknown[]), ...(missing === undefined ? [] : [missing])].map(
        (value): [string, string, unknown] => [name, JSON.stringify(value), wrap(name, value)],
      ),
    );

  it.each([
    ...examplesOf(schema.properties ?? {}, packetWith),
    ...examplesOf(at('properties', 'meta', 'properties') as Named, metaWith),
    ...examplesOf({ cta: at('properties', 'cta', 'items'), ...types }, (_, action) => packetWith('cta', [action])),
    ...Object.entries(types).flatMap(([type, { properties = {} }]) =>
      examplesOf(properties, (name, value) => actionWith(type, name, value)).filter(
        ([name, value]) => value !== 'null' || !['phone', 'email', 'to', 'start'].includes(name),
      ),
    ),
  ])('%s: %s', (_name, _value, packet) => {
    expect(packetSchema.safeParse(packet).error?.issues).toBeUndefined();
    expect(verdict(packet)).toBe(true);
  });
});
