import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ bytes: number, gzipped: number }} Sent of one file; `gzipped` is what a host that compresses would send */

/**
 * A static host on loopback, which compresses nothing, and notes what it sends.
 *
 * @param {string} folder with JSON
 */
export async function hostFiles(folder) {
  /** @type {Map<string, number>} */
  const gzipped = new Map();
  /** @type {Sent[]} */
  let sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (body) => {
        const size = gzipped.get(pathname) ?? gzipSync(body).length;
        gzipped.set(pathname, size);
        sent.push({ bytes: body.length, gzipped: size });
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  // Searching in memory takes longer than connections are kept open by default.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/index.json`,
    /** What was sent since it was last asked for. */
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
