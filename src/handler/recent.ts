/** The latest of what was worked out, by what it was worked out from. */
export interface Recent<T> {
  /** The value of a key; made where it is not at hand. */
  readonly get: (key: string, make: () => T) => T;
}

/**
 * Keeps values as long as they take no more room than `mostRoom`; the one that was not asked for longest goes first.
 *
 * @param roomOf a value, in any unit; one that takes a quarter of all or more is not kept
 */
export function createRecent<T>(mostRoom: number, roomOf: (key: string, value: T) => number): Recent<T> {
  const values = new Map<string, T>();
  let room = 0;
  const drop = (key: string, value: T): void => {
    values.delete(key);
    room -= roomOf(key, value);
  };
  const keep = (key: string, value: T): void => {
    const needed = roomOf(key, value);
    if (needed * 4 >= mostRoom) return;
    room += needed;
    // The order of a map is that of insertion.
    values.set(key, value);
    for (const [oldest, other] of values) {
      if (room <= mostRoom) break;
      drop(oldest, other);
    }
  };
  return {
    get(key, make) {
      const known = values.get(key);
      if (known !== undefined) drop(key, known);
      const value = known ?? make();
      keep(key, value);
      return value;
    },
  };
}
