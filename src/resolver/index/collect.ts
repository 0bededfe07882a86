import { compareFacts } from '../matching.js';
import { readFacts } from '../packet-facts.js';
import { headText, type PacketFacts } from '../search-keys.js';
import { searchWords } from '../search-words.js';
import { hashOfBytes } from './hash.js';
import { KeyLists, type Lists } from './key-lists.js';
import { KeyNumbers } from './key-numbers.js';
import { FORMAT, wordKey } from './layout.js';
import { termsOf, type Term } from './terms.js';
import { StoredTexts } from './stored-texts.js';

/** All that an index is made of. Packets are known by their rank in the order of answers, from 0. */
export interface Collection {
  readonly length: number;
  /** The packet's JSON in UTF-8. */
  readonly packet: (rank: number) => Uint8Array;
  readonly bytesOf: (rank: number) => number;
  /** Other packets, or others in another order, have another one. */
  readonly stamp: string;
  readonly terms: readonly Term[];
  /** Ranks. */
  readonly withTerm: Lists;
  /** @param places where the packets are, by rank */
  readonly wordsAt: (places: Int32Array) => Words;
}

/** Where words are. */
export interface Words {
  /** As `wordKey` writes them; a word's number is its place in the list. */
  readonly words: readonly string[];
  /** Title, intent, tags or author have the word. */
  readonly inHead: Lists;
  /** Only the transcript has it. */
  readonly inRest: Lists;
}

/**
 * Reads packets one after the other, and keeps of each no more than its JSON and numbers. What is no packet is left out.
 *
 * @throws {TypeError} for one that has no JSON, such as a circular object
 */
export function collect(packets: Iterable<unknown>): Collection {
  const texts = new StoredTexts();
  const places: Pick<PacketFacts, 'id' | 'created'>[] = [];
  const [terms, termNumbers, withTerm] = [[] as Term[], new KeyNumbers(), new KeyLists()];
  const words = new WordLists();
  for (const packet of packets) {
    const facts = readFacts(packet);
    if (!facts) continue;
    texts.add(JSON.stringify(packet));
    places.push({ id: facts.id, created: facts.created });
    for (const term of termsOf(facts)) {
      const number = termNumbers.note(`${term.kind} ${term.value}`, places.length);
      if (number === null) continue;
      terms[number] ??= term;
      withTerm.add(number);
    }
    withTerm.endPacket();
    words.add(facts, places.length);
  }
  const order = Int32Array.from([...places.keys()].sort((a, b) => compareFacts(places[a]!, places[b]!)));
  return {
    length: order.length,
    packet: (rank) => texts.get(order[rank]!),
    bytesOf: (rank) => texts.bytesOf(order[rank]!),
    stamp: order.reduce((hash, packet) => hashOfBytes(texts.get(packet), hash), FORMAT).toString(36),
    terms,
    withTerm: withTerm.turned(order, Int32Array.from(order.keys()), terms.length),
    wordsAt: (positions) => words.turned(order, positions),
  };
}

class WordLists {
  readonly #numbers = new KeyNumbers();
  readonly #head = new KeyLists();
  readonly #rest = new KeyLists();

  /** @param packet which of the packets it is, counted from 1 */
  add(facts: PacketFacts, packet: number): void {
    this.#addTo(this.#head, headText(facts), packet);
    this.#addTo(this.#rest, facts.transcript, packet);
  }

  turned(order: Int32Array, places: Int32Array): Words {
    const words = this.#numbers.keys();
    const inHead = this.#head.turned(order, places, words.length);
    return { words, inHead, inRest: this.#rest.turned(order, places, words.length) };
  }

  #addTo(lists: KeyLists, text: string, packet: number): void {
    for (const word of searchWords(text)) {
      const number = this.#numbers.note(wordKey(word), packet);
      if (number !== null) lists.add(number);
    }
    lists.endPacket();
  }
}
