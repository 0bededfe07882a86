import { GrowingNumbers } from './growing-numbers.js';

const BLOCK_BYTES = 4_000_000;
const encoder = new TextEncoder();

/** Many texts in UTF-8, outside of the heap of JavaScript. */
export class StoredTexts {
  readonly #blocks: Uint8Array[] = [];
  /** Of each text, its block, and where it is in it. */
  readonly #numbers = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  #free = new Uint8Array(0);

  add(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    if (this.#free.length < 3 * text.length) {
      this.#free = new Uint8Array(Math.max(BLOCK_BYTES, 3 * text.length));
      this.#blocks.push(this.#free);
    }
    const { written } = encoder.encodeInto(text, this.#free);
    const start = this.#free.byteOffset;
    this.#numbers.push(this.#blocks.length - 1);
    this.#starts.push(start);
    this.#ends.push(start + written);
    this.#free = this.#free.subarray(written);
  }

  bytesOf(number: number): number {
    return this.#ends.at(number) - this.#starts.at(number);
  }

  get(number: number): Uint8Array {
    return this.#blocks[this.#numbers.at(number)]!.subarray(this.#starts.at(number), this.#ends.at(number));
  }
}
