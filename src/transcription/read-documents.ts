/** What matters outside of strings, and in them. */
const TOKEN = /["\\{}[\]]|\bNaN\b|-?\bInfinity\b/g;

/**
 * Parses JSON; also several documents one after another, as Vosk and services that stream write them, and `NaN`, which
 * Python writes although JSON has none. Empty if the text is no JSON.
 */
export function readDocuments(text: string): unknown[] {
  if (!/^\s*[{[]/.test(text)) return [];
  const whole = parse(text);
  return whole === undefined
    ? splitDocuments(text)
        .map(parse)
        .filter((each) => each !== undefined)
    : [whole];
}

function splitDocuments(text: string): string[] {
  const documents: string[] = [];
  let document = '';
  let from = 0;
  let depth = 0;
  let isString = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { 0: token, index } = match;
    if (token === '"') isString = !isString;
    else if (isString) TOKEN.lastIndex += token === '\\' ? 1 : 0;
    else if (token === '{' || token === '[') {
      if (!depth++) from = index;
    } else if (token === '}' || token === ']') {
      if (--depth > 0) continue;
      if (depth === 0) documents.push(document + text.slice(from, index + 1));
      document = '';
      depth = 0;
    } else if (token !== '\\' && depth) {
      document += `${text.slice(from, index)}null`;
      from = index + token.length;
    }
  }
  return documents;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
