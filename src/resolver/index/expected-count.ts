import type { Facets } from './layout.js';
import type { Term } from './terms.js';

/** Of ids the manifest says nothing; they have few packets. */
const FEW = 1;

/** How many packets a term may have, as far as the manifest tells; 0 where it has none. */
export function expectedCount({ kind, value }: Term, { intents, tags, languages }: Facets): number {
  const facet = { intent: intents, tag: tags, language: languages, id: null, beneath: null }[kind];
  if (!facet) return FEW;
  const known = facet.most.find(([name]) => name === value)?.[1];
  if (known !== undefined) return known;
  return facet.most.length < facet.distinct ? (facet.most.at(-1)?.[1] ?? FEW) : 0;
}
