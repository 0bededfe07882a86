import { cutText } from '../../packet/text.js';
import { DEFAULT_LIMIT } from '../query.js';

/** What writing an index and reading it have to agree on: names, limits, and what files hold. See docs/static-index.md. */

export { ANSWER_FILE, countUpTo, FORMAT, MANIFEST_FILE, pathOf, slotOf, type Folder } from './find-file.js';

/** How large files may be. */
export interface Sizes {
  /** Bytes of a manifest, as long as they are enough to say where everything is. */
  readonly manifestBytes: number;
  /** Bytes of a file with packets; one packet alone may be larger. */
  readonly fileBytes: number;
  /** Packets of such a file. */
  readonly filePackets: number;
  /** Bytes of packets in the answer for others, who do not know the index. */
  readonly answerBytes: number;
  /** What a list begins with is in one file with the beginnings of others. */
  readonly beginningBytes: number;
  readonly beginningPackets: number;
  /** A list goes on in the files of all packets where each of those has at least so many of its packets. */
  readonly denseShare: number;
  readonly wordsFileBytes: number;
  /** Where words that begin alike take more bytes, an entry of its own says which packets have one of them. */
  readonly alikeBytes: number;
}

/**
 * A query by id, intent, tag or language reads the manifest and one file: at most 60 kB. One for a text reads three, two of
 * which may have words: at most 200 kB.
 */
export const SIZES: Sizes = {
  manifestBytes: 12_000,
  fileBytes: 48_000,
  filePackets: 64,
  answerBytes: 400_000,
  beginningBytes: 15_000,
  beginningPackets: DEFAULT_LIMIT,
  denseShare: 8,
  wordsFileBytes: 60_000,
  alikeBytes: 12_000,
};

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
