import { array, int, minimum, nullable, object, optional, string, tuple, unknown } from 'zod/mini';
import { loadFailure, type LoadFailure } from '../../load/load-bytes.js';
import type { IndexSource } from './index-source.js';
import { pathOf, type Files, type Folder } from './layout.js';

const count = int().check(minimum(0));
const page = object({
  packets: array(unknown()),
  total: count,
  next: nullable(string()),
  of: optional(tuple([string(), string()])),
});
const terms = object({ lists: array(tuple([string(), string(), count, nullable(string()), array(unknown())])) });
const words = object({ words: array(tuple([string(), string(), string()])) });

/** A file with packets. */
export interface Page {
  readonly packets: readonly unknown[];
  /** Of the list that the file is part of. */
  readonly total: number;
  /** Null for the last file of the list. */
  readonly next: string | null;
  /** Kind and value of the list's term; undefined for all packets. */
  readonly of?: readonly [kind: string, value: string] | undefined;
}

/** A list's beginning. */
export interface Beginning {
  readonly kind: string;
  readonly value: string;
  readonly total: number;
  /** Where the list goes on, as `readPlace` reads it. */
  readonly next: string | null;
  readonly packets: readonly unknown[];
}

/** Where a word is, as `readPositions` reads it. */
export interface WordPlaces {
  readonly word: string;
  /** In title, intent, tags or author. */
  readonly head: string;
  /** Only in the transcript. */
  readonly rest: string;
}

/** What files hold. */
export interface Contents {
  readonly all: Page;
  readonly lists: Page;
  readonly terms: readonly Beginning[];
  readonly words: readonly WordPlaces[];
}

/** Null for what is not as it should be. */
const readers: { readonly [F in Folder]: (value: unknown) => Contents[F] | null } = {
  all: (value) => page.safeParse(value).data ?? null,
  lists: (value) => page.safeParse(value).data ?? null,
  terms: (value) =>
    terms
      .safeParse(value)
      .data?.lists.map(([kind, value, total, next, packets]) => ({ kind, value, total, next, packets })) ?? null,
  words: (value) => words.safeParse(value).data?.words.map(([word, head, rest]) => ({ word, head, rest })) ?? null,
};

/** The reading for one query. */
export interface Visit {
  readonly signal: AbortSignal | undefined;
  /** How many more files it may load. */
  left: number;
}

export type Read<T> = { readonly ok: true; readonly value: T } | LoadFailure;

/** For the next part of an answer, and the next letters of a text. */
const MOST_KEPT = 32;

/** Reads the files of an index. Those read last are kept; they never change. */
export class IndexReader {
  readonly files: Files;
  readonly #source: IndexSource;
  readonly #kept = new Map<string, Contents[Folder]>();

  constructor(files: Files, source: IndexSource) {
    this.files = files;
    this.#source = source;
  }

  /** Whether a file would not be loaded again. */
  isKept(folder: Folder, number: number): boolean {
    return this.#kept.has(pathOf(this.files.stamp, folder, number));
  }

  /** Whether a visit has room for a file. */
  mayRead(folder: Folder, number: number, { left }: Visit): boolean {
    return left > 0 || this.isKept(folder, number);
  }

  /** A file's contents. Never rejects: one that is not as it should be is `not-a-packet`. */
  async read<F extends Folder>(folder: F, number: number, visit: Visit): Promise<Read<Contents[F]>> {
    const path = pathOf(this.files.stamp, folder, number);
    // A path names its folder.
    const kept = this.#kept.get(path) as Contents[F] | undefined;
    if (kept) return this.#keep(path, kept);
    visit.left--;
    const loaded = await this.#source.load(path, visit.signal);
    if (!loaded.ok) return loaded;
    const value = readers[folder](loaded.value);
    return value ? this.#keep(path, value) : loadFailure('not-a-packet');
  }

  #keep<T extends Contents[Folder]>(path: string, value: T): Read<T> {
    // Again, so that the oldest comes first.
    this.#kept.delete(path);
    this.#kept.set(path, value);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return { ok: true, value };
  }
}
