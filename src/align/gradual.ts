/** Work in steps of a few milliseconds, so that a page can do other things in between. */
export type Gradual<T> = Generator<undefined, T, undefined>;

/** Runs all steps at once. */
export function finish<T>(work: Gradual<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
