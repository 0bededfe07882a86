import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile as write } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Failure, reasonOf } from '../failure.js';

/** Files that are being written, or read by another program. */
const unfinished = new Set<string>();

/** For a signal's handler, which can't wait. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

export interface WriteOptions {
  /** Replace what is there. Default false. */
  readonly force?: boolean | undefined;
}

/**
 * Writes a file as a whole or not at all: beside its place first, then under its name. Folders that are missing are made.
 *
 * @throws {Failure} where there is such a file and `force` is not set, or where it can't be written
 */
export async function writeFile(
  path: string,
  data: string | Uint8Array,
  { force = false }: WriteOptions = {},
): Promise<void> {
  if (!force) refuseExisting(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  unfinished.add(draft);
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(draft, data, { flag: 'wx' });
    await (force ? rename(draft, path) : settle(draft, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existing(path);
    throw error instanceof Failure ? error : new Failure(`${path} can’t be written: ${reasonOf(error)}`);
  } finally {
    await rm(draft, { force: true });
    unfinished.delete(draft);
  }
}

/** Has something done with bytes that a file must hold, such as by another program; afterwards the file is gone. */
export async function withTemporaryFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `smart-packet-${randomUUID()}`);
  unfinished.add(path);
  try {
    await write(path, bytes, { flag: 'wx', mode: 0o600 });
    return await use(path);
  } finally {
    await rm(path, { force: true });
    unfinished.delete(path);
  }
}

/** To be asked before work begins whose result would go there. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw existing(path);
}

const existing = (path: string): Failure => new Failure(`${path} exists already`, 'To replace it: --force');

/** A link does not replace a file that has come meanwhile; not every file system has links. */
async function settle(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    refuseExisting(path);
    await rename(draft, path);
  }
}
