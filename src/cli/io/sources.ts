import { stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { loadBytes } from '../../load/load-bytes.js';
import { Failure, reasonOf } from '../failure.js';
import { findFiles } from './find-files.js';
import { readPath, readStream } from './read-stream.js';

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
 * What the operands of a command name: files, addresses, `-` for standard input, and of a folder the files in it
 * (`findFiles`).
 *
 * @param extensions of the files of a folder
 * @throws {Failure} where there are none, or one can't be an operand
 */
export async function findSources(operands: readonly string[], extensions = ['json']): Promise<Source[]> {
  if (operands.indexOf('-') !== operands.lastIndexOf('-'))
    throw new Failure('“-” is given twice', 'Standard input can be read only once.');
  const sources = (await Promise.all(operands.map((operand) => sourcesOf(operand, extensions)))).flat();
  if (sources.length) return sources;
  throw new Failure(`there are no files in ${operands.join(', ')} that end in .${extensions.join(', .')}`);
}

/**
 * What one operand names.
 *
 * @throws {Failure} for a folder
 */
export async function findSource(operand: string): Promise<Source> {
  const [source] = await sourcesOf(operand, null);
  if (!source) throw new Failure(`${operand} is a folder: name one file`);
  return source;
}

/** @param extensions of the files of a folder; null where it can't be one */
async function sourcesOf(name: string, extensions: readonly string[] | null): Promise<Source[]> {
  if (name === '-') return [{ name, kind: 'input', isFound: false }];
  if (/^https?:/i.test(name)) return [addressSource(name)];
  // What is not there is found out when it is read.
  const isFolder = await stat(name).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return [{ name, kind: 'file', isFound: false }];
  const paths = extensions ? await findFiles(normalize(name), extensions) : [];
  return paths.map((path) => ({ name: path, kind: 'file', isFound: true }));
}

function addressSource(name: string): Source {
  if (!URL.canParse(name))
    throw new Failure(`${name} is no address`, 'Write it as https://bakery.example/welcome.json');
  const { username, password } = new URL(name);
  if (username || password) throw new Failure('an address with a name or a password in it is not asked');
  return { name, kind: 'address', isFound: false };
}

/** @throws {Failure} where it can't be read, is larger than the limit, or does not answer in time */
export async function readSource(source: Source, limits: ReadLimits): Promise<Uint8Array> {
  const { name, kind } = source;
  if (kind === 'address') return await fetchBytes(name, limits);
  const bytes = await readBytes(source, limits.maxBytes);
  if (bytes === null) throw new Failure(`${name} is larger than ${sizeText(limits.maxBytes)}`);
  return bytes;
}

/** @throws {Failure} also where it is not UTF-8 */
export async function readText(source: Source, limits: ReadLimits): Promise<string> {
  const text = decodeText(await readSource(source, limits));
  if (text === null) throw new Failure(`${source.name} is not UTF-8`);
  return text;
}

async function readBytes({ name, kind }: Source, maxBytes: number): Promise<Uint8Array | null> {
  try {
    return await (kind === 'input' ? readStream(process.stdin, maxBytes) : readPath(name, maxBytes));
  } catch (error) {
    throw new Failure(`${name} can’t be read: ${reasonOf(error)}`);
  }
}

/** @returns null where it is not UTF-8 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function fetchBytes(address: string, { maxBytes, timeoutMs }: ReadLimits): Promise<Uint8Array> {
  const loaded = await loadBytes(address, { signal: new AbortController().signal, timeoutMs, maxBytes });
  if (loaded.ok) return new Uint8Array(loaded.bytes);
  const { code, data } = loaded.issue;
  const reasons: Readonly<Record<string, string>> = {
    'http-status': `the server answered ${data?.['status'] ?? ''}`,
    timeout: `no complete answer within ${data?.['seconds'] ?? ''} seconds`,
    'too-large': `it is larger than ${sizeText(maxBytes)}`,
  };
  throw new Failure(`${address} can’t be read: ${reasons[code] ?? 'there was no answer'}`);
}

const sizeText = (bytes: number): string => (bytes < 1_000_000 ? `${bytes / 1000} kB` : `${bytes / 1_000_000} MB`);
