import { MAX_TAGS } from '../packet/limits.js';
import type { Issue } from '../packet/issues.js';
import { canonicalLanguage } from '../packet/language.js';
import { parseSpid } from '../packet/spid.js';
import { intentKey, tagKey } from './search-keys.js';
import { DEFAULT_LIMIT, MAX_LIMIT, type PacketQuery } from './query.js';
import { queryWords, type QueryWord } from './search-words.js';

/** A query in the form in which facts are. */
export interface ReadQuery {
  readonly id: string | null;
  readonly intent: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  /** Null where no text is looked for; empty for a text without letters and digits, which no packet has. */
  readonly words: readonly QueryWord[] | null;
  readonly limit: number;
  /** As it was given: what it means, only its resolver knows. */
  readonly cursor: string | null;
}

export type QueryReading =
  | { readonly ok: true; readonly value: ReadQuery }
  /** `field`: the first that is none of its kind. */
  | { readonly ok: false; readonly field: keyof PacketQuery };

/** UTF-16 units of a query's texts. */
export const MAX_TEXT_LENGTH = 500;

/** What a field of a query may be, in words for developers. */
export const expectedOf: Readonly<Record<keyof PacketQuery, string>> = {
  id: 'an SPID',
  intent: 'an intent',
  tags: `at most ${MAX_TAGS} texts`,
  language: 'a BCP 47 language tag',
  text: `a text of at most ${MAX_TEXT_LENGTH} characters`,
  limit: `a whole number from 1 to ${MAX_LIMIT}`,
  cursor: 'the `next` of an answer',
};

/**
 * Reads a query. A field that is missing, null or blank, and the language `*`, ask for nothing; unknown fields are ignored.
 */
export function readQuery(query: PacketQuery): QueryReading {
  const given: { readonly [Field in keyof PacketQuery]?: unknown } = query;
  const faults: (keyof PacketQuery)[] = [];
  const read = <T>(field: keyof PacketQuery, parse: (text: string) => T | null): T | null => {
    if (isBlank(given[field])) return null;
    const value = textOf(given[field], parse);
    if (value === null) faults.push(field);
    return value;
  };
  const value: ReadQuery = {
    id: read('id', parseSpid),
    intent: read('intent', intentKey),
    tags: readTags(given.tags, faults),
    language: given.language === '*' ? null : read('language', canonicalLanguage),
    words: read('text', queryWords),
    limit: readLimit(given.limit, faults),
    cursor: read('cursor', (cursor) => cursor),
  };
  const [field] = faults;
  return field ? { ok: false, field } : { ok: true, value };
}

/**
 * The queries that a text stands for, as the protocol's resolver is to try them: the first that finds something answers.
 * A blank text is every packet.
 */
export const queriesOf = (text: string): PacketQuery[] => [...eachQueryOf(text)];

/** The same, one after the other: mostly the first finds something. An object stands for itself. */
export function* eachQueryOf(query: string | PacketQuery): Generator<PacketQuery, undefined> {
  if (typeof query !== 'string') yield query;
  else if (isBlank(query)) yield {};
  else if (query.length > MAX_TEXT_LENGTH) yield { text: query };
  else
    for (const makeQuery of STAGES) {
      const stage = makeQuery(query);
      if (readQuery(stage).ok) yield stage;
    }
}

const STAGES: readonly ((text: string) => PacketQuery)[] = [
  (id) => ({ id }),
  (intent) => ({ intent }),
  (tag) => ({ tags: [tag] }),
  (language) => ({ language }),
  (text) => ({ text }),
];

export const invalidQuery = (field: keyof PacketQuery): Issue => ({
  code: 'invalid-query',
  path: [field],
  severity: 'error',
  data: { field },
});

const isBlank = (value: unknown): boolean => value == null || (typeof value === 'string' && !value.trim());

const textOf = <T>(value: unknown, parse: (text: string) => T | null): T | null =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? parse(value.trim()) : null;

function readTags(given: unknown, faults: (keyof PacketQuery)[]): string[] {
  const tags: readonly unknown[] = Array.isArray(given) ? given.filter((tag) => !isBlank(tag)) : [];
  const keys = tags.map((tag) => textOf(tag, tagKey));
  if (!(given == null || Array.isArray(given)) || keys.length > MAX_TAGS || keys.includes(null)) faults.push('tags');
  return [...new Set(keys.filter((key) => key !== null))];
}

function readLimit(given: unknown, faults: (keyof PacketQuery)[]): number {
  if (isBlank(given)) return DEFAULT_LIMIT;
  const isLimit = typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= MAX_LIMIT;
  if (!isLimit) faults.push('limit');
  return isLimit ? given : DEFAULT_LIMIT;
}
