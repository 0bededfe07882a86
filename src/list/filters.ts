import { describe, type DescriptionsByWords } from '../intents/describe.js';
import { fitsFilters, hasWord } from '../resolver/matching.js';
import { intentKey, tagKey } from '../resolver/search-keys.js';
import type { PacketQuery } from '../resolver/query.js';
import { MAX_TEXT_LENGTH, readQuery } from '../resolver/read-query.js';
import type { EntryFacts } from './entry-facts.js';

/** What a visitor, or the page, wants to see of a list. */
export interface Filters {
  /** In any notation; null for all. */
  readonly intent: string | null;
  readonly tag: string | null;
  readonly text: string;
}

/** The same as a question to a resolver. */
export const queryOf = ({ intent, tag, text }: Filters): PacketQuery => ({
  intent: intent ?? undefined,
  tags: tag === null ? undefined : [tag],
  text: text.slice(0, MAX_TEXT_LENGTH),
});

export const hasFilters = ({ intent, tag, text }: Filters): boolean => !!(intent || tag || text.trim());

/** Says of an entry what a resolver would say of its packet. An intent that is none fits nothing. */
export function fitting(filters: Filters): (facts: EntryFacts) => boolean {
  const reading = readQuery(queryOf(filters));
  if (!reading.ok) return () => false;
  const { words } = reading.value;
  return (facts) =>
    fitsFilters(facts, reading.value) &&
    (!words || (words.length > 0 && words.every((word) => hasWord(facts.head, word) || hasWord(facts.rest, word))));
}

/** One of the values that a filter offers. */
export interface Choice {
  /** As packets are found by it. */
  readonly value: string;
  readonly label: string;
  /** Entries that have it; 0 for one that was chosen and that none has. */
  readonly count: number;
}

/**
 * The intents of entries, in words.
 *
 * @param chosen the present filter, which is always among them
 * @param language BCP 47 tag of the interface, for its alphabet
 * @param descriptions of common intents in that language; without them, intents are said in their own words
 */
export function intentChoices(
  all: readonly EntryFacts[],
  chosen: string | null,
  language: string,
  descriptions?: DescriptionsByWords,
): Choice[] {
  const found = all.map(({ intent, intentText }) => [intent, intentText] as const);
  const own = chosen ? [[intentKey(chosen), chosen] as const] : [];
  return choices(found, own, language, (text) => describe(text, descriptions));
}

/** The tags of entries, as the first of them writes each. */
export function tagChoices(all: readonly EntryFacts[], chosen: string | null, language: string): Choice[] {
  const found = all.flatMap(({ tags, tagTexts }) => tags.map((tag, index) => [tag, tagTexts[index]!] as const));
  return choices(found, chosen ? [[tagKey(chosen), chosen]] : [], language, (text) => text);
}

type Written = readonly [value: string | null, text: string | null];

function choices(
  found: readonly Written[],
  chosen: readonly Written[],
  language: string,
  say: (text: string) => string,
): Choice[] {
  const byValue = new Map<string, Choice>();
  for (const [value, text] of found) {
    if (!value || !text) continue;
    const { label = say(text), count = 0 } = byValue.get(value) ?? {};
    byValue.set(value, { value, label, count: count + 1 });
  }
  for (const [value, text] of chosen)
    if (value && text && !byValue.has(value)) byValue.set(value, { value, label: say(text), count: 0 });
  const sorted = [...byValue.values()];
  // The first one of a page takes as long as several frames.
  if (sorted.length < 2) return sorted;
  const { compare } = new Intl.Collator(language);
  return sorted.sort((a, b) => compare(a.label, b.label));
}
