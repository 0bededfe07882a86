import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { chmod, link, mkdir, realpath, rename, writeFile as write } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from '../failure.js';

/** Files, and folders with files, that are being written, or read by another program. */
const unfinished = new Set<string>();

/** For a signal's handler, which can't wait. */
export function removeUnfinished(): void {
  unfinished.forEach(removeDraft);
}

export interface WriteOptions {
  /** Replace what is there. Default false. */
  readonly force?: boolean | undefined;
  /** Nobody but the owner may read it, from its first byte on. Default false: as the system has it. */
  readonly isSecret?: boolean;
}

/**
 * Writes a file as a whole or not at all: beside its place first, then under its name. Folders that are missing are made.
 * Where it replaces a file, that one's permissions stay, and links to it lead to the new one; devices and pipes are
 * written to.
 *
 * @throws {Failure} where there is such a file and `force` is not set, or where it can't be written
 */
export async function writeFile(
  path: string,
  data: string | Uint8Array,
  { force = false, isSecret = false }: WriteOptions = {},
): Promise<void> {
  if (!force) refuseExisting(path);
  const old = entryAt(path);
  const mode = isSecret ? OWN_MODE : undefined;
  try {
    if (old && !old.isFile()) await write(path, data);
    else if (old) await replace(await realpath(path), data, mode ?? old.mode);
    else await create(path, data, mode);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} can’t be written: ${reasonOf(error)}`);
  }
}

/** Of a file that its owner alone reads and writes. */
const OWN_MODE = 0o600;

/** What the old file kept from others, its draft does, too. */
const replace = (path: string, data: string | Uint8Array, mode: number): Promise<void> =>
  withDraft({ folder: dirname(path), mode: OWN_MODE }, data, async (draft) => {
    await chmod(draft, mode & 0o777);
    await rename(draft, path);
  });

async function create(path: string, data: string | Uint8Array, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await withDraft({ folder: dirname(path), mode }, data, (draft) => settle(draft, path));
}

interface DraftPlace {
  readonly folder: string;
  readonly mode: number | undefined;
}

async function withDraft(
  { folder, mode }: DraftPlace,
  data: string | Uint8Array,
  use: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(folder, `.smart-packet-${randomUUID().slice(0, 8)}.tmp`);
  unfinished.add(draft);
  try {
    await write(draft, data, { flag: 'wx', mode });
    await use(draft);
  } finally {
    removeDraft(draft);
  }
}

/** Has something done with bytes that a file must hold, such as by another program; afterwards the file is gone. */
export async function withTemporaryFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `smart-packet-${randomUUID()}`);
  unfinished.add(path);
  try {
    await write(path, bytes, { flag: 'wx', mode: OWN_MODE });
    return await use(path);
  } finally {
    removeDraft(path);
  }
}

/**
 * Has something done with a new folder for drafts; afterwards the folder is gone, with all that is left in it.
 *
 * @throws {Error} of Node's where it can't be made
 */
export async function withDraftFolder<T>(path: string, use: (path: string) => Promise<T>): Promise<T> {
  // Nobody else is to read what is not finished.
  mkdirSync(path, { mode: 0o700 });
  unfinished.add(path);
  try {
    return await use(path);
  } finally {
    removeDraft(path);
  }
}

function removeDraft(path: string): void {
  unfinished.delete(path);
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Where it can't be looked for it could not be made either, and why that was is what the person is told.
  }
}

/**
 * To be asked before work begins whose result would go there. What goes into a device or a pipe replaces nothing.
 *
 * @throws {Failure} where a file or a folder is there
 */
export function refuseExisting(path: string): void {
  const entry = entryAt(path);
  if (entry?.isDirectory()) throw new Failure(`${path} is a folder`, 'Name a file in it.');
  if (entry?.isFile()) throw existing(path);
}

const existing = (path: string): Failure => new Failure(`${path} exists already`, 'To replace it: --force');

/** Null also where a path can't be followed: writing says why. */
function entryAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** A link does not replace a file that has come meanwhile; not every file system has links. */
async function settle(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existing(path);
    refuseExisting(path);
    await rename(draft, path);
  }
}
