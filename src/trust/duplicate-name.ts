/**
 * The first name that an object of a JSON text has twice; null where there is none. `JSON.parse` takes the last of them,
 * other readers the first, so such a text says different things to different readers (RFC 8259, section 4).
 *
 * @param text valid JSON
 */
export function findDuplicateName(text: string): string | null {
  /** Names of the objects that are open. */
  const open: Set<string>[] = [];
  /** Where the string begins that is not over; -1 outside of strings. */
  let start = -1;
  /** The string before, as it is written: before a colon a name. */
  let string = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (start >= 0) {
      // A character after it is escaped, and ends nothing.
      if (character === '\\') index++;
      else if (character === '"') {
        string = text.slice(start, index + 1);
        start = -1;
      }
    } else if (character === '"') start = index;
    else if (character === '{') open.push(new Set());
    else if (character === '}') open.pop();
    else if (character === ':') {
      const name = JSON.parse(string) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return null;
}
