import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * Files in a folder, at every depth but in `node_modules`, in the order of their names; hidden ones are left out. A folder
 * that links lead to several times is looked through once. A folder that can't be looked through is itself among the
 * files, and so is a link that leads nowhere: reading them says why.
 *
 * @param extensions of the files, in small letters and without dots
 * @param except folders that hold a file of this name
 */
export async function findFiles(folder: string, extensions: readonly string[], except?: string): Promise<string[]> {
  return (await filesIn(folder, { extensions, except }, new Set())).sort();
}

interface Wanted {
  readonly extensions: readonly string[];
  readonly except: string | undefined;
}

async function filesIn(folder: string, wanted: Wanted, known: Set<string>): Promise<string[]> {
  const found: string[] = [];
  const entries = await entriesOf(folder, known);
  if (entries.some((entry) => entry !== null && entry.name === wanted.except)) return [];
  for (const entry of entries) {
    if (entry === null) return [folder];
    if (/^\.|^node_modules$/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // Of a link, what it leads to.
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry;
    // Spread over arguments, a hundred thousand would overflow the stack.
    if (kind.isDirectory()) (await filesIn(path, wanted, known)).forEach((file) => found.push(file));
    else if ((kind.isFile() || kind.isSymbolicLink()) && wanted.extensions.includes(extensionOf(path)))
      found.push(path);
  }
  return found;
}

/** None of a folder that is known; null alone where they can't be read. */
async function entriesOf(folder: string, known: Set<string>): Promise<readonly (Dirent | null)[]> {
  try {
    const place = await realpath(folder);
    if (known.has(place)) return [];
    known.add(place);
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [null];
  }
}

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase();
