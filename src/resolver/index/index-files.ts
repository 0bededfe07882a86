import { collect, type Collection } from './collect.js';
import type { IndexFile } from './index-file.js';
import { ANSWER_FILE, countUpTo, MANIFEST_FILE, pathOf, SIZES, type Files, type Sizes } from './layout.js';
import { writeLists } from './write-lists.js';
import { commonWords, writeManifest } from './write-manifest.js';
import { endOfPage, FRAME_BYTES, pagesOf, packetsOf, writeAnswer, writePackets, type Paging } from './write-packets.js';
import { writeTerms } from './write-terms.js';
import { writeWords } from './write-words.js';

/**
 * The files of a static index: packets that are found by id, intent, tag, language and words without a server, as
 * `queryPackets` finds them. `createResolver` reads it, by the address of its `index.json`; `packets.json` is the answer
 * with the newest of them for everybody else. The layout and its limits: docs/static-index.md.
 *
 * Each file is made when it is asked for, and none is kept: write one before the next. The packets are read one after the
 * other at the first, so that they need not all be there at once. The last two, `packets.json` and `index.json`, name the
 * others: with them written last, nobody sees half an index. All others have paths that no other packets have, so that
 * caches may keep them for good. The same packets in the same order give the same bytes.
 *
 * @param packets plain objects of any published shape. What is no packet is left out; several with one id are several.
 * Relative addresses in them are relative to `index.json`, but those who read only `packets.json` know no other base
 * @throws {TypeError} for a packet that has no JSON, such as a circular object
 */
export const indexFiles = (packets: Iterable<unknown>): Generator<IndexFile, undefined> => writeIndex(packets, SIZES);

/** The same with files of other sizes. */
export function* writeIndex(packets: Iterable<unknown>, sizes: Sizes): Generator<IndexFile, undefined> {
  const collection = collect(packets);
  const end = endOfPage(0, collection.length, collection.bytesOf, {
    packets: Infinity,
    bytes: sizes.fileBytes - FRAME_BYTES,
  });
  const paging = end < collection.length ? pagesOf(collection, sizes) : null;
  const files = paging && (yield* writeFiles(collection, paging, sizes));
  yield { path: ANSWER_FILE, bytes: answerOf(collection, paging, sizes) };
  yield { path: MANIFEST_FILE, bytes: writeManifest(collection, files, sizes.manifestBytes) };
}

function* writeFiles(collection: Collection, paging: Paging, sizes: Sizes): Generator<IndexFile, Files> {
  yield* writePackets(collection, paging);
  const lists = yield* writeLists(collection, paging, sizes);
  const terms = yield* writeTerms(collection, lists, sizes);
  const words = collection.wordsAt(paging.positions);
  const starts = yield* writeWords(words, {
    stamp: collection.stamp,
    end: paging.starts.length * paging.pageLength,
    sizes,
  });
  return {
    stamp: collection.stamp,
    pages: paging.starts.length,
    pageLength: paging.pageLength,
    lists: lists.reduce((count, { pages }) => count + pages, 0),
    terms,
    words: starts,
    common: commonWords(words, collection.length),
  };
}

/** All packets, or else those of the first files, and where the next one is. */
function answerOf(collection: Collection, paging: Paging | null, { answerBytes }: Sizes): Uint8Array {
  const { length: total, bytesOf } = collection;
  if (!paging) return writeAnswer({ total, next: null }, packetsOf(collection, 0, total));
  const end = endOfPage(0, total, bytesOf, { packets: Infinity, bytes: answerBytes });
  const page = end < total ? countUpTo(paging.starts, end) - 1 : paging.starts.length;
  const next = end < total ? pathOf(collection.stamp, 'all', page) : null;
  return writeAnswer({ total, next, index: MANIFEST_FILE }, packetsOf(collection, 0, paging.starts[page] ?? total));
}
