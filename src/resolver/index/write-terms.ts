import type { Collection } from './collect.js';
import { cutTerms } from './cut-terms.js';
import { hashOf } from './hash.js';
import type { IndexFile } from './index-file.js';
import { countUpTo, pathOf, slotOf, type Sizes, type TermFiles } from './layout.js';
import { keysOf } from './terms.js';
import { joinBytes, toUtf8, utf8Length } from './utf8.js';
import type { List } from './write-lists.js';

/** A list under one of its keys. */
interface Entry {
  /** Number of the term, and of its list. */
  readonly number: number;
  readonly hash: number;
  /** Of its line. */
  readonly bytes: number;
}

/** More than what a line has besides its packets and the term's value, which may be written with escapes. */
const FRAME_BYTES = 60;
const FILE_START = toUtf8('{"lists":[\n');
const FILE_END = toUtf8('\n]}\n');
const LINE_END = toUtf8(',\n');
const COMMA = toUtf8(',');
const LIST_END = toUtf8(']]');

/**
 * Writes the beginnings of lists, those of one key into one file.
 *
 * @param lists by the number of their term
 */
export function* writeTerms(
  collection: Collection,
  lists: readonly List[],
  { fileBytes }: Sizes,
): Generator<IndexFile, TermFiles> {
  const entries = collection.terms
    .flatMap((_, number) => entriesOf(collection, number, lists[number]!))
    .sort((a, b) => a.hash - b.hash);
  const files = cutTerms(entries, fileBytes);
  let start = 0;
  for (let file = 0; file <= files.starts.length; file++) {
    let end = start;
    while (end < entries.length && fileOf(entries[end]!, files) === file) end++;
    const lines = entries
      .slice(start, end)
      .flatMap((entry, index) => [
        ...(index ? [LINE_END] : []),
        ...lineOf(collection, entry.number, lists[entry.number]!),
      ]);
    yield { path: pathOf(collection.stamp, 'terms', file), bytes: joinBytes([FILE_START, ...lines, FILE_END]) };
    start = end;
  }
  return files;
}

function entriesOf({ terms, withTerm, bytesOf }: Collection, number: number, { beginning }: List): Entry[] {
  const term = terms[number]!;
  let size = FRAME_BYTES + utf8Length(JSON.stringify(term.value));
  for (const rank of withTerm.of(number).subarray(0, beginning)) size += bytesOf(rank) + 1;
  return keysOf(term).map((key) => ({ number, hash: hashOf(key), bytes: size }));
}

const fileOf = ({ hash }: Entry, { bits, starts }: TermFiles): number => countUpTo(starts, slotOf(hash, bits));

function* lineOf(
  { terms, withTerm, packet }: Collection,
  number: number,
  { beginning, next }: List,
): Iterable<Uint8Array> {
  const { kind, value } = terms[number]!;
  const ranks = withTerm.of(number);
  yield toUtf8(`${JSON.stringify([kind, value, ranks.length, next]).slice(0, -1)},[`);
  for (let index = 0; index < beginning; index++) {
    if (index) yield COMMA;
    yield packet(ranks[index]!);
  }
  yield LIST_END;
}
