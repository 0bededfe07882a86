/** In which file of a static index something is. Apart from the rest of the layout: viewers need no more. */

/** Counted up with each change of the layout. */
export const FORMAT = 1;

export const MANIFEST_FILE = 'index.json';
export const ANSWER_FILE = 'packets.json';

/** `all`: every packet; `lists`: what is left of lists; `terms`: what lists begin with; `words`: where words are. */
export type Folder = 'all' | 'lists' | 'terms' | 'words';

/** A file's path from the manifest. Names are numbers, so that they are safe for any disk and address. */
export const pathOf = (stamp: string, folder: Folder, number: number): string =>
  `index/${stamp}/${folder}/${number}.json`;

/** The number of the last of rising starts that is not above a value, from 1; 0 where all are. */
export function countUpTo<T extends string | number>(rising: readonly T[], value: T): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In which slot a hash is. */
export const slotOf = (hash: number, bits: number): number => (bits ? hash >>> (32 - bits) : 0);
