import { printable } from './printable.js';

/** Controls that `JSON.stringify` leaves as they are, line and paragraph separators, and what turns the direction. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A value as JSON for people and programs. What would move a terminal's cursor or turn its direction is written as an
 * escape, which means the same.
 */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(UNSAFE, printable)}\n`;
