/** Where each of some keys is in a list: positions in rising order. */
export interface KeyIndex {
  /** Empty where it is nowhere. */
  readonly at: (key: string) => readonly number[];
  /** Where a key is that starts with these letters. */
  readonly startingWith: (start: string) => readonly number[];
}

/** @param keysOf what an entry has, each once */
export function createKeyIndex<T>(entries: readonly T[], keysOf: (entry: T) => Iterable<string>): KeyIndex {
  const positions = new Map<string, number[]>();
  for (const [position, entry] of entries.entries())
    for (const key of keysOf(entry)) {
      const list = positions.get(key);
      if (list) list.push(position);
      else positions.set(key, [position]);
    }
  let sorted: readonly string[] | undefined;
  return {
    at: (key) => positions.get(key) ?? [],
    startingWith(start) {
      sorted ??= [...positions.keys()].sort();
      const lists: (readonly number[])[] = [];
      for (let at = countBefore(sorted, start); sorted[at]?.startsWith(start); at += 1)
        lists.push(positions.get(sorted[at]!)!);
      return unite(lists, entries.length);
    },
  };
}

/** How many values of a rising list come before another. */
function countBefore<T extends string | number>(rising: readonly T[], value: T): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * All positions of several lists, in rising order.
 *
 * @param length above every position
 */
export function unite(lists: readonly (readonly number[])[], length: number): readonly number[] {
  if (lists.length < 2) return lists[0] ?? [];
  const isThere = new Uint8Array(length);
  for (const list of lists) for (const position of list) isThere[position] = 1;
  const united: number[] = [];
  for (let position = isThere.indexOf(1); position >= 0; position = isThere.indexOf(1, position + 1))
    united.push(position);
  return united;
}

/** The positions that all of several lists have; each list rises. */
export function intersect(lists: readonly (readonly number[])[]): readonly number[] {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((found, list) => found.filter((position) => has(list, position)), shortest);
}

const has = (rising: readonly number[], position: number): boolean =>
  rising[countBefore(rising, position)] === position;
