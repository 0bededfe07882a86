import type { Words } from './collect.js';
import type { IndexFile } from './index-file.js';
import { BEGINNING, pathOf, type Sizes } from './layout.js';
import { writePositions } from './positions.js';
import { toUtf8, utf8Length } from './utf8.js';

/** Words that stand in one file. */
interface Group {
  readonly first: string;
  readonly last: string;
  readonly lines: readonly string[];
  readonly bytes: number;
}

interface Target {
  readonly stamp: string;
  /** Above all positions. */
  readonly end: number;
  readonly sizes: Sizes;
}

/**
 * Writes where each word is, in the order of words.
 *
 * @returns texts with which the files begin, but for the first: every word before them stands in an earlier file
 */
export function* writeWords(words: Words, { stamp, end, sizes }: Target): Generator<IndexFile, string[]> {
  const starts: string[] = [];
  let lines: string[] = [];
  let [filled, last] = [0, ''];
  const file = (): IndexFile => ({
    path: pathOf(stamp, 'words', starts.length),
    bytes: toUtf8(`{"words":[\n${lines.join(',\n')}\n]}\n`),
  });
  for (const group of groupsOf(words, end, sizes.alikeBytes)) {
    if (filled && filled + group.bytes > sizes.wordsFileBytes) {
      yield file();
      starts.push(separatorOf(last, group.first));
      [lines, filled] = [[], 0];
    }
    for (const line of group.lines) lines.push(line);
    filled += group.bytes;
    ({ last } = group);
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

/** Groups in the order of words. Only what begins with one letter is sorted and written at a time, which takes less memory. */
function* groupsOf(words: Words, end: number, alikeBytes: number): Generator<Group> {
  const byLetter = new Map<string, number[]>();
  for (const [number, word] of words.words.entries()) {
    const letter = String.fromCodePoint(word.codePointAt(0)!);
    const alike = byLetter.get(letter);
    if (alike) alike.push(number);
    else byLetter.set(letter, [number]);
  }
  for (const letter of [...byLetter.keys()].sort()) {
    const numbers = byLetter.get(letter)!;
    yield* new AlikeWords(words, numbers, end, alikeBytes).groups(0, numbers.length, letter.length);
  }
}

class AlikeWords {
  readonly #words: Words;
  /** In the order of words. */
  readonly #numbers: readonly number[];
  readonly #end: number;
  readonly #alikeBytes: number;
  readonly #lines: readonly string[];
  /** Of all lines before one, and at last of all. */
  readonly #bytesBefore: readonly number[];

  constructor(words: Words, numbers: readonly number[], end: number, alikeBytes: number) {
    this.#words = words;
    this.#end = end;
    this.#alikeBytes = alikeBytes;
    this.#numbers = [...numbers].sort((a, b) => (words.words[a]! < words.words[b]! ? -1 : 1));
    this.#lines = this.#numbers.map((number) =>
      lineOf(words.words[number]!, words.inHead.of(number), words.inRest.of(number)),
    );
    let bytes = 0;
    this.#bytesBefore = [0, ...this.#lines.map((line) => (bytes += bytesOf(line)))];
  }

  /**
   * Words that begin alike are one group, if they are short enough; else what is known of all of them is a word of its own,
   * and each next letter makes others.
   *
   * @param start first of words with the same beginning
   * @param end behind the last of them
   * @param length of the beginning, in UTF-16 units
   */
  *groups(start: number, end: number, length: number): Generator<Group> {
    const first = this.#wordAt(start);
    const bytes = this.#bytesBefore[end]! - this.#bytesBefore[start]!;
    if (bytes <= this.#alikeBytes || end - start === 1) {
      yield { first, last: this.#wordAt(end - 1), lines: this.#lines.slice(start, end), bytes };
      return;
    }
    let next = start;
    if (first.length === length) yield* this.groups(start, ++next, length);
    yield this.#beginningGroup(first.slice(0, length), start, end);
    while (next < end) {
      const from = next;
      const letter = String.fromCodePoint(this.#wordAt(from).codePointAt(length)!);
      while (next < end && this.#wordAt(next).startsWith(letter, length)) next++;
      yield* this.groups(from, next, length + letter.length);
    }
  }

  #beginningGroup(beginning: string, start: number, end: number): Group {
    const { inHead, inRest } = this.#words;
    const marks = new Uint8Array(this.#end);
    const numbers = this.#numbers.slice(start, end);
    for (const number of numbers) for (const position of inRest.of(number)) marks[position] = REST;
    for (const number of numbers) for (const position of inHead.of(number)) marks[position] = HEAD;
    const word = beginning + BEGINNING;
    const line = lineOf(word, positionsWith(marks, HEAD), positionsWith(marks, REST));
    return { first: word, last: word, lines: [line], bytes: bytesOf(line) };
  }

  #wordAt(index: number): string {
    return this.#words.words[this.#numbers[index]!]!;
  }
}

const [HEAD, REST] = [1, 2];

function positionsWith(marks: Uint8Array, mark: number): number[] {
  const positions: number[] = [];
  for (let at = marks.indexOf(mark); at >= 0; at = marks.indexOf(mark, at + 1)) positions.push(at);
  return positions;
}

/** Words are letters, digits and marks: JSON needs no escapes for them. */
const lineOf = (word: string, head: ArrayLike<number>, rest: ArrayLike<number>): string =>
  `["${word}","${writePositions(head)}","${writePositions(rest)}"]`;

/** With what separates it from the next. */
const bytesOf = (line: string): number => utf8Length(line) + 2;
