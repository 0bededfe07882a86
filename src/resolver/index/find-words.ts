import { rankOf } from '../matching.js';
import { readFacts } from '../packet-facts.js';
import type { PacketAnswer } from '../query.js';
import { fitsTerms, invalidCursor, NOTHING, type Asked } from './asked.js';
import { expectedCount } from './expected-count.js';
import type { IndexReader, Page, Read, Visit } from './index-reader.js';
import { countUpTo, type Files, type Manifest } from './layout.js';
import { lookUp, type Candidates } from './look-up.js';
import { pauses } from './pause.js';
import { readPlace, writePlace, type Place } from './place.js';
import { readBeginning } from './term-list.js';
import { wantedTerms } from './terms.js';

/** Places of packets that may have the words, in the order of answers. */
interface Trail {
  readonly length: number;
  /** From 0, below `length`. */
  readonly at: (index: number) => Place;
}

/**
 * Answers by words: files of words say which packets may have them, and those packets themselves whether they do. The visit
 * has room for few files of packets, and those that are found may be far from each other, so that an answer may have few.
 */
export async function findWords(reader: IndexReader, manifest: Manifest, asked: Asked): Promise<Read<PacketAnswer>> {
  const { query, visit } = asked;
  const { files } = reader;
  const words = query.words ?? [];
  const terms = wantedTerms(query);
  const start = startOf(query.cursor, files);
  if (!start) return invalidCursor();
  const isEmpty = !words.length || terms.some((term) => expectedCount(term, manifest.facets) === 0);
  if (isEmpty) return { ok: true, value: NOTHING };

  const id = terms.find(({ kind }) => kind === 'id');
  const withId = id ? await readBeginning(reader, id, asked) : null;
  if (withId?.ok === false) return withId;
  if (withId && !withId.value) return { ok: true, value: NOTHING };
  const isBelow = withId?.value?.kind === 'beneath';

  // So few are all read at once.
  const isSmall = files.pages <= visit.left;
  const lookedUp = isSmall ? everywhere(files) : await lookUp(reader, manifest, { words, terms, visit });
  if (!lookedUp.ok) return lookedUp;
  if (!lookedUp.value) return { ok: true, value: { packets: [], total: null, next: writePlace(start) } };
  const { head, rest, isSure } = lookedUp.value;
  const trail = trailOf(lookedUp.value, start, files);
  const pages = await readPages(trail, reader, visit);

  const found: unknown[] = [];
  const pause = pauses();
  let index = 0;
  for (; index < trail.length && found.length < query.limit; index++) {
    const { stage, page, offset } = trail.at(index);
    const read = pages.get(page);
    if (!read) break;
    if (!read.ok) return read;
    const packet = read.value.packets[offset];
    const facts = readFacts(packet);
    const rank = facts && fitsTerms(facts, query, isBelow) ? rankOf(facts, words) : null;
    if (rank === (stage === 'head' ? 0 : 1)) found.push(packet);
    await pause();
  }
  const isAll = query.cursor === null && index === trail.length;
  const total = isSure && !terms.length ? head.length + rest.length : isAll ? found.length : null;
  const next = index < trail.length ? writePlace(trail.at(index)) : null;
  return { ok: true, value: { packets: found, total, next } };
}

function startOf(cursor: string | null, { pages, pageLength }: Files): Place | null {
  const place = cursor === null ? readPlace('h0-0') : readPlace(cursor);
  const isOfWords = place?.stage === 'head' || place?.stage === 'rest';
  return isOfWords && place.page < pages && place.offset < pageLength ? place : null;
}

function everywhere({ pages, pageLength }: Files): Read<Candidates> {
  const all = Array.from({ length: pages * pageLength }, (_, position) => position);
  return { ok: true, value: { head: all, rest: all, isSure: false } };
}

function trailOf({ head, rest }: Candidates, start: Place, { pageLength }: Files): Trail {
  const before = start.page * pageLength + start.offset - 1;
  const headStart = start.stage === 'head' ? countUpTo(head, before) : head.length;
  const restStart = start.stage === 'rest' ? countUpTo(rest, before) : 0;
  const headLength = head.length - headStart;
  return {
    length: headLength + rest.length - restStart,
    at(index) {
      const isHead = index < headLength;
      const position = isHead ? head[headStart + index]! : rest[restStart + index - headLength]!;
      const page = Math.floor(position / pageLength);
      return { stage: isHead ? 'head' : 'rest', page, offset: position % pageLength, last: null };
    },
  };
}

/** The first files of packets that a trail leads to, as many as the visit has room for. */
async function readPages(trail: Trail, reader: IndexReader, visit: Visit): Promise<ReadonlyMap<number, Read<Page>>> {
  const reads = new Map<number, Promise<Read<Page>>>();
  for (let index = 0; index < trail.length; index++) {
    const { page } = trail.at(index);
    if (reads.has(page)) continue;
    if (!reader.mayRead('all', page, visit)) break;
    reads.set(page, reader.read('all', page, visit));
  }
  return new Map(await Promise.all([...reads].map(async ([page, read]) => [page, await read] as const)));
}
