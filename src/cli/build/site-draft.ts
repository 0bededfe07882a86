import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from '../failure.js';
import { withDraftFolder } from '../io/write-file.js';
import { makeFolders, removeEmptyUpTo, removeMade } from './folders.js';
import { MARKER_NAME, markerText, type Marker } from './marker.js';
import { draftFolderName, entryAt, type SiteFolder } from './site-folder.js';

/** Of some bytes or a text, for comparing: the first half of SHA-256 in hexadecimal digits. */
export const hashOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 32);

/** The digest of a file, for others: as Subresource Integrity writes it. */
export const integrityOf = (data: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(data).digest('base64')}`;

/** What a build has done. */
export interface BuiltFiles {
  /** Of the site. */
  readonly count: number;
  readonly bytes: number;
  /** New ones, and those that have changed. */
  readonly written: number;
  readonly removed: number;
  /** Files of an earlier build that nobody needs, but that somebody has changed. */
  readonly kept: readonly string[];
  /** Files that somebody had changed, and that are as they should be again. */
  readonly restored: readonly string[];
}

/** Further parts of the marker. */
export type Memory = Pick<Marker, 'measured' | 'remote' | 'signed'>;

/**
 * Builds a site's files: all of them are written beside the site's, as drafts, before the first of them takes its place. A
 * file that stays the same is left alone.
 *
 * @param write puts all files, those that others refer to first, and returns what is to be remembered
 * @throws {Failure} where one can't be written, or something that is not the site's is in its place; then the site is as
 * it was, unless putting files in place itself fails
 */
export async function buildFiles<T extends Memory>(
  site: SiteFolder,
  write: (put: Put) => Promise<T>,
): Promise<BuiltFiles & { readonly result: T }> {
  const made = site.isNew ? makeFolder(site) : [];
  try {
    return await withDraftFolder(join(site.path, draftFolderName), async () => {
      const draft = new SiteDraft(site);
      const result = await write((path, data) => draft.put(path, data));
      return { ...draft.finish(result), result };
    });
  } catch (error) {
    throw error instanceof Failure || (error as NodeJS.ErrnoException).code === undefined
      ? error
      : new Failure(`${site.name} can’t be written: ${reasonOf(error)}`);
  } finally {
    removeMade(made);
  }
}

/** Puts a file into the site. */
export type Put = (path: string, data: string | Uint8Array) => void;

/** @returns the folders that had to be made */
function makeFolder({ name, path }: SiteFolder): string[] {
  try {
    return makeFolders([path]);
  } catch (error) {
    throw new Failure(`${name} can’t be made: ${reasonOf(error)}`);
  }
}

class SiteDraft {
  readonly #site: SiteFolder;
  readonly #files = new Map<string, string>();
  /** Of the files that are to be put in place, by path. */
  readonly #drafts = new Map<string, string>();
  readonly #foreign: string[] = [];
  readonly #restored: string[] = [];
  readonly #folders = new Set<string>();
  #bytes = 0;

  constructor(site: SiteFolder) {
    this.#site = site;
  }

  put(path: string, data: string | Uint8Array): void {
    if (this.#files.has(path)) throw new Error(`Two files for ${path}`);
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#files.set(path, hashOf(bytes));
    this.#bytes += bytes.length;
    const place = this.#placeOf(path);
    if (place === 'foreign') this.#foreign.push(path);
    if (place === 'foreign' || (place === 'ours' && this.#isSame(path, bytes))) return;
    this.#drafts.set(path, this.#write(bytes));
  }

  #isSame(path: string, bytes: Uint8Array): boolean {
    const present = readFileSync(join(this.#site.path, path));
    if (present.equals(bytes)) return true;
    if (!this.#wasWritten(path, present)) this.#restored.push(path);
    return false;
  }

  /** Whether a file is as an earlier build has left it. */
  #wasWritten(path: string, data: Uint8Array): boolean {
    const { files, pending } = this.#site.marker;
    return [files.get(path), pending.get(path)].includes(hashOf(data));
  }

  /** Whether a path is free, has a file of the site, or something else. */
  #placeOf(path: string): 'free' | 'ours' | 'foreign' {
    const { path: root, isNew, marker } = this.#site;
    if (isNew) return 'free';
    const folder = dirname(path);
    if (folder !== '.' && !this.#isFolder(folder)) return 'foreign';
    const entry = entryAt(join(root, path));
    if (!entry) return 'free';
    return entry.isFile() && (marker.files.has(path) || marker.pending.has(path)) ? 'ours' : 'foreign';
  }

  /** Whether each part of a path is a folder or free. A link could lead out of the site. */
  #isFolder(path: string): boolean {
    if (this.#folders.has(path)) return true;
    const parent = dirname(path);
    const entry = entryAt(join(this.#site.path, path));
    const isFolder = (parent === '.' || this.#isFolder(parent)) && (entry?.isDirectory() ?? true);
    if (isFolder) this.#folders.add(path);
    return isFolder;
  }

  #write(bytes: Uint8Array | string): string {
    const draft = join(this.#site.path, draftFolderName, String(this.#drafts.size));
    writeFileSync(draft, bytes, { flag: 'wx' });
    return draft;
  }

  /** Puts the drafts in place, removes what nobody needs, and says in the marker what there is. */
  finish(memory: Memory): BuiltFiles {
    this.#refuseForeign();
    const { path: root, marker: old } = this.#site;
    const { removed, kept } = this.#unneeded();
    const markers = [
      // Whatever happens from here on, the next build knows which files are the site's.
      { ...old, pending: this.#files },
      { ...memory, files: this.#files, pending: new Map<string, string>() },
    ].map(markerText);
    const [before, after] = markers.map((text, index) => this.#writeMarker(text, index));
    const isChanged = this.#drafts.size > 0 || removed.length > 0;
    // A folder takes room, too: those that are missing are there before the first file takes its place.
    makeFolders([...new Set([...this.#drafts.keys()].map((path) => dirname(join(root, path))))]);
    if (isChanged) renameSync(before!, join(root, MARKER_NAME));
    for (const [path, draft] of this.#drafts) renameSync(draft, join(root, path));
    for (const path of removed) {
      rmSync(join(root, path), { force: true });
      removeEmptyUpTo(dirname(join(root, path)), root);
    }
    const marker = join(root, MARKER_NAME);
    if (entryAt(marker) === null || readFileSync(marker, 'utf8') !== markers[1]) renameSync(after!, marker);
    return {
      count: this.#files.size,
      bytes: this.#bytes,
      written: this.#drafts.size,
      removed: removed.length,
      kept,
      restored: this.#restored,
    };
  }

  #writeMarker(text: string, index: number): string {
    const draft = join(this.#site.path, draftFolderName, `marker-${index}`);
    writeFileSync(draft, text, { flag: 'wx' });
    return draft;
  }

  #refuseForeign(): void {
    const { length } = this.#foreign;
    if (!length) return;
    const names = this.#foreign.slice(0, 5).join(', ') + (length > 5 ? ` and ${length - 5} more` : '');
    throw new Failure(
      `${this.#site.name} has something of yours where the site needs its own: ${names}`,
      'Nothing was changed. Move it away, or build into another folder.',
    );
  }

  /** Files of earlier builds: those that are as they were written may go. */
  #unneeded(): { removed: string[]; kept: string[] } {
    const { path: root, marker } = this.#site;
    const removed: string[] = [];
    const kept: string[] = [];
    for (const path of new Set([...marker.files.keys(), ...marker.pending.keys()])) {
      if (this.#files.has(path) || !this.#isFolder(dirname(path))) continue;
      const target = join(root, path);
      if (!entryAt(target)?.isFile()) continue;
      (this.#wasWritten(path, readFileSync(target)) ? removed : kept).push(path);
    }
    return { removed, kept };
  }
}
