import { GrowingNumbers } from './growing-numbers.js';

/** For each key, by its number, where the packets are that have it. */
export interface Lists {
  /** A view of numbers in rising order. A hundred thousand views take more memory than the numbers: keep none. */
  readonly of: (key: number) => Int32Array;
  readonly lengthOf: (key: number) => number;
}

/** Which keys packets have, noted packet by packet, and turned around once their order is known. */
export class KeyLists {
  readonly #keys = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();

  /** @param key one of the present packet, by its number; each once */
  add(key: number): void {
    this.#keys.push(key);
  }

  endPacket(): void {
    this.#ends.push(this.#keys.length);
  }

  /**
   * @param order the packets in the order of answers, numbered as they were noted
   * @param places where each of them is, in that order: rising numbers
   * @param count above the number of every key
   */
  turned(order: Int32Array, places: Int32Array, count: number): Lists {
    const [keys, packetEnds] = [this.#keys.view(), this.#ends.view()];
    const starts = new Int32Array(count + 1);
    for (const key of keys) starts[key + 1]!++;
    for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
    const ends = starts.slice();
    const lists = new Int32Array(keys.length);
    for (let rank = 0; rank < order.length; rank++) {
      const packet = order[rank]!;
      const end = packetEnds[packet]!;
      for (let at = packet ? packetEnds[packet - 1]! : 0; at < end; at++) lists[ends[keys[at]!]!++] = places[rank]!;
    }
    return {
      of: (key) => lists.subarray(starts[key], starts[key + 1]),
      lengthOf: (key) => starts[key + 1]! - starts[key]!,
    };
  }
}
