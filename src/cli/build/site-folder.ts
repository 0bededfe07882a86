import { lstatSync, readdirSync, readFileSync, realpathSync, rmSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, reasonOf } from '../failure.js';
import { EMPTY_MARKER, MARKER_NAME, readMarker, type Marker } from './marker.js';

/** The folder of a site, before a build. */
export interface SiteFolder {
  /** As it was given, and as it is reported. */
  readonly name: string;
  /** Absolute, without links. */
  readonly path: string;
  readonly isNew: boolean;
  readonly marker: Marker;
}

const DRAFTS = /^\.smart-packet-build-(\d+)$/;

/** Of the drafts of this process. */
export const draftFolderName = `.smart-packet-build-${process.pid}`;

/**
 * Looks whether a folder may become a site.
 *
 * @throws {Failure} where it is no folder, holds something and is no site of ours, or another build is at work in it
 */
export function openSite(path: string): SiteFolder {
  const names = namesIn(path);
  if (!names) return { name: path, path: resolve(path), isNew: true, marker: EMPTY_MARKER };
  const marker = markerIn(path, names);
  const place = realpathSync(path);
  for (const name of names) endBuild(join(place, name), name);
  return { name: path, path: place, isNew: false, marker };
}

/**
 * To be asked before files of a site are read or replaced.
 *
 * @param file that every site of the kind has
 * @throws {Failure} for a site of another kind, of which nothing would be left
 */
export function refuseOtherKind({ name, marker: { files, pending } }: SiteFolder, file: string): void {
  if (files.has(file) || pending.has(file) || !(files.size || pending.size)) return;
  throw new Failure(
    `${name} is a site of another kind`,
    'Nothing in it was touched. Name another folder: --out FOLDER',
  );
}

function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    throw new Failure(`${path} can’t be a site: ${isFile ? 'it is no folder' : reasonOf(error)}`);
  }
}

function markerIn(path: string, names: readonly string[]): Marker {
  if (!names.includes(MARKER_NAME)) {
    if (names.every((name) => DRAFTS.test(name))) return EMPTY_MARKER;
    throw new Failure(
      `${path} is not empty, and no site of smart-packet`,
      'Nothing in it was touched. Name a folder that is empty or not there yet: --out FOLDER',
    );
  }
  const file = join(path, MARKER_NAME);
  const marker = readMarker(textOf(file));
  if (marker === 'newer') throw new Failure(`${path} was built by a newer smart-packet`, 'Use that one.');
  if (marker) return marker;
  throw new Failure(
    `${file} is damaged, so that nobody knows which files are the site’s`,
    'Remove the site’s folder, or build into another one.',
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} can’t be read: ${reasonOf(error)}`);
  }
}

/** Removes what a build has left that was killed. */
function endBuild(folder: string, name: string): void {
  const pid = Number(DRAFTS.exec(name)?.[1] ?? NaN);
  if (Number.isNaN(pid)) return;
  if (pid !== process.pid && isAlive(pid))
    throw new Failure('another build is at work there', `If there is none: remove ${folder}`);
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It may belong to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What is at a path, without following a link; null for nothing. */
export function entryAt(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
