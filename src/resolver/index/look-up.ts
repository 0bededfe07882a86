import { loadFailure } from '../../load/load-bytes.js';
import { intersect, unite } from '../key-index.js';
import { searchWords, type QueryWord } from '../search-words.js';
import { expectedCount } from './expected-count.js';
import type { IndexReader, Read, Visit, WordPlaces } from './index-reader.js';
import { BEGINNING, countUpTo, isWholeKey, wordKey, type Manifest } from './layout.js';
import { pauses } from './pause.js';
import { readPositions } from './positions.js';
import type { Term } from './terms.js';

/** Positions where packets may be that have some words, rising. */
export interface Candidates {
  /** Of packets that may have all of them in title, intent, tags or author. */
  readonly head: readonly number[];
  /** Of those that may have some only in the transcript. */
  readonly rest: readonly number[];
  /** Whether each packet has all words of the text. */
  readonly isSure: boolean;
}

export interface LookedFor {
  readonly words: readonly QueryWord[];
  readonly terms: readonly Term[];
  readonly visit: Visit;
}

/** A word that packets are to have. */
interface Wanted extends QueryWord {
  /** It is of a tag or an intent that is looked for, so the transcript does not count. */
  readonly isOfTerm: boolean;
  /** How many packets may have it, as far as the manifest tells. */
  readonly expected: number;
  /** The number of its file. */
  readonly file: number;
}

/** Where packets with a word are. */
interface Positions {
  readonly head: readonly number[];
  readonly anywhere: readonly number[];
}

/** Files of words for one query. With as many of packets there is room for them. */
const MOST_FILES = 2;
/** Beside a rarer word, one that more packets have is not worth a file. */
const WORTHWHILE_SHARE = 0.1;
/** What is taken for the share of a common word. */
const COMMON_SHARE = 0.2;
/** UTF-16 units: with a beginning so short, many words begin. */
const SHORT = 2;

/**
 * Looks words up, as far as the visit has room for their files and one of packets: the rarest, by what the manifest tells.
 * Words of tags and intents that are looked for are as good as others.
 *
 * @returns null where there is no room
 */
export async function lookUp(
  reader: IndexReader,
  manifest: Manifest,
  { words, terms, visit }: LookedFor,
): Promise<Read<Candidates | null>> {
  const wanted = [
    ...words.map((word) => ({ ...word, isOfTerm: false, expected: expectedOf(word, reader, manifest) })),
    ...terms.flatMap((term) => wordsOf(term, expectedCount(term, manifest.facets))),
  ].map((word) => ({ ...word, file: fileOf(word, reader) }));
  const chosen = choose(wanted, reader, manifest.packets, visit);
  if (!chosen.length) return { ok: true, value: null };

  const pause = pauses();
  const numbers = [...new Set(chosen.map(({ file }) => file))];
  const reads = await Promise.all(numbers.map((number) => reader.read('words', number, visit)));
  const found: Positions[] = [];
  for (const word of chosen) {
    // A common word is in a hundred thousand packets.
    await pause();
    const read = reads[numbers.indexOf(word.file)]!;
    if (!read.ok) return read;
    const positions = positionsIn(read.value, word, reader);
    if (!positions) return loadFailure('not-a-packet');
    found.push(positions);
  }

  await pause();
  const isSure = wanted.every((word) => word.isOfTerm || (chosen.includes(word) && isWholeKey(word.word)));
  const head = intersect(found.map((positions) => positions.head));
  const anywhere = intersect(
    found.map((positions, index) => (chosen[index]!.isOfTerm ? positions.head : positions.anywhere)),
  );
  const isInHead = new Set(isSure ? head : []);
  return { ok: true, value: { head, rest: anywhere.filter((position) => !isInHead.has(position)), isSure } };
}

function wordsOf({ kind, value }: Term, expected: number): Omit<Wanted, 'file'>[] {
  if (kind !== 'intent' && kind !== 'tag') return [];
  return searchWords(value).map((word) => ({ word, isBeginning: false, isOfTerm: true, expected }));
}

function expectedOf({ word, isBeginning }: QueryWord, { files }: IndexReader, { packets }: Manifest): number {
  const isCommon = isBeginning
    ? word.length <= SHORT || files.common.some((each) => each.startsWith(word))
    : files.common.includes(word);
  return isCommon ? packets * COMMON_SHARE : packets / 100 / word.length;
}

/** What is known of all words with a beginning comes before them. */
const fileOf = ({ word, isBeginning }: QueryWord, { files }: IndexReader): number =>
  countUpTo(files.words, wordKey(word) + (isBeginning ? BEGINNING : ''));

/** Those in files that are kept cost nothing. */
function choose(wanted: readonly Wanted[], reader: IndexReader, packets: number, visit: Visit): Wanted[] {
  const files = new Set<number>();
  const chosen: Wanted[] = [];
  for (const word of [...wanted].sort((a, b) => a.expected - b.expected)) {
    const isThere = files.has(word.file) || reader.isKept('words', word.file);
    const isWorthwhile = !chosen.length || word.expected <= packets * WORTHWHILE_SHARE;
    const hasRoom = files.size < MOST_FILES && visit.left - files.size > 1;
    if (!isThere && !(isWorthwhile && hasRoom)) continue;
    if (!isThere) files.add(word.file);
    chosen.push(word);
  }
  return chosen;
}

/** Null for positions that are none. */
function positionsIn(
  places: readonly WordPlaces[],
  { word, isBeginning }: QueryWord,
  { files: { pages, pageLength } }: IndexReader,
): Positions | null {
  const end = pages * pageLength;
  const key = wordKey(word);
  const known = isBeginning && places.find((each) => each.word === key + BEGINNING);
  const fitting = known
    ? [known]
    : places.filter((each) => (isBeginning ? each.word.startsWith(key) : each.word === key));
  const heads = fitting.map(({ head }) => readPositions(head, end));
  const rests = fitting.map(({ rest }) => readPositions(rest, end));
  if (!isComplete(heads) || !isComplete(rests)) return null;
  return { head: unite(heads, end), anywhere: unite([...heads, ...rests], end) };
}

const isComplete = <T>(list: readonly (T | null)[]): list is readonly T[] => !list.includes(null);
