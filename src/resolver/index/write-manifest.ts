import type { Collection, Words } from './collect.js';
import { FORMAT, type Count, type Facet, type Facets, type Files } from './layout.js';
import { writeNumbers } from './numbers.js';
import type { TermKind } from './terms.js';
import { toUtf8, utf8Length } from './utf8.js';

/** More than the manifest has besides its values. */
const FRAME_BYTES = 300;
/** A common word is in at least this share of all packets. */
const COMMON_SHARE = 0.02;
const COMMON_BYTES = 1500;

/** The manifest. The facets take what is left of its bytes. */
export function writeManifest(collection: Collection, files: Files | null, bytes: number): Uint8Array {
  const fixed = { smartPacketIndex: FORMAT, packets: collection.length, files: files && writtenFiles(files) };
  const facets = facetsOf(collection, bytes - FRAME_BYTES - bytesOf(fixed));
  const lines = Object.entries({ ...fixed, facets }).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return toUtf8(`{${lines.join(',\n')}}\n`);
}

const writtenFiles = ({ terms: { bits, starts }, ...files }: Files): object => ({
  ...files,
  terms: { bits, starts: writeNumbers(starts.map((start, index) => start - (starts[index - 1] ?? 0))) },
});

/** Words of many packets, those of most first. */
export function commonWords({ words, inHead, inRest }: Words, packets: number): string[] {
  const counts: Count[] = [];
  for (const [number, word] of words.entries()) {
    const count = inHead.lengthOf(number) + inRest.lengthOf(number);
    if (count >= packets * COMMON_SHARE) counts.push([word, count]);
  }
  const common = counts.sort(byCount).map(([word]) => word);
  return firstWithin(common, COMMON_BYTES);
}

function facetsOf(collection: Collection, bytes: number): Facets {
  // What one needs less, the next may have.
  const languages = facetOf(collection, 'language', bytes / 3);
  const intents = facetOf(collection, 'intent', (bytes - bytesOf(languages)) / 2);
  const tags = facetOf(collection, 'tag', bytes - bytesOf(languages) - bytesOf(intents));
  return { intents, tags, languages };
}

function facetOf({ terms, withTerm }: Collection, wanted: TermKind, bytes: number): Facet {
  const counts: Count[] = [];
  for (const [number, { kind, value }] of terms.entries())
    if (kind === wanted) counts.push([value, withTerm.lengthOf(number)]);
  return { most: firstWithin(counts.sort(byCount), bytes), distinct: counts.length };
}

/** Most first; of as many, by their texts. */
const byCount = ([a, aCount]: Count, [b, bCount]: Count): number => bCount - aCount || (a < b ? -1 : 1);

/** As many of the first values as fit into some bytes of JSON. */
function firstWithin<T>(values: readonly T[], bytes: number): T[] {
  let filled = 0;
  const end = values.findIndex((value) => (filled += bytesOf(value) + 1) > bytes);
  return values.slice(0, end < 0 ? values.length : end);
}

const bytesOf = (value: unknown): number => utf8Length(JSON.stringify(value));
