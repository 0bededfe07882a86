import { cutText } from '../../packet/text.js';
import { DEFAULT_LIMIT } from '../query.js';

/** What writing an index and reading it have to agree on: names, limits, and what files hold. See docs/static-index.md. */

/** Counted up with each change of the layout. */
export const FORMAT = 1;

export const MANIFEST_FILE = 'index.json';
export const ANSWER_FILE = 'packets.json';

/** `all`: every packet; `lists`: what is left of lists; `terms`: what lists begin with; `words`: where words are. */
export type Folder = 'all' | 'lists' | 'terms' | 'words';

/** A file's path from the manifest. Names are numbers, so that they are safe for any disk and address. */
export const pathOf = (stamp: string, folder: Folder, number: number): string =>
  `index/${stamp}/${folder}/${number}.json`;

/** Bytes of a manifest, as long as that is enough to say where everything is. */
export const MANIFEST_BYTES = 12_000;
/** Bytes of a file with packets; one packet alone may be larger. */
export const FILE_BYTES = 48_000;
/** Bytes of a file with words. With two of them, a manifest and a file of packets a text query stays below 200 kB. */
export const WORDS_FILE_BYTES = 60_000;
/** Of the published answer, for others who do not know the index, bytes of packets. */
export const ANSWER_BYTES = 400_000;
/** What a list begins with is in one file with the beginnings of others: at most so many bytes, so many packets. */
export const BEGINNING_BYTES = 15_000;
export const BEGINNING_PACKETS = DEFAULT_LIMIT;
/** Of words that begin alike, if they take more bytes than this, a word of its own says which packets have one of them. */
export const ALIKE_BYTES = 12_000;
/** Packets of a file, at most. */
export const MAX_PAGE_LENGTH = 64;
/** A list goes on in the files of all packets where each of those has at least so many of its packets. */
export const MIN_SHARE_OF_PAGE = 8;

const MAX_WORD_KEY = 24;

/** A word as it is in the index: of a long one the beginning, so that the packet itself has to say whether it has the word. */
export const wordKey = (word: string): string => cutText(word, MAX_WORD_KEY);

/** Whether nothing else has the key of a word. What is cut between two UTF-16 units is one shorter. */
export const isWholeKey = (word: string): boolean => word.length < MAX_WORD_KEY - 1;

/** Marks what is known of all words with a beginning. It comes before all letters, digits and marks. */
export const BEGINNING = '*';

/** How many packets have a value. */
export type Count = readonly [value: string, packets: number];

/** Values that packets have, for a choice of filters. */
export interface Facet {
  /** Those that most packets have, first. */
  readonly most: readonly Count[];
  /** How many there are in all. */
  readonly distinct: number;
}

/** A language counts for its ranges as well: `en-GB` is in `en-GB` and in `en`. */
export interface Facets {
  readonly intents: Facet;
  readonly tags: Facet;
  readonly languages: Facet;
}

/** Where files of lists begin, by the hash of their key: above all of 2 to the power of `bits` slots. */
export interface TermFiles {
  readonly bits: number;
  /** Slots with which files begin, but for the first, in ascending order. */
  readonly starts: readonly number[];
}

/** Where the files of a larger site are; a smaller one has all of its packets in `packets.json`. */
export interface Files {
  readonly stamp: string;
  /** Files of all packets. A packet's position is the number of its file times `pageLength`, plus its place in it. */
  readonly pages: number;
  readonly pageLength: number;
  /** Files of lists. */
  readonly lists: number;
  readonly terms: TermFiles;
  /** Words with which the files of words begin, but for the first, in ascending order of their UTF-16 units. */
  readonly words: readonly string[];
  /** Words of many packets. */
  readonly common: readonly string[];
}

export interface Manifest {
  readonly packets: number;
  readonly facets: Facets;
  /** Null where all packets are in `packets.json`. */
  readonly files: Files | null;
}

/** The number of the last of rising starts that is not above a value, from 1; 0 where all are. */
export function countUpTo<T extends string | number>(rising: readonly T[], value: T): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In which slot a hash is. */
export const slotOf = (hash: number, bits: number): number => (bits ? hash >>> (32 - bits) : 0);
