/** A string, or a sign that JSON is made of; numbers and literals are passed over. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/**
 * The first name that an object of a JSON text has twice; null where there is none. `JSON.parse` takes the last of them,
 * other readers the first, so such a text says different things to different readers (RFC 8259, section 4).
 *
 * @param text valid JSON
 */
export function findDuplicateName(text: string): string | null {
  /** Names of the objects that are open; null for an array. */
  const open: (Set<string> | null)[] = [];
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const names = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && names && before !== ':') {
      const name = JSON.parse(token) as string;
      if (names.has(name)) return name;
      names.add(name);
    }
    before = token;
  }
  return null;
}
