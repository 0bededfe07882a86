import { mapValues, type JsonSchema } from './json-schema.js';

/** What people are told of a value; the same parts as the schema of it has. */
export interface Texts {
  readonly title: string;
  /** What it means, in which unit, range and form. */
  readonly description: string;
  /** What a missing field means. */
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly fields?: Readonly<Record<string, Texts>>;
  readonly entries?: Texts;
  /** Of a value that can be of several types. */
  readonly options?: readonly Texts[];
}

/**
 * Adds texts to a schema and its parts.
 *
 * @throws {TypeError} for a part that only one of the two has
 */
export function withTexts(schema: JsonSchema, texts: Texts, path = '$'): JsonSchema {
  const { title, description, default: value, examples } = texts;
  return {
    title,
    description,
    ...schema,
    ...partsWithTexts(schema, texts, path),
    ...(value !== undefined && { default: value }),
    ...(examples && { examples }),
  };
}

function partsWithTexts({ properties, items, anyOf }: JsonSchema, texts: Texts, path: string): JsonSchema {
  const { fields, entries, options } = texts;
  return {
    ...both(properties, fields, path, (schemas, all) => ({ properties: fieldsWithTexts(schemas, all, path) })),
    ...both(items, entries, `${path}[]`, (schema, text) => ({ items: withTexts(schema, text, `${path}[]`) })),
    ...both(anyOf, options, path, (schemas, all) => ({
      anyOf: [
        ...all.map((text, index) => withTexts(schemas[index] ?? missing(path), text, path)),
        ...schemas.slice(all.length).map((schema) => (schema.type === 'null' ? schema : missing(path))),
      ],
    })),
  };
}

export function fieldsWithTexts(
  schemas: Readonly<Record<string, JsonSchema>>,
  texts: Readonly<Record<string, Texts>>,
  path: string,
): Record<string, JsonSchema> {
  for (const name of Object.keys(texts)) if (!Object.hasOwn(schemas, name)) missing(`${path}.${name}`);
  return mapValues(schemas, (schema, name) =>
    withTexts(schema, texts[name] ?? missing(`${path}.${name}`), `${path}.${name}`),
  );
}

function both<S, T>(
  schema: S | undefined,
  text: T | undefined,
  path: string,
  add: (schema: S, text: T) => JsonSchema,
): JsonSchema {
  if (schema !== undefined && text !== undefined) return add(schema, text);
  return schema === undefined && text === undefined ? {} : missing(path);
}

function missing(path: string): never {
  throw new TypeError(`Only the schema or only its texts have ${path}`);
}
