import type { Collection } from './collect.js';
import type { IndexFile } from './index-file.js';
import { pathOf, type Sizes } from './layout.js';
import { joinBytes, toUtf8 } from './utf8.js';

/** How all packets are divided into files. */
export interface Paging {
  readonly pageLength: number;
  /** Ranks with which files begin; the first is 0. */
  readonly starts: readonly number[];
  /** By rank: the number of the packet's file times `pageLength`, plus its place in it. */
  readonly positions: Int32Array;
}

/** More than what a file has besides its packets. */
export const FRAME_BYTES = 1000;
/** Between packets. */
const SEPARATOR = toUtf8(',\n');

/**
 * Divides packets into files, of at most as many packets as fill one of them on average:
 * positions are to have few gaps.
 */
export function pagesOf({ length, bytesOf }: Collection, { fileBytes, filePackets }: Sizes): Paging {
  let total = 0;
  for (let rank = 0; rank < length; rank++) total += bytesOf(rank);
  const pageLength = Math.min(Math.max(Math.ceil((fileBytes * length) / total), 1), filePackets);
  const positions = new Int32Array(length);
  const starts: number[] = [];
  for (let rank = 0; rank < length;) {
    const end = endOfPage(rank, length, bytesOf, { packets: pageLength, bytes: fileBytes - FRAME_BYTES });
    for (let at = rank; at < end; at++) positions[at] = starts.length * pageLength + at - rank;
    starts.push(rank);
    rank = end;
  }
  return { pageLength, starts, positions };
}

/**
 * Where a page ends that begins at a place of a list: before what would be too much, but not before its first packet.
 *
 * @param bytesAt of what is at a place
 */
export function endOfPage(
  start: number,
  length: number,
  bytesAt: (at: number) => number,
  most: { readonly packets: number; readonly bytes: number },
): number {
  let filled = 0;
  let end = start;
  for (; end < length && end - start < most.packets; end++) {
    filled += bytesAt(end) + SEPARATOR.length;
    if (filled > most.bytes && end > start) break;
  }
  return end;
}

/** Writes the files of all packets. */
export function* writePackets(collection: Collection, { starts }: Paging): Generator<IndexFile> {
  for (const [page, start] of starts.entries()) {
    const end = starts[page + 1];
    const fields = { total: collection.length, next: end === undefined ? null : `${page + 1}.json` };
    const bytes = writeAnswer(fields, packetsOf(collection, start, end ?? collection.length));
    yield { path: pathOf(collection.stamp, 'all', page), bytes };
  }
}

export const packetsOf = ({ packet }: Collection, start: number, end: number): Uint8Array[] =>
  Array.from({ length: end - start }, (_, index) => packet(start + index));

/** An answer, with further fields. */
export const writeAnswer = (fields: Readonly<Record<string, unknown>>, packets: readonly Uint8Array[]): Uint8Array =>
  joinBytes([
    toUtf8(`${JSON.stringify(fields).slice(0, -1)},"packets":[\n`),
    ...packets.flatMap((packet, index) => (index ? [SEPARATOR, packet] : [packet])),
    toUtf8('\n]}\n'),
  ]);
