import { mapSchemas, type JsonSchema } from '../../src/schema/json-schema.js';

/** Every schema in a schema. */
export function schemasIn(root: JsonSchema): JsonSchema[] {
  const all: JsonSchema[] = [];
  mapSchemas(root, (schema) => {
    all.push(schema);
    return schema;
  });
  return all;
}
