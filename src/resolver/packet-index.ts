import { createKeyIndex, intersect, unite, type KeyIndex } from './key-index.js';
import { compareFacts, rangesOf } from './matching.js';
import { factsOf } from './packet-facts.js';
import { headWords, transcriptWords } from './search-keys.js';
import type { ReadQuery } from './read-query.js';
import type { QueryWord } from './search-words.js';

/** Packets that are asked for many times. */
export interface PacketIndex {
  /** In the order of answers: newest first, then by id. What is no packet is left out. */
  readonly packets: readonly unknown[];
  /** Positions of the packets with exactly this id. */
  readonly at: (id: string) => readonly number[];
  /** Positions of the packets that a query finds, in the order of its answer, whatever its limit and cursor. */
  readonly find: (query: ReadQuery) => readonly number[];
}

/** Sorts packets, and notes where each id, intent, tag and language is; each word, when a text is first looked for. */
export function createPacketIndex(packets: readonly unknown[]): PacketIndex {
  const placed = packets
    .flatMap((packet) => {
      const facts = factsOf(packet);
      return facts ? [{ packet, facts }] : [];
    })
    .sort((a, b) => compareFacts(a.facts, b.facts));
  const facts = placed.map((each) => each.facts);
  const all = [...facts.keys()];
  const ids = createKeyIndex(facts, ({ id }) => present(id));
  const intents = createKeyIndex(facts, ({ intent }) => present(intent));
  const tags = createKeyIndex(facts, (each) => each.tags);
  const languages = createKeyIndex(facts, ({ language }) => rangesOf(language));
  let words: Words | undefined;

  const withId = (id: string): readonly number[] => {
    const exact = ids.at(id);
    return exact.length ? exact : ids.startingWith(`${id}:`);
  };

  return {
    packets: placed.map(({ packet }) => packet),
    at: ids.at,
    find(query) {
      const lists = [
        ...present(query.id).map(withId),
        ...present(query.intent).map(intents.at),
        ...query.tags.map(tags.at),
        ...present(query.language).map(languages.at),
      ];
      const found = lists.length ? intersect(lists) : all;
      if (!query.words) return found;
      words ??= { head: createKeyIndex(facts, headWords), transcript: createKeyIndex(facts, transcriptWords) };
      return withWords(found, query.words, words, all.length);
    },
  };
}

const present = (key: string | null): readonly string[] => (key === null ? [] : [key]);

interface Words {
  readonly head: KeyIndex;
  readonly transcript: KeyIndex;
}

/** Those with all words, first those that have them in title, intent, tags and author. */
function withWords(
  found: readonly number[],
  wanted: readonly QueryWord[],
  { head, transcript }: Words,
  length: number,
): readonly number[] {
  if (!wanted.length) return [];
  const inHead = wanted.map((word) => positionsOf(head, word));
  const anywhere = wanted.map((word, index) => unite([inHead[index]!, positionsOf(transcript, word)], length));
  const fitting = intersect([found, ...anywhere]);
  const first = intersect([fitting, ...inHead]);
  const isFirst = new Set(first);
  return [...first, ...fitting.filter((position) => !isFirst.has(position))];
}

const positionsOf = (words: KeyIndex, { word, isBeginning }: QueryWord): readonly number[] =>
  isBeginning ? words.startingWith(word) : words.at(word);
