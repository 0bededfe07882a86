/** A JSON Schema, as far as ours uses it (draft 2020-12). */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly [keyword: string]: unknown;
}

type Change = (schema: JsonSchema) => JsonSchema;

/** Keywords whose value is a schema, a list of schemas, and schemas by name. */
const ONE = ['items', 'not', 'if', 'then', 'else'];
const SEVERAL = ['anyOf', 'oneOf', 'allOf'];
const NAMED = ['properties', '$defs'];

/** Changes a schema and every schema in it, from the inside out. */
export function mapSchemas(schema: JsonSchema, change: Change): JsonSchema {
  const mapped: Change = (part) => mapSchemas(part, change);
  return change(
    mapValues(schema, (value, keyword) => {
      if (ONE.includes(keyword)) return mapped(value as JsonSchema);
      if (SEVERAL.includes(keyword)) return (value as JsonSchema[]).map(mapped);
      return NAMED.includes(keyword) ? mapValues(value as Record<string, JsonSchema>, mapped) : value;
    }),
  );
}

export function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/** Says of null among the types what zod says with a union: shorter, and messages name the type that was meant. */
export function withoutNullUnion(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  if (!anyOf) return schema;
  const options = anyOf.flatMap((option) => option.anyOf ?? [option]);
  const [meant, ...others] = options.filter(({ type }) => type !== 'null');
  return meant && !others.length
    ? { ...rest, ...meant, type: [meant.type as string, 'null'] }
    : { ...rest, anyOf: options };
}
