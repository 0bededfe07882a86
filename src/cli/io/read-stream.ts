import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import { Failure } from '../failure.js';

/** Reads a file, a device or a pipe to its end; null as soon as there are more bytes than the limit. */
export async function readPath(path: string, maxBytes: number): Promise<Uint8Array | null> {
  return await readOpened(openAtOnce(path), maxBytes);
}

/**
 * Reads a file that nobody but a packet names: no pipe, which might be waited for without end, and no device.
 *
 * @throws {Failure} where it is none, or larger than the limit: “it is a folder”
 * @throws {Error} of Node's where it can't be opened or read
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = openAtOnce(path);
  if (!file.kind.isFile()) {
    closeSync(file.fd);
    throw new Failure(file.kind.isDirectory() ? 'it is a folder' : 'it is no file');
  }
  const bytes = await readOpened(file, maxBytes);
  if (!bytes) throw new Failure(`it is larger than ${maxBytes / 1_000_000} MB`);
  return bytes;
}

interface OpenedFile {
  readonly fd: number;
  readonly path: string;
  readonly kind: Stats;
}

/** Opening a pipe waits for whoever writes into it, unless it is told not to. */
function openAtOnce(path: string): OpenedFile {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { fd, path, kind: fstatSync(fd) };
}

async function readOpened(file: OpenedFile, maxBytes: number): Promise<Uint8Array | null> {
  const { fd, kind } = file;
  // Files that Linux makes up, as in /proc, say that they are empty, and some have no end.
  if (kind.isFile() && kind.size) return readWhole(fd, kind.size, maxBytes);
  return await readStream(streamOf(file), maxBytes);
}

/** Nothing else is to be done meanwhile, and a thousand files are read in a fifth of the time. */
function readWhole(fd: number, size: number, maxBytes: number): Uint8Array | null {
  try {
    return size > maxBytes ? null : readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Nothing is waited for in a thread of Node's, which would keep the process from ending while nobody writes into a pipe. */
function streamOf({ fd, path, kind }: OpenedFile): Readable {
  if (isatty(fd)) return new ReadStream(fd);
  if (kind.isFIFO()) return new Socket({ fd, readable: true, writable: false });
  return createReadStream(path, { fd });
}

/** Reads a stream to its end; null, and the stream is closed, as soon as there are more bytes than the limit. */
export async function readStream(stream: Readable, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
