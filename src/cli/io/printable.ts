/** Controls, what is invisible or turns the direction, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text of others, such as names of files and fields, for a terminal: what would move its cursor, colour it or turn its
 * direction is written as an escape.
 */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) =>
    // One above U+FFFF has two escapes, as in JSON.
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
