import type { Collection } from './collect.js';
import type { IndexFile } from './index-file.js';
import { BEGINNING, pathOf, type Sizes } from './layout.js';
import { writePositions } from './positions.js';
import { utf8Length } from './utf8-length.js';
import type { Paging } from './write-packets.js';

/** Words that stand in one file. */
interface Group {
  readonly words: readonly string[];
  readonly lines: readonly string[];
  readonly bytes: number;
}

/**
 * Writes where each word is, in the order of words.
 *
 * @returns texts with which the files begin, but for the first: every word before them stands in an earlier file
 */
export function* writeWords(collection: Collection, paging: Paging, sizes: Sizes): Generator<IndexFile, string[]> {
  const starts: string[] = [];
  let lines: string[] = [];
  let [filled, last] = [0, ''];
  const file = (): IndexFile => ({
    path: pathOf(collection.stamp, 'words', starts.length),
    text: `{"words":[\n${lines.join(',\n')}\n]}\n`,
  });
  for (const group of new WordWriter(collection, paging, sizes.alikeBytes).groups()) {
    if (filled && filled + group.bytes > sizes.wordsFileBytes) {
      yield file();
      starts.push(separatorOf(last, group.words[0]!));
      [lines, filled] = [[], 0];
    }
    lines.push(...group.lines);
    filled += group.bytes;
    last = group.words.at(-1)!;
  }
  yield file();
  return starts;
}

/** The shortest beginning of a word that comes behind the word before. */
function separatorOf(before: string, word: string): string {
  let length = 0;
  while (before[length] === word[length]) length++;
  return word.slice(0, length + 1);
}

class WordWriter {
  readonly #collection: Collection;
  readonly #paging: Paging;
  readonly #alikeBytes: number;
  /** Numbers of words, in the order of words. */
  readonly #order: readonly number[];
  readonly #lines: readonly string[];
  /** Of all lines before one, and at last of all. */
  readonly #bytesBefore: readonly number[];

  constructor(collection: Collection, paging: Paging, alikeBytes: number) {
    this.#collection = collection;
    this.#paging = paging;
    this.#alikeBytes = alikeBytes;
    const { words, inHead, inRest } = collection;
    this.#order = [...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
    this.#lines = this.#order.map((number) => this.#lineOf(words[number]!, inHead(number), inRest(number)));
    let bytes = 0;
    this.#bytesBefore = [0, ...this.#lines.map((line) => (bytes += bytesOf(line)))];
  }

  groups(): Iterable<Group> {
    return this.#order.length ? this.#groups(0, this.#order.length, 0) : [];
  }

  /**
   * Words that begin alike are one group, if they are short enough; else what is known of all of them is a word of its own,
   * and each next letter makes others.
   *
   * @param start first of words with the same beginning
   * @param end behind the last of them
   * @param length of the beginning, in UTF-16 units
   */
  *#groups(start: number, end: number, length: number): Generator<Group> {
    const bytes = this.#bytesBefore[end]! - this.#bytesBefore[start]!;
    if (bytes <= this.#alikeBytes || end - start === 1) {
      const words = [this.#wordAt(start), this.#wordAt(end - 1)];
      yield { words, lines: this.#lines.slice(start, end), bytes };
      return;
    }
    const beginning = this.#wordAt(start).slice(0, length);
    let next = start;
    if (this.#wordAt(start).length === length) yield* this.#groups(start, ++next, length);
    if (length) yield this.#beginningGroup(beginning, start, end);
    while (next < end) {
      const from = next;
      const letter = String.fromCodePoint(this.#wordAt(from).codePointAt(length)!);
      while (next < end && this.#wordAt(next).startsWith(letter, length)) next++;
      yield* this.#groups(from, next, length + letter.length);
    }
  }

  #beginningGroup(beginning: string, start: number, end: number): Group {
    const { length, inHead, inRest } = this.#collection;
    const marks = new Uint8Array(length);
    const numbers = this.#order.slice(start, end);
    for (const number of numbers) for (const rank of inRest(number)) marks[rank] = REST;
    for (const number of numbers) for (const rank of inHead(number)) marks[rank] = HEAD;
    const word = beginning + BEGINNING;
    const line = this.#lineOf(word, ranksWith(marks, HEAD), ranksWith(marks, REST));
    return { words: [word], lines: [line], bytes: bytesOf(line) };
  }

  #lineOf(word: string, head: Int32Array, rest: Int32Array): string {
    const { positionOf } = this.#paging;
    return JSON.stringify([word, writePositions(head.map(positionOf)), writePositions(rest.map(positionOf))]);
  }

  #wordAt(index: number): string {
    return this.#collection.words[this.#order[index]!]!;
  }
}

const [HEAD, REST] = [1, 2];

function ranksWith(marks: Uint8Array, mark: number): Int32Array {
  const ranks: number[] = [];
  for (let rank = marks.indexOf(mark); rank >= 0; rank = marks.indexOf(mark, rank + 1)) ranks.push(rank);
  return Int32Array.from(ranks);
}

const bytesOf = (line: string): number => utf8Length(line) + 2;
