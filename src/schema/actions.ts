import { mapValues, type JsonSchema } from './json-schema.js';
import { END_PATTERN, MAILTO_PATTERN, SMS_PATTERN, START_PATTERN, TEL_PATTERN } from './patterns.js';

type Properties = Readonly<Record<string, JsonSchema>>;

/** ASCII characters of a ready-made `tel:`, `sms:` or `mailto:` URL. */
const MAX_READY_MADE_LENGTH = 8192;

/** The schema of an action, whose type decides what else it has, and one schema for each type. */
export function actionSchemas(union: JsonSchema): { action: JsonSchema; types: Properties } {
  const options = Object.fromEntries((union.oneOf ?? []).map((option) => [typeOf(option), option]));
  const names = Object.keys(options);
  // Not `oneOf`: an editor would tell of an action what it lacks for each of the six types.
  const allOf = names.map((name) => ({
    if: { properties: { type: { const: name } }, required: ['type'] },
    then: { $ref: `#/$defs/${name}` },
  }));
  const action = { type: 'object', required: ['type'], properties: { type: { enum: names } }, allOf };
  const page = field(options['link'], 'url');
  const types = mapValues(options, (option, name) => (RULES[name] ?? asItIs)(option, page));
  return { action, types };
}

const field = (schema: JsonSchema | undefined, name: string): JsonSchema => schema?.properties?.[name] ?? {};
const typeOf = (option: JsonSchema): string => String(field(option, 'type').const);
const asItIs = (option: JsonSchema): JsonSchema => option;

/** What depends on another field. Null is as good as missing. */
const RULES: Readonly<Record<string, (option: JsonSchema, page: JsonSchema) => JsonSchema>> = {
  calendar: calendarSchema,
  call: (option) => ({ ...option, ...unless('phone', readyMade('phone', TEL_PATTERN)) }),
  sms: (option) => ({ ...option, ...unless('phone', readyMade('phone', SMS_PATTERN)) }),
  email: (option) => ({
    ...option,
    ...unless('email', {
      if: given('to'),
      then: { properties: { to: { ...field(option, 'email'), type: 'string' } } },
      else: readyMade('email', MAILTO_PATTERN),
    }),
  }),
};

/** An event, if it has a start; otherwise a page, and then nothing else that is said of an event counts. */
function calendarSchema({ properties = {}, ...option }: JsonSchema, page: JsonSchema): JsonSchema {
  const { type, label, url, start, end, ...others } = properties as Record<
    'type' | 'label' | 'url' | 'start' | 'end',
    JsonSchema
  >;
  const details = { end: { ...end, pattern: END_PATTERN }, ...others };
  return {
    ...option,
    properties: { type, label, start: { ...start, pattern: START_PATTERN }, ...mapValues(details, () => ({})), url },
    if: given('start'),
    then: { properties: details },
    else: { required: ['url'], properties: { url: page } },
  };
}

/** Not: missing or null. Editors do not offer the fields of a schema that is negated. */
const given = (name: string): JsonSchema => ({ not: { properties: { [name]: { type: 'null' } } } });

const unless = (name: string, schema: JsonSchema): JsonSchema => ({ if: given(name), else: schema });

/** A ready-made URL, if there is one; otherwise what is missed is the field that it stands for. */
const readyMade = (name: string, pattern: string): JsonSchema => ({
  if: given('url'),
  then: { properties: { url: { type: 'string', maxLength: MAX_READY_MADE_LENGTH, pattern } } },
  else: { required: [name], properties: { [name]: { type: 'string' } } },
});
