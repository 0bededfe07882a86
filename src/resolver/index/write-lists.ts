import type { Collection } from './collect.js';
import type { IndexFile } from './index-file.js';
import { BEGINNING_BYTES, BEGINNING_PACKETS, MAX_PAGE_LENGTH, MIN_SHARE_OF_PAGE, pathOf } from './layout.js';
import { writePlace, type Place } from './place.js';
import type { Term } from './terms.js';
import { endOfPage, writeAnswer, type Paging } from './write-packets.js';

/** The packets of a term, and how their list begins. */
export interface List {
  readonly ranks: Int32Array;
  /** So many of them are the beginning. */
  readonly beginning: number;
  /** Where it goes on; null where that is all of it. */
  readonly next: string | null;
  /** Files that were written for it. */
  readonly pages: number;
}

/** Writes what is left of each term's list behind its beginning, where the files of all packets do not serve as well. */
export function* writeLists(collection: Collection, paging: Paging): Generator<IndexFile, List[]> {
  const lists: List[] = [];
  let page = 0;
  for (const [number, term] of collection.terms.entries()) {
    const ranks = collection.withTerm(number);
    const beginning = endOfPage(0, ranks.length, bytesOf(collection, ranks), BEGINNING_PACKETS, BEGINNING_BYTES);
    const rest = ranks.subarray(beginning);
    const next = rest.length ? nextOf(term, rest, paging, page) : null;
    const pages = next?.stage === 'list' ? yield* writeRest(collection, term, { ranks, beginning, page }) : 0;
    lists.push({ ranks, beginning, next: next && writePlace(next), pages });
    page += pages;
  }
  return lists;
}

/** @returns how many files it has written */
function* writeRest(
  collection: Collection,
  { kind, value }: Term,
  { ranks, beginning, page }: { readonly ranks: Int32Array; readonly beginning: number; readonly page: number },
): Generator<IndexFile, number> {
  let written = 0;
  for (let start = beginning; start < ranks.length; written++) {
    const end = endOfPage(start, ranks.length, bytesOf(collection, ranks), MAX_PAGE_LENGTH);
    const next = end < ranks.length ? `${page + written + 1}.json` : null;
    const packets = Array.from(ranks.subarray(start, end), collection.text);
    const text = writeAnswer({ of: [kind, value], total: ranks.length, next }, packets);
    yield { path: pathOf(collection.stamp, 'lists', page + written), text };
    start = end;
  }
  return written;
}

const bytesOf =
  ({ bytes }: Collection, ranks: Int32Array) =>
  (at: number): number =>
    bytes(ranks[at]!);

/** Of an id, what is among all packets can't be told from what is beneath it. */
function nextOf({ kind }: Term, rest: Int32Array, { pageLength, positionOf }: Paging, page: number): Place {
  const positions = rest.map(positionOf);
  if (kind === 'id' || !isDense(positions, pageLength)) return { stage: 'list', page, offset: 0, last: null };
  const [first, last] = [positions[0]!, positions[positions.length - 1]!];
  const pageOf = (position: number): number => Math.floor(position / pageLength);
  return { stage: 'all', page: pageOf(first), offset: first % pageLength, last: pageOf(last) };
}

/** Whether each file of all packets has enough of them, from that with the first to that before the last. */
function isDense(positions: Int32Array, pageLength: number): boolean {
  const pageOf = (index: number): number => Math.floor(positions[index]! / pageLength);
  for (let start = 0; start < positions.length;) {
    let end = start;
    while (end < positions.length && pageOf(end) === pageOf(start)) end++;
    const isEnough =
      end - start >= MIN_SHARE_OF_PAGE && (end === positions.length || pageOf(end) === pageOf(start) + 1);
    if (!isEnough && end < positions.length) return false;
    start = end;
  }
  return true;
}
