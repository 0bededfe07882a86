import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { loadBytes } from '../../load/load-bytes.js';
import { Failure, reasonOf } from '../failure.js';

/** Where something to read is. */
export interface Source {
  /** As it was given, and as it is reported: a path, an address, or `-`. */
  readonly name: string;
  readonly kind: 'file' | 'address' | 'input';
  /** It was found in a folder, and not named itself. */
  readonly isFound: boolean;
}

export interface ReadLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/**
 * What the operands of a command name: files, addresses, `-` for standard input, and of a folder the files in it, at every
 * depth but in `node_modules` and folders whose name begins with a dot.
 *
 * @param extensions of the files of a folder, with their dots, in lower case
 */
export async function findSources(
  operands: readonly string[],
  extensions: readonly string[] = ['.json'],
): Promise<Source[]> {
  return (await Promise.all(operands.map((operand) => sourcesOf(operand, extensions)))).flat();
}

/**
 * What one operand names.
 *
 * @throws {Failure} for a folder
 */
export async function findSource(operand: string): Promise<Source> {
  const [source] = await sourcesOf(operand, []);
  if (!source || source.isFound) throw new Failure(`${operand} is a folder: name one file`);
  return source;
}

async function sourcesOf(name: string, extensions: readonly string[]): Promise<Source[]> {
  if (name === '-') return [{ name, kind: 'input', isFound: false }];
  if (/^https?:/i.test(name)) return [{ name, kind: 'address', isFound: false }];
  // What is not there is found out when it is read.
  const isFolder = await stat(name).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return isFolder ? filesIn(name, extensions) : [{ name, kind: 'file', isFound: false }];
}

/** Links to folders are not followed: they may lead round in a circle. */
function filesIn(folder: string, extensions: readonly string[]): Source[] {
  return entriesOf(folder).flatMap((entry): Source[] => {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : filesIn(name, extensions);
    return extensions.includes(extname(name).toLowerCase()) ? [{ name, kind: 'file', isFound: true }] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Failure(`${folder} can’t be read: ${reasonOf(error)}`);
  }
}

const isLeftOut = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** @throws {Failure} where it can't be read, is larger than the limit, or does not answer in time */
export async function readSource({ name, kind }: Source, limits: ReadLimits): Promise<Uint8Array> {
  const bytes = await (kind === 'address' ? fetchBytes(name, limits) : kind === 'file' ? readFrom(name) : readInput());
  if (bytes.length > limits.maxBytes) throw new Failure(`${name} is larger than ${inMegabytes(limits.maxBytes)}`);
  return bytes;
}

/** @returns null where it is not UTF-8 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readFrom(path: string): Uint8Array {
  try {
    // Nothing else is to be done meanwhile, and a thousand files are read in a fifth of the time.
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} can’t be read: ${reasonOf(error)}`);
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function fetchBytes(address: string, { maxBytes, timeoutMs }: ReadLimits): Promise<Uint8Array> {
  const loaded = await loadBytes(address, { signal: new AbortController().signal, timeoutMs, maxBytes });
  if (loaded.ok) return new Uint8Array(loaded.bytes);
  const { code, data } = loaded.issue;
  const reasons: Readonly<Record<string, string>> = {
    'http-status': `the server answered ${data?.['status'] ?? ''}`,
    timeout: `no complete answer within ${data?.['seconds'] ?? ''} seconds`,
    'too-large': `it is larger than ${inMegabytes(maxBytes)}`,
  };
  throw new Failure(`${address} can’t be read: ${reasons[code] ?? 'there was no answer'}`);
}

const inMegabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
