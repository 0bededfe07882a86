import { wordTiers, type Tier } from './montreal.js';

/**
 * Parses a TextGrid of Praat. Its long form names each value (`xmin = 0.1`), its short form lists them; without the
 * names, both are the same sequence. Null for any other text.
 * Source: Praat manual, "TextGrid file formats".
 */
export function parseTextGrid(text: string): unknown {
  const isTextGrid = /^\s*(?:File type = )?"ooTextFile(?: short)?"\s+(?:Object class = )?"TextGrid"/.test(text);
  return isTextGrid ? wordTiers(tiersIn(valuesOf(text))) : null;
}

/** Numbers, and texts in quotes. */
function valuesOf(text: string): (number | string)[] {
  const values: (number | string)[] = [];
  let isContinued = false;
  // Every second part is inside of quotes. Quotes in a text are doubled: nothing stands between two parts.
  for (const [index, part] of text.split('"').entries()) {
    if (index % 2) {
      if (isContinued) values.push(`${String(values.pop())}"${part}`);
      else values.push(part);
      continue;
    }
    isContinued = index > 0 && part === '';
    // `item [1]:` is a name, too.
    for (const [number] of part.replace(/\[\d*\]/g, '').matchAll(/(?<=^|\s)-?\d+(?:\.\d+)?(?:e-?\d+)?(?=\s|$)/gi)) {
      values.push(Number(number));
    }
  }
  return values;
}

function tiersIn(values: readonly (number | string)[]): Tier[] {
  const tiers: Tier[] = [];
  for (let index = 0; index < values.length; index++) {
    if (values[index] !== 'IntervalTier' || typeof values[index + 1] !== 'string') continue;
    // Class, name, the tier's start and end, the number of intervals.
    const count = Number(values[index + 4]);
    const first = index + 5;
    const end = Math.min(values.length, first + 3 * count);
    const entries: { start: unknown; end: unknown; text: string }[] = [];
    for (let at = first; at + 2 < end; at += 3) {
      entries.push({ start: values[at], end: values[at + 1], text: String(values[at + 2]) });
    }
    tiers.push({ name: String(values[index + 1]), entries });
    if (end > index) index = end - 1;
  }
  return tiers;
}
