import { loadFailure } from '../../load/load-bytes.js';
import { invalidCursor, type Asked } from './asked.js';
import { hashOf } from './hash.js';
import type { Beginning, IndexReader, Read, Visit } from './index-reader.js';
import { countUpTo, slotOf } from './layout.js';
import { readPlace, type Place } from './place.js';
import { keysOf, wantedTerms, type Term, type TermKind } from './terms.js';

/** What a file has of a list. */
export interface Part {
  readonly packets: readonly unknown[];
  /** Packets of the list; null where its file does not say it. */
  readonly total: number | null;
  /** Where the list goes on. */
  readonly following: Place | null;
  /** The packets' ids are below the one that is looked for. */
  readonly isBelow: boolean;
}

/** The list of a term, or else of all packets. */
export class TermList {
  readonly first: Place;
  readonly #reader: IndexReader;
  readonly #asked: Asked;
  readonly #term: Term | null;

  constructor(reader: IndexReader, asked: Asked, term: Term | null) {
    this.first = { stage: term ? 'beginning' : 'all', page: 0, offset: 0, last: null };
    this.#reader = reader;
    this.#asked = asked;
    this.#term = term;
  }

  mayRead({ stage, page }: Place): boolean {
    return this.#reader.mayRead(stage === 'list' ? 'lists' : 'all', page, this.#asked.visit);
  }

  /** The part that a place is in. A place that is in no such list is an invalid cursor. */
  async read(place: Place): Promise<Read<Part>> {
    if (place.stage === 'beginning' && this.#term) return this.#readBeginning(this.#term);
    if (place.stage === 'list') return this.#readList(place);
    return place.stage === 'all' ? this.#readAll(place) : invalidCursor();
  }

  async #readBeginning(term: Term): Promise<Read<Part>> {
    const read = await readBeginning(this.#reader, term, this.#asked);
    if (!read.ok) return read;
    const { kind, packets, total, next } = read.value ?? { kind: term.kind, packets: [], total: 0, next: null };
    const following = readPlace(next);
    if (next !== null && !following) return loadFailure('not-a-packet');
    return { ok: true, value: { packets, total, following, isBelow: kind === 'beneath' } };
  }

  async #readList({ page }: Place): Promise<Read<Part>> {
    if (page >= this.#reader.files.lists) return invalidCursor();
    const read = await this.#reader.read('lists', page, this.#asked.visit);
    if (!read.ok) return read;
    const { packets, total, next, of: [kind, value] = [] } = read.value;
    const isBelow = kind === 'beneath';
    const isWanted = (term: Term): boolean => term.value === value && term.kind === (isBelow ? 'id' : kind);
    if (!wantedTerms(this.#asked.query).some(isWanted)) return invalidCursor();
    const following: Place | null = next === null ? null : { stage: 'list', page: page + 1, offset: 0, last: null };
    return { ok: true, value: { packets, total, following, isBelow } };
  }

  async #readAll({ page, last }: Place): Promise<Read<Part>> {
    const end = Math.min(this.#reader.files.pages, (last ?? Infinity) + 1);
    if (page >= end) return invalidCursor();
    const read = await this.#reader.read('all', page, this.#asked.visit);
    if (!read.ok) return read;
    const { packets, total } = read.value;
    const following: Place | null = page + 1 < end ? { stage: 'all', page: page + 1, offset: 0, last } : null;
    return { ok: true, value: { packets, total: this.#term ? null : total, following, isBelow: true } };
  }
}

/** The beginning of a term's list, for an id that no packet has of those beneath it; null where there is none. */
export async function readBeginning(
  reader: IndexReader,
  term: Term,
  { key, visit }: { readonly key: string | null; readonly visit: Visit },
): Promise<Read<Beginning | null>> {
  const keys = keysOf(term);
  const { bits, starts } = reader.files.terms;
  const slot = slotOf(hashOf(keys.find((each) => each === key) ?? keys[0]!), bits);
  const read = await reader.read('terms', countUpTo(starts, slot), visit);
  if (!read.ok) return read;
  const beginningOf = (kind: TermKind): Beginning | undefined =>
    read.value.find((each) => each.kind === kind && each.value === term.value);
  return { ok: true, value: (beginningOf(term.kind) ?? (term.kind === 'id' && beginningOf('beneath'))) || null };
}
