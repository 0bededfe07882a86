import { DATE_PATTERN } from '../packet/patterns.js';

/** Patterns for what counts only where another field is missing, or is not. The same holds for them as for `packet/patterns.ts`. */

const BLANKS = '[\\t\\n\\f\\r ]*';
const THREE_DIGITS = '[^0-9?&]*[0-9][^0-9?&]*[0-9][^0-9?&]*[0-9]';

export const TEL_PATTERN = `^${BLANKS}[Tt][Ee][Ll]:${THREE_DIGITS}`;
export const SMS_PATTERN = `^${BLANKS}[Ss][Mm][Ss]:${THREE_DIGITS}`;
export const MAILTO_PATTERN = `^${BLANKS}[Mm][Aa][Ii][Ll][Tt][Oo]:[^?&]*(?:@|%40)`;

/** Times are cleaned before they are read, so one with another character than those of ASCII may be a date all the same. */
export const START_PATTERN = `${DATE_PATTERN.source}|[^ -~]`;
/** One that is empty is none. */
export const END_PATTERN = `^\\s*$|${START_PATTERN}`;
