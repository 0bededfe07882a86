import { Validator, type Schema } from '@cfworker/json-schema';
import { registerSchema, validate, type SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packetSchema } from '../../src/packet.js';
import { packetJsonSchema, SCHEMA_ID } from '../../src/schema/packet-json-schema.js';
import { INEXPRESSIBLE, type Inexpressible } from './inexpressible.js';

const schema = packetJsonSchema();
registerSchema(schema as SchemaObject, SCHEMA_ID);

const byAjv = new Ajv2020({ strict: true }).compile(schema);
const byCfworker = new Validator(schema as Schema, '2020-12');
const byHyperjump = await validate(SCHEMA_ID);

/** Whether each of three validators takes a packet. */
export const accepts = (packet: unknown) => ({
  ajv: byAjv(packet),
  cfworker: byCfworker.validate(packet).valid,
  hyperjump: byHyperjump(packet as Parameters<typeof byHyperjump>[0]).valid,
});

/** What the three say if they say the same: that is no matter of ours. */
export function verdict(packet: unknown): boolean | ReturnType<typeof accepts> {
  const answers = accepts(packet);
  const [first, ...others] = Object.values(answers);
  return others.every((answer) => answer === first) ? Boolean(first) : answers;
}

export interface ZodFault {
  readonly code: string;
  readonly field: string;
}

interface ZodIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly params?: { readonly code?: string };
  readonly errors?: readonly (readonly ZodIssue[])[];
}

/** What `packetSchema` finds, in the words of `INEXPRESSIBLE`. */
export function zodFaults(packet: unknown): ZodFault[] {
  const { error } = packetSchema.safeParse(packet);
  return ((error?.issues ?? []) as readonly ZodIssue[]).flatMap((issue) => faultsOf(issue, []));
}

function faultsOf({ code, path, params, errors }: ZodIssue, start: readonly PropertyKey[]): ZodFault[] {
  const place = [...start, ...path];
  const meant = errors?.find((issues) => !issues.some((issue) => issue.code === 'invalid_type' && !issue.path.length));
  if (meant) return meant.flatMap((issue) => faultsOf(issue, place));
  const field = place.map((key) => (typeof key === 'number' ? '[]' : `.${String(key)}`)).join('');
  return [{ code: params?.code ?? code, field: field.slice(1) }];
}

/** The entry that says why the schema can't see a fault. */
export const reasonFor = ({ code, field }: ZodFault): Inexpressible | undefined =>
  INEXPRESSIBLE.find((entry) => entry.code === code && entry.fields.includes(field));

/**
 * How the JSON Schema judges a packet in comparison with `packetSchema`: `same`, or `laxer` where all that `packetSchema`
 * finds is listed; otherwise what is wrong.
 */
export function comparison(packet: unknown): unknown {
  const faults = zodFaults(packet);
  const answer = verdict(packet);
  if (answer === !faults.length) return 'same';
  const unlisted = faults.filter((fault) => !reasonFor(fault));
  return answer === true && !unlisted.length ? 'laxer' : { answer, faults, unlisted, packet };
}
