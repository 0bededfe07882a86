import { array, int, literal, maximum, minimum, nullable, object, regex, string, tuple } from 'zod/mini';
import { FORMAT, type Manifest } from './layout.js';
import { readNumbers } from './numbers.js';

/** Positions of one index: more than any site has. */
const MAX_POSITIONS = 20_000_000;

const count = int().check(minimum(0), maximum(MAX_POSITIONS));
const facet = object({ most: array(tuple([string(), count])), distinct: count });

const manifest = object({
  smartPacketIndex: literal(FORMAT),
  packets: count,
  facets: object({ intents: facet, tags: facet, languages: facet }),
  files: nullable(
    object({
      stamp: string().check(regex(/^[a-z\d]{1,20}$/)),
      pages: count,
      pageLength: count,
      lists: count,
      terms: object({ bits: int().check(minimum(0), maximum(32)), starts: string() }),
      words: array(string()),
      common: array(string()),
    }),
  ),
});

/** The manifest of a static index of this layout; null for anything else. */
export function readManifest(value: unknown): Manifest | null {
  const { data } = manifest.safeParse(value);
  if (!data?.files) return data ? { ...data, files: null } : null;
  const { terms, ...files } = data.files;
  const gaps = readNumbers(terms.starts);
  if (!gaps || files.pages * files.pageLength > MAX_POSITIONS) return null;
  let start = 0;
  const starts = gaps.map((gap) => (start += gap));
  return { ...data, files: { ...files, terms: { bits: terms.bits, starts } } };
}
