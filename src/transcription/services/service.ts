import type { Unit } from '../seconds.js';

/** Where the fields of a word, or of a segment, are: paths as for `valueAt`. */
export interface FieldPaths {
  readonly text: string;
  readonly start: string;
  readonly end?: string;
  /** Instead of an end. */
  readonly duration?: string;
  readonly confidence?: string;
}

/** How the answer of a speech service, or the output of a tool, is recognised and read. */
export interface Service {
  /** As its users call it. */
  readonly name: string;
  /** What is read, for the documentation. */
  readonly form: string;
  /** Recognises its JSON: `has` says whether a path, in which `*` stands for any entry, leads to anything. */
  readonly isAnswer?: (has: (path: string) => boolean, answer: unknown) => boolean;
  /** For what is no JSON: the same in the shape that the paths below describe; null if the text is something else. */
  readonly parse?: (text: string) => unknown;
  /** Brings an answer that paths can't describe into a shape that they can. */
  readonly prepare?: (answer: unknown) => unknown;
  /** What a bare number of its times counts. */
  readonly unit: Unit;
  /** The list of segments. */
  readonly segments: string;
  /** The list of words in a segment; without it, or where it is empty, the segment is a phrase. */
  readonly words?: string;
  readonly word?: FieldPaths;
  /** Fields of the segment. */
  readonly phrase?: FieldPaths;
  /** In the word, else in the segment. */
  readonly speaker?: string;
  /** In the segment: a number that is the speaker's where several have one and nobody is named. */
  readonly channel?: string;
  /** In the segment: the text with the punctuation that the words lack. */
  readonly transcript?: string;
  /** In the word: its type, and which one is punctuation. */
  readonly type?: { readonly path: string; readonly punctuation: string };
  /** In the word: the neighbour that punctuation belongs to. */
  readonly attaches?: string;
  /** In the answer: true where words are joined without blanks. */
  readonly isUnspaced?: (answer: unknown) => boolean;
  /** In the answer: how many recordings it is of, where only the first one's words are read. */
  readonly recordings?: string;
  /** Entries are parts of words: one that begins without a blank continues the word before. */
  readonly arePieces?: true;
  /** Values of zero are left out, or stand for nothing: a protocol buffer's. */
  readonly omitsZero?: true;
  /** Entries that are no words. */
  readonly ignored?: RegExp;
}
