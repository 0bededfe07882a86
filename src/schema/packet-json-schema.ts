import { toJSONSchema } from 'zod/v4/core';
import { packetSchema } from '../packet/schema.js';
import { actionSchemas } from './actions.js';
import { mapSchemas, withoutNullUnion, type JsonSchema } from './json-schema.js';
import { TEXT_DEFINITIONS, withTextLength } from './text-length.js';
import { ACTION_TEXTS } from './texts/action-texts.js';
import { PACKET_TEXTS } from './texts/packet-texts.js';
import { fieldsWithTexts, withTexts } from './with-texts.js';

/**
 * A name that needs no domain of our own: the address of the file in the published package. Schemas of others can refer to
 * it; a validator that was given the file finds it by this name and requests nothing, an editor can request it. It has no
 * version, as the format has none.
 */
export const SCHEMA_ID = 'https://unpkg.com/smart-packet/dist/schema.json';

/**
 * The JSON Schema (draft 2020-12) of one packet of the canonical format, made of `packetSchema`, with a title, a
 * description and examples for every field. It takes every packet that `packetSchema` takes, and of the others only those
 * that docs/json-schema.md lists under "What it can't say".
 *
 * It has only keywords of the standard, and no `format`: strict validators refuse a schema with others, and with formats
 * they were not given. Objects are open, as the format grows.
 */
export function packetJsonSchema(): JsonSchema {
  const { $schema, properties = {}, ...packet } = simplified();
  const { cta = {}, ...others } = properties;
  const { action, types } = actionSchemas(cta.items ?? {});
  const schema = { ...packet, properties: { ...others, cta: { ...cta, items: action } } };
  return {
    $schema,
    $id: SCHEMA_ID,
    ...withTexts(schema, PACKET_TEXTS),
    $defs: { ...fieldsWithTexts(types, ACTION_TEXTS, '$defs'), ...TEXT_DEFINITIONS },
  };
}

/** What zod makes of the schema, with plain types and true lengths. */
function simplified(): JsonSchema {
  const generated = toJSONSchema(packetSchema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema;
  return mapSchemas(generated, (part) => withoutNullUnion(withTextLength(part)));
}
