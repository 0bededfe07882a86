import { headWords, transcriptWords, type PacketFacts } from './search-keys.js';
import type { ReadQuery } from './read-query.js';
import type { QueryWord } from './search-words.js';

/** Whether intent, tags and language of a packet are those that are looked for. Its id and its words are other questions. */
export const fitsFilters = (
  facts: PacketFacts,
  { intent, tags, language }: Pick<ReadQuery, 'intent' | 'tags' | 'language'>,
): boolean =>
  (intent === null || facts.intent === intent) &&
  tags.every((tag) => facts.tags.includes(tag)) &&
  (language === null || rangesOf(facts.language).includes(language));

/** The language ranges that a tag fits: `zh-Hans-CN`, `zh-Hans`, `zh` (RFC 4647, section 3.3.1). */
export const rangesOf = (language: string | null): string[] =>
  language === null ? [] : language.split('-').map((_, index, subtags) => subtags.slice(0, index + 1).join('-'));

/** Whether an id is one below another: `spid:creator:elena:intro` is below `spid:creator:elena`. */
export const isBeneath = (id: string | null, other: string): boolean => id?.startsWith(`${other}:`) ?? false;

/**
 * Where a packet stands among those with the words: 0 where title, intent, tags and author have all of them, 1 where some
 * are only in its transcript; null where it lacks one.
 */
export function rankOf(facts: PacketFacts, words: readonly QueryWord[]): 0 | 1 | null {
  if (!words.length) return null;
  const head = headWords(facts);
  const others = words.filter((word) => !hasWord(head, word));
  if (!others.length) return 0;
  const rest = transcriptWords(facts);
  return others.every((word) => hasWord(rest, word)) ? 1 : null;
}

export function hasWord(words: ReadonlySet<string>, { word, isBeginning }: QueryWord): boolean {
  if (words.has(word)) return true;
  if (isBeginning) for (const each of words) if (each.startsWith(word)) return true;
  return false;
}

/** Newest first, then by id (UTF-16 units); what has no date, or no id, comes last. */
export function compareFacts(a: Pick<PacketFacts, 'id' | 'created'>, b: Pick<PacketFacts, 'id' | 'created'>): number {
  const isLater = (b.created ?? -Infinity) - (a.created ?? -Infinity);
  if (a.created !== b.created) return isLater;
  if (a.id === b.id) return 0;
  if (a.id === null || b.id === null) return a.id === null ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
