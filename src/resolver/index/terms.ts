import { PREFIX } from '../../intents/intent-in-words.js';
import { parseSpid } from '../../packet/spid.js';
import { intentKey, type PacketFacts } from '../search-keys.js';
import { rangesOf } from '../matching.js';
import type { ReadQuery } from '../read-query.js';
import { fold } from './fold.js';

/** What a list of packets has in common. `beneath`: their ids are below one. */
export type TermKind = 'id' | 'beneath' | 'intent' | 'tag' | 'language';

export interface Term {
  readonly kind: TermKind;
  readonly value: string;
}

/** Of a key, so that a long text and the beginning of it that is a tag have the same one. */
const MAX_LETTERS = 60;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Below which other ids an id is. */
function* prefixesOf(id: string): Iterable<string> {
  // `spid:a` is no id.
  let colon = id.indexOf(':', id.indexOf(':') + 1);
  while ((colon = id.indexOf(':', colon + 1)) > 0) yield id.slice(0, colon);
}

/** By what a packet is listed. */
export function* termsOf({ id, intent, tags, language }: PacketFacts): Iterable<Term> {
  if (id !== null) {
    yield { kind: 'id', value: id };
    for (const value of prefixesOf(id)) yield { kind: 'beneath', value };
  }
  if (intent !== null) yield { kind: 'intent', value: intent };
  for (const value of tags) yield { kind: 'tag', value };
  for (const value of rangesOf(language)) yield { kind: 'language', value };
}

/** By which lists a query may be answered; each has all packets of the answer. An id stands for those beneath it, too. */
export const wantedTerms = ({ id, intent, tags, language }: ReadQuery): Term[] => [
  ...(id === null ? [] : [{ kind: 'id', value: id } as const]),
  ...(intent === null ? [] : [{ kind: 'intent', value: intent } as const]),
  ...tags.map((value) => ({ kind: 'tag', value }) as const),
  ...(language === null ? [] : [{ kind: 'language', value: language } as const]),
];

/**
 * Under which keys a term is found. A text that may be an id, an intent, a tag or a language has one key for all of them
 * (`keyOf`), so that one file says which of them it is: therefore an intent has a second one, without its category, if
 * that is how `parseIntent` completes it.
 */
export function keysOf({ kind, value }: Term): string[] {
  if (kind !== 'intent') return [keyOf(value)];
  const action = value.slice(value.indexOf('/') + 1);
  return intentKey(action) === value ? [...new Set([keyOf(value), keyOf(action)])] : [keyOf(value)];
}

/** The letters and digits of a text, so that notations of an intent are one; of an SPID, and where there are none, all of it. */
export function keyOf(text: string): string {
  const id = parseSpid(text);
  if (id !== null) return fold(id);
  const folded = fold(text.replace(PREFIX, ''));
  return folded.replace(NO_LETTERS, '').slice(0, MAX_LETTERS) || folded;
}
