import type { Collection } from './collect.js';
import type { IndexFile } from './index-file.js';
import { pathOf, type Sizes } from './layout.js';
import { writePlace, type Place } from './place.js';
import type { Term } from './terms.js';
import { endOfPage, FRAME_BYTES, writeAnswer, type Paging } from './write-packets.js';

/** How the list of a term's packets is divided. */
export interface List {
  /** So many of its packets are the beginning. */
  readonly beginning: number;
  /** Where it goes on; null where that is all of it. */
  readonly next: string | null;
  /** Files that were written for it. */
  readonly pages: number;
}

/** Writes what is left of each term's list behind its beginning, where the files of all packets do not serve as well. */
export function* writeLists(collection: Collection, paging: Paging, sizes: Sizes): Generator<IndexFile, List[]> {
  const lists: List[] = [];
  let page = 0;
  for (const [number, term] of collection.terms.entries()) {
    const ranks = collection.withTerm.of(number);
    const beginning = endOfPage(0, ranks.length, bytesIn(collection, ranks), {
      packets: sizes.beginningPackets,
      bytes: sizes.beginningBytes,
    });
    const rest = ranks.subarray(beginning);
    const next = rest.length ? nextOf(term, rest, { paging, page, sizes }) : null;
    const pages = next?.stage === 'list' ? yield* writeRest(collection, term, { ranks, beginning, page, sizes }) : 0;
    lists.push({ beginning, next: next && writePlace(next), pages });
    page += pages;
  }
  return lists;
}

interface Rest {
  readonly ranks: Int32Array;
  readonly beginning: number;
  /** Number of the first file. */
  readonly page: number;
  readonly sizes: Sizes;
}

/** @returns how many files it has written */
function* writeRest(
  collection: Collection,
  { kind, value }: Term,
  { ranks, beginning, page, sizes }: Rest,
): Generator<IndexFile, number> {
  let written = 0;
  for (let start = beginning; start < ranks.length; written++) {
    const end = endOfPage(start, ranks.length, bytesIn(collection, ranks), {
      packets: sizes.filePackets,
      bytes: sizes.fileBytes - FRAME_BYTES,
    });
    const next = end < ranks.length ? `${page + written + 1}.json` : null;
    const packets = Array.from(ranks.subarray(start, end), collection.packet);
    const bytes = writeAnswer({ of: [kind, value], total: ranks.length, next }, packets);
    yield { path: pathOf(collection.stamp, 'lists', page + written), bytes };
    start = end;
  }
  return written;
}

const bytesIn =
  ({ bytesOf }: Collection, ranks: Int32Array) =>
  (at: number): number =>
    bytesOf(ranks[at]!);

interface Continued {
  readonly paging: Paging;
  /** Number of the next file of lists. */
  readonly page: number;
  readonly sizes: Sizes;
}

/** Of an id, what is among all packets can't be told from what is beneath it. */
function nextOf({ kind }: Term, rest: Int32Array, { paging, page, sizes }: Continued): Place {
  const { pageLength, positions } = paging;
  const pages = rest.map((rank) => Math.floor(positions[rank]! / pageLength));
  if (kind === 'id' || !isDense(pages, sizes.denseShare)) return { stage: 'list', page, offset: 0, last: null };
  return { stage: 'all', page: pages[0]!, offset: positions[rest[0]!]! % pageLength, last: pages[pages.length - 1]! };
}

/** Whether all files between the first and the last one have enough packets of a list. */
function isDense(pages: Int32Array, share: number): boolean {
  const first = pages[0]!;
  const counts = new Int32Array(pages[pages.length - 1]! - first + 1);
  for (const page of pages) counts[page - first]!++;
  return counts.subarray(1, -1).every((count) => count >= share);
}
