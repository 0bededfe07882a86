import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';

/** Reads a file, a device or a pipe to its end; null as soon as there are more bytes than the limit. */
export async function readPath(path: string, maxBytes: number): Promise<Uint8Array | null> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const kind = fstatSync(fd);
  return kind.isFile() ? readWhole(fd, kind.size, maxBytes) : await readStream(streamOf(fd, path, kind), maxBytes);
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
function streamOf(fd: number, path: string, kind: Stats): Readable {
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
