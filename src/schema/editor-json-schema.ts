import {
  DATE_PATTERN,
  EMAIL_PATTERN,
  LANGUAGE_PATTERN,
  MEDIA_URL_PATTERN,
  PAGE_URL_PATTERN,
  PHONE_PATTERN,
  SPID_PATTERN,
} from '../packet/patterns.js';
import { mapSchemas, type JsonSchema } from './json-schema.js';
import { packetJsonSchema } from './packet-json-schema.js';
import { END_PATTERN, MAILTO_PATTERN, SMS_PATTERN, START_PATTERN, TEL_PATTERN } from './patterns.js';
import { VISIBLE_PATTERN } from './text-length.js';
import { ACTION_TEXTS } from './texts/action-texts.js';
import { EXAMPLE_ACTIONS, EXAMPLE_PACKET } from './texts/example-packet.js';
import { PACKET_TEXTS } from './texts/packet-texts.js';
import type { Texts } from './with-texts.js';

const NO_DATE = 'Not a date, such as 2026-03-01 or 2026-03-01T09:30:00Z.';

/** What is wrong with a text that does not match. */
const MESSAGES = new Map<unknown, string>([
  [SPID_PATTERN.source, 'Not a SPID, such as spid:bakery.example:welcome.'],
  [PAGE_URL_PATTERN.source, 'Not the address of a page, such as https://bakery.example/menu.'],
  [MEDIA_URL_PATTERN.source, 'Not an https: or http: address, nor one relative to the packet, such as welcome.mp3.'],
  [PHONE_PATTERN.source, 'Not a phone number, such as +1 202 555 0142.'],
  [EMAIL_PATTERN.source, 'Not an email address, such as hello@bakery.example.'],
  [LANGUAGE_PATTERN.source, 'Not a language tag, such as en or pt-BR.'],
  [TEL_PATTERN, 'Not a tel: URL, such as tel:+12025550142.'],
  [SMS_PATTERN, 'Not an sms: URL, such as sms:+12025550142.'],
  [MAILTO_PATTERN, 'Not a mailto: URL, such as mailto:hello@bakery.example.'],
  [VISIBLE_PATTERN, 'Nothing of this text is visible.'],
  ...[DATE_PATTERN.source, START_PATTERN, END_PATTERN].map((pattern) => [pattern, NO_DATE] as const),
]);

/**
 * The same schema for VS Code, in whose own keywords it says why a pattern is not matched, and offers a packet and each
 * type of action by name. Strict validators refuse these keywords.
 */
export function editorJsonSchema(): JsonSchema {
  const { properties: { cta = {}, ...fields } = {}, ...schema } = mapSchemas(packetJsonSchema(), withMessage);
  const items = withSnippets(cta.items ?? {}, Object.entries(EXAMPLE_ACTIONS).map(actionSnippet));
  return {
    ...withSnippets(schema, [snippet(PACKET_TEXTS, EXAMPLE_PACKET)]),
    properties: { ...fields, cta: { ...cta, items } },
  };
}

function withMessage(schema: JsonSchema): JsonSchema {
  const patternErrorMessage = MESSAGES.get(schema.pattern);
  return patternErrorMessage ? { ...schema, patternErrorMessage } : schema;
}

interface Snippet {
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly body: unknown;
}

/** In place of examples, which are offered as well, by their JSON text. */
const withSnippets = ({ examples, ...schema }: JsonSchema, defaultSnippets: readonly Snippet[]): JsonSchema => ({
  ...schema,
  ...(examples !== undefined && { defaultSnippets }),
});

const actionSnippet = ([type, body]: [string, unknown]): Snippet => snippet(ACTION_TEXTS[type], body);

const snippet = (texts: Texts | undefined, body: unknown): Snippet => ({
  label: texts?.title,
  description: texts?.description,
  body: withStops(body),
});

/** Makes each text a place that the Tab key goes to; the type of an action stays as it is. */
function withStops(body: unknown): unknown {
  let stops = 0;
  const text = JSON.stringify(body, (key, value: unknown) =>
    typeof value === 'string' && key !== 'type' ? `\${${(stops += 1)}:${value}}` : value,
  );
  return JSON.parse(text) as unknown;
}
