/** Why such a host is not asked. Follows “it can’t be read:”. */
export const STALLED = 'its host has not answered in time before';

/** Hosts that have been waited for in vain: whatever else they have would take as long. */
export class StalledHosts {
  readonly #timeouts = new Map<string, number>();
  readonly #mostTimeouts: number;

  /** @param mostTimeouts how often a host may be waited for in vain */
  constructor(mostTimeouts: number) {
    this.#mostTimeouts = mostTimeouts;
  }

  /** Whether a host is to be asked no more. */
  has(host: string): boolean {
    return this.#timeoutsOf(host) >= this.#mostTimeouts;
  }

  noteTimeout(host: string): void {
    this.#timeouts.set(host, this.#timeoutsOf(host) + 1);
  }

  #timeoutsOf(host: string): number {
    return this.#timeouts.get(host) ?? 0;
  }
}
