import { compareFacts } from '../matching.js';
import { headText, readFacts, type PacketFacts } from '../packet-facts.js';
import { searchWords } from '../search-words.js';
import { hashOf } from './hash.js';
import { KeyLists, KeyNumbers, type Lists } from './key-lists.js';
import { FORMAT, wordKey } from './layout.js';
import { termsOf, type Term } from './terms.js';
import { utf8Length } from './utf8-length.js';

/** All that an index is made of. Packets are known by their rank in the order of answers, from 0. */
export interface Collection {
  readonly length: number;
  /** The packet's JSON. */
  readonly text: (rank: number) => string;
  /** Its length in UTF-8. */
  readonly bytes: (rank: number) => number;
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
  const texts: string[] = [];
  const bytes: number[] = [];
  const places: Pick<PacketFacts, 'id' | 'created'>[] = [];
  const [terms, termNumbers, withTerm] = [[] as Term[], new KeyNumbers(), new KeyLists()];
  const words = new WordLists();
  for (const packet of packets) {
    const facts = readFacts(packet);
    if (!facts) continue;
    const text = JSON.stringify(packet);
    texts.push(text);
    bytes.push(utf8Length(text));
    places.push({ id: facts.id, created: facts.created });
    for (const term of termsOf(facts)) {
      const number = termNumbers.numberOf(`${term.kind} ${term.value}`);
      terms[number] ??= term;
      withTerm.add(number);
    }
    withTerm.endPacket();
    words.add(facts);
  }
  const order = Int32Array.from([...places.keys()].sort((a, b) => compareFacts(places[a]!, places[b]!)));
  return {
    length: texts.length,
    text: (rank) => texts[order[rank]!]!,
    bytes: (rank) => bytes[order[rank]!]!,
    stamp: order.reduce((hash, packet) => hashOf(texts[packet]!, hash), FORMAT).toString(36),
    terms,
    withTerm: withTerm.turned(order, Int32Array.from(order.keys()), terms.length),
    wordsAt: (positions) => words.turned(order, positions),
  };
}

class WordLists {
  readonly #numbers = new KeyNumbers();
  readonly #head = new KeyLists();
  readonly #rest = new KeyLists();
  /** The last packet that has a word, by the word's number, counted from 1. */
  readonly #lastPackets: number[] = [];
  #packet = 0;

  add(facts: PacketFacts): void {
    this.#packet++;
    this.#addTo(this.#head, headText(facts));
    this.#addTo(this.#rest, facts.transcript);
  }

  turned(order: Int32Array, places: Int32Array): Words {
    const words = this.#numbers.keys();
    const inHead = this.#head.turned(order, places, words.length);
    return { words, inHead, inRest: this.#rest.turned(order, places, words.length) };
  }

  #addTo(lists: KeyLists, text: string): void {
    for (const word of searchWords(text)) {
      const number = this.#numbers.numberOf(wordKey(word));
      if (this.#lastPackets[number] === this.#packet) continue;
      this.#lastPackets[number] = this.#packet;
      lists.add(number);
    }
    lists.endPacket();
  }
}
