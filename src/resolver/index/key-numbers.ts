import { hashOf } from './hash.js';

/** Of a slot: the key's hash, its number counted from 1 or 0 for none, where its units begin, and the last packet with it. */
const SLOT_LENGTH = 4;

/**
 * Numbers keys of packets, in the order in which they first come: texts without control characters. Hundreds of thousands of
 * words are looked up dozens of times each, and what takes the time is to wait for memory. So what is known of a key is
 * together, and a `Map` would take several times as long, and as much memory.
 */
export class KeyNumbers {
  #slots = new Int32Array(SLOT_LENGTH * 1024);
  /** Units of UTF-16 of all keys; behind each of them a zero. */
  #units = new Uint16Array(8 * 1024);
  #end = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * @param packet which of the packets has the key, counted from 1: one after the other
   * @returns the key's number; null for one that this packet has had before
   */
  note(key: string, packet: number): number | null {
    const hash = hashOf(key) | 0;
    let slot = this.#slotOf(hash);
    while (this.#slots[slot + 1] && !(this.#slots[slot] === hash && this.#isAt(this.#slots[slot + 2]!, key)))
      slot = this.#next(slot);
    if (this.#slots[slot + 3] === packet) return null;
    this.#slots[slot + 3] = packet;
    return this.#slots[slot + 1] ? this.#slots[slot + 1]! - 1 : this.#add(key, hash, slot);
  }

  /** All keys, each at its number. */
  keys(): string[] {
    const keys: string[] = [];
    for (let start = 0; start < this.#end;) {
      const end = this.#units.indexOf(0, start);
      keys.push(String.fromCharCode(...this.#units.subarray(start, end)));
      start = end + 1;
    }
    return keys;
  }

  #add(key: string, hash: number, slot: number): number {
    const start = this.#end;
    this.#end += key.length + 1;
    if (this.#end > this.#units.length) {
      const larger = new Uint16Array(2 * this.#end);
      larger.set(this.#units);
      this.#units = larger;
    }
    for (let index = 0; index < key.length; index++) this.#units[start + index] = key.charCodeAt(index);
    this.#size += 1;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#size;
    this.#slots[slot + 2] = start;
    if (2 * SLOT_LENGTH * this.#size > this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  #isAt(start: number, key: string): boolean {
    for (let index = 0; index < key.length; index++)
      if (this.#units[start + index] !== key.charCodeAt(index)) return false;
    return this.#units[start + key.length] === 0;
  }

  #slotOf(hash: number): number {
    return SLOT_LENGTH * (hash & (this.#slots.length / SLOT_LENGTH - 1));
  }

  #next(slot: number): number {
    return (slot + SLOT_LENGTH) % this.#slots.length;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(2 * slots.length);
    for (let from = 0; from < slots.length; from += SLOT_LENGTH) {
      if (!slots[from + 1]) continue;
      let to = this.#slotOf(slots[from]!);
      while (this.#slots[to + 1]) to = this.#next(to);
      this.#slots.set(slots.subarray(from, from + SLOT_LENGTH), to);
    }
  }
}
