import { withoutNaN } from '../captions/formats/json.js';

/** What matters outside of strings, and in them. */
const TOKEN = /["\\{}[\]]/g;

/**
 * Parses JSON; also several documents one after another, as Vosk and services that stream write them, and `NaN`, which
 * Python writes although JSON has none. Empty if the text is no JSON.
 */
export function readDocuments(text: string): unknown[] {
  if (!/^\s*[{[]/.test(text)) return [];
  const whole = parse(text);
  return whole === undefined
    ? splitDocuments(withoutNaN(text))
        .map(parse)
        .filter((each) => each !== undefined)
    : [whole];
}

function splitDocuments(text: string): string[] {
  const documents: string[] = [];
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
    } else if (token !== '\\') {
      if (depth === 1) documents.push(text.slice(from, index + 1));
      depth = Math.max(0, depth - 1);
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
