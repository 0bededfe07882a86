/** Whole numbers below 2³¹, four bytes each: a list of JavaScript takes twice as much, and more while it grows. */
export class GrowingNumbers {
  #numbers = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** A view of them, until the next one comes. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
