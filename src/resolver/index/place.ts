/**
 * Where an answer goes on: what a cursor of an index means. `beginning`: in the file of terms; `list`: in a file of lists;
 * `all`: in the files of all packets, among which only those that fit are looked for; `head` and `rest`: the same for a
 * text, first those with its words in title, intent, tags or author.
 */
export interface Place {
  readonly stage: Stage;
  /** Number of the file; 0 for the beginning. */
  readonly page: number;
  /** Packets of the file that come before. */
  readonly offset: number;
  /** The last file with a packet that fits; null where each may have one. */
  readonly last: number | null;
}

export type Stage = 'beginning' | 'list' | 'all' | 'head' | 'rest';

const LETTERS: Readonly<Record<Stage, string>> = { beginning: 'b', list: 'l', all: 'a', head: 'h', rest: 'r' };
const STAGES = new Map(Object.entries(LETTERS).map(([stage, letter]) => [letter, stage as Stage]));

export const writePlace = ({ stage, page, offset, last }: Place): string =>
  [`${LETTERS[stage]}${page}`, offset, ...(last === null ? [] : [last])].join('-');

/** Null for a text that is none. */
export function readPlace(text: unknown): Place | null {
  const match = typeof text === 'string' && /^([a-z])(\d{1,7})-(\d{1,5})(?:-(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, letter = '', page, offset, last] = match;
  const stage = STAGES.get(letter);
  return stage ? { stage, page: Number(page), offset: Number(offset), last: last ? Number(last) : null } : null;
}
