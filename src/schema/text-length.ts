import { VISIBLE } from '../packet/text.js';
import type { JsonSchema } from './json-schema.js';

/**
 * How long a text may be. The format counts UTF-16 code units of the cleaned text, a JSON Schema code points of the text as
 * it is written. Where cleaning cannot shorten a text, both are the same; any other may be up to four times as long, which
 * is as far as the format looks.
 */

const SHORTENED = '#/$defs/shortened';
const LONGEST = 4;

/**
 * What cleaning leaves as it is: ASCII, and the letters, signs and punctuation of the most common scripts that consist of
 * neither marks nor surrogate pairs. No class of characters by its Unicode property, since `\p{…}` has this meaning with the
 * flag `u` only, and no escapes, which engines write differently.
 */
const KEPT =
  '\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3' +
  '\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u23ff\u2500-\u27ff\u3001-\u3029\u3041-\u3096\u30a1-\u30ff' +
  '\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9f';

/** Something other than white space, controls, and what is invisible. */
export const VISIBLE_PATTERN =
  '[^\\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]';

export const TEXT_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  shortened: {
    // No title: an editor would show it with every text.
    $comment:
      'A text that may be shorter than it looks: white space around it and several blanks in a row do not count, and of some characters it depends.',
    type: 'string',
    pattern: `^\\s|\\s$|\\s\\s|[^${KEPT}]`,
  },
};

/** Puts the length of a text in terms of the text as it is written; the length of a value, such as an address, is exact. */
export function withTextLength(schema: JsonSchema): JsonSchema {
  const { type, maxLength, pattern, ...rest } = schema;
  const isVisible = pattern === VISIBLE.source;
  if (type !== 'string' || maxLength === undefined || (pattern !== undefined && !isVisible)) return schema;
  return {
    ...rest,
    type,
    ...(isVisible && { pattern: VISIBLE_PATTERN }),
    if: { $ref: SHORTENED },
    then: { maxLength: LONGEST * maxLength },
    else: { maxLength },
  };
}
