/** The latest of what was worked out, by what it was worked out from. */
export interface Recent<T> {
  /** The value of a key; made where it is not at hand. */
  readonly get: (key: string, make: () => T) => T;
}

/**
 * Keeps values as long as they take no more room than `mostRoom`. What was asked for since half of it was filled stays; the
 * rest goes at once, whenever the next half is full: a map forgets its oldest entries one by one only slowly.
 *
 * @param roomOf a value, in any unit; one that takes a quarter of all or more is not kept
 */
export function createRecent<T>(mostRoom: number, roomOf: (key: string, value: T) => number): Recent<T> {
  let latest = new Map<string, T>();
  let before = latest;
  let room = 0;
  const keep = (key: string, value: T): void => {
    const needed = roomOf(key, value);
    if (needed * 4 >= mostRoom) return;
    if ((room + needed) * 2 > mostRoom) {
      before = latest;
      latest = new Map();
      room = 0;
    }
    latest.set(key, value);
    room += needed;
  };
  return {
    get(key, make) {
      const known = latest.get(key);
      if (known !== undefined) return known;
      const value = before.get(key) ?? make();
      keep(key, value);
      return value;
    },
  };
}
