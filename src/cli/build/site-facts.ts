import { canonicalLanguage } from '../../packet/language.js';
import { asText, lineOf } from '../../packet/text.js';
import { ownValue } from '../../packet/wire/json.js';
import type { FoundPacket } from './read-packets.js';

/** What packets say of who publishes them. */
export interface CommonFacts {
  /** The author of all of them; null where there are several. */
  readonly author: string | null;
  /** The language of most of them. */
  readonly language: string;
  /** The most common ones first. */
  readonly tags: readonly string[];
}

/** @param most tags */
export function commonFacts(packets: readonly FoundPacket[], most: number): CommonFacts {
  const [authors, languages, tags] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const { json } of packets) {
    const { meta } = json;
    count(authors, lineOf(ownValue(meta, 'author'), 200));
    count(languages, canonicalLanguage(asText(ownValue(meta, 'language'))));
    const own = ownValue(meta, 'tags');
    for (const tag of Array.isArray(own) ? own : []) count(tags, lineOf(tag, 40));
  }
  const [author] = [...authors.keys()];
  return {
    author: authors.size === 1 ? author! : null,
    language: mostCommon(languages)[0] ?? 'en',
    tags: mostCommon(tags).slice(0, most),
  };
}

function count(counts: Map<string, number>, value: string | null): void {
  if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
}

const mostCommon = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value);
