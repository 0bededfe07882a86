import { loadFailure, type LoadFailure } from '../load/load-bytes.js';

/** Many cards of a page ask within moments; whoever asks later may want what was published since. */
const KEPT_MS = 60_000;
const MOST_KEPT = 50;

interface SharedLoad<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  /** Those who wait for it, and have not been aborted. */
  askers: number;
  /** Until when its answer is given again, in milliseconds since 1970; infinite while it is under way. */
  end: number;
}

/** Loads that several askers share: none is begun again while it is under way, nor for a minute after it has succeeded. */
export class SharedLoads<T extends { readonly ok: boolean }> {
  readonly #loads = new Map<string, SharedLoad<T>>();

  /**
   * @param load never rejects; is aborted when all who have asked for it are
   * @returns its result; for an asker that is aborted, a failure at once
   */
  get(key: string, load: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T | LoadFailure> {
    if (signal?.aborted) return Promise.resolve(loadFailure('network'));
    const shared = this.#present(key) ?? this.#begin(key, load);
    shared.askers++;
    return new Promise((resolve) => {
      const leave = () => {
        resolve(loadFailure('network'));
        if (--shared.askers === 0) this.#end(key, shared);
      };
      signal?.addEventListener('abort', leave);
      void shared.result.then((result) => {
        signal?.removeEventListener('abort', leave);
        resolve(result);
      });
    });
  }

  /** Has those who ask from now on load it again; those who wait for it still get it. */
  forget(key: string): void {
    this.#loads.delete(key);
  }

  #present(key: string): SharedLoad<T> | undefined {
    const shared = this.#loads.get(key);
    return shared && shared.end > Date.now() ? shared : undefined;
  }

  #begin(key: string, load: (signal: AbortSignal) => Promise<T>): SharedLoad<T> {
    const controller = new AbortController();
    const shared: SharedLoad<T> = { result: load(controller.signal), controller, askers: 0, end: Infinity };
    // Again, so that the oldest comes first.
    this.#loads.delete(key);
    this.#loads.set(key, shared);
    void shared.result.then(({ ok }) => {
      shared.end = ok ? Date.now() + KEPT_MS : 0;
      this.#forgetOldest();
    });
    return shared;
  }

  #end(key: string, shared: SharedLoad<T>): void {
    shared.controller.abort();
    if (this.#loads.get(key) === shared) this.#loads.delete(key);
  }

  #forgetOldest(): void {
    for (const [key, { end }] of this.#loads)
      if (end <= Date.now() || (end < Infinity && this.#loads.size > MOST_KEPT)) this.#loads.delete(key);
  }
}
