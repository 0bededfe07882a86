/**
 * JSON text, ending in a line break, that shows as an escape what is invisible or beyond ASCII, such as the characters in
 * patterns: editors, terminals and reviews would hide them.
 */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
