import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes folders, and those that they are in; where one can't be made, there is none of them.
 *
 * @param paths absolute
 * @returns those that were not there
 */
export function makeFolders(paths: readonly string[]): string[] {
  const made: string[] = [];
  try {
    for (const path of paths)
      // One that somebody else makes meanwhile is not ours.
      for (const folder of missing(path)) if (mkdirSync(folder, { recursive: true }) !== undefined) made.push(folder);
  } catch (error) {
    removeMade(made);
    throw error;
  }
  return made;
}

/** A folder, and those that it is in, as far as they are not there: outer ones first. */
function missing(path: string): string[] {
  const isThere = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  return isThere ? [] : [...missing(dirname(path)), path];
}

/** Removes folders that `makeFolders` has made, as far as they are empty. */
export const removeMade = (made: readonly string[]): void => made.toReversed().forEach(removeEmpty);

/** Removes a folder, and those that it is in, as long as they are empty. */
export function removeEmptyUpTo(folder: string, end: string): void {
  for (let path = folder; path !== end && removeEmpty(path); path = dirname(path));
}

/** @returns whether it could be removed: nothing was in it */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
