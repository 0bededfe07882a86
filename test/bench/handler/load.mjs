import { connect } from 'node:net';

/** Connections that ask at the same time. */
const CONNECTIONS = 16;
/** No answer takes longer than that. */
const PATIENCE_MS = 20_000;

/**
 * Asks a server on loopback, each connection for one thing after the other. Written for sockets, since what node:http needs
 * for a request is more than what a server needs for it.
 *
 * @param {number} port
 * @param {readonly import('./packets.mjs').Asked[]} requests
 * @param {(text: string, holds: string) => boolean} isRight
 * @returns {Promise<{ milliseconds: number, failures: number, meanLength: number }>} characters
 */
export async function load(port, requests, isRight) {
  let next = 0;
  let failures = 0;
  let characters = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = openConnection(port);
      for (let request = requests[next++]; request; request = requests[next++]) {
        const text = await connection.ask(request);
        characters += text?.length ?? 0;
        if (text === null || !isRight(text, request.holds)) failures += 1;
        // What is left of the connection is of no use.
        if (text === null) break;
      }
      connection.close();
    }),
  );
  failures += requests.length - Math.min(next, requests.length);
  return {
    milliseconds: performance.now() - startedAt,
    failures,
    meanLength: Math.round(characters / requests.length),
  };
}

/** @param {number} port */
function openConnection(port) {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  let received = '';
  /** @type {(text: string | null) => void} */
  let settle = () => {};
  socket.setEncoding('latin1');
  socket.on('data', (/** @type {string} */ text) => {
    received += text;
    const head = received.indexOf('\r\n\r\n');
    const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(received.slice(0, head + 2))?.[1] ?? NaN);
    if (head < 0 || received.length < head + 4 + length) return;
    const isOk = received.startsWith('HTTP/1.1 200 ') && received.length === head + 4 + length;
    const body = received.slice(head + 4);
    received = '';
    settle(isOk ? body : null);
  });
  socket.on('error', () => {
    // It closes.
  });
  socket.on('close', () => settle(null));
  return {
    /** @param {{ path: string, body?: string }} request @returns {Promise<string | null>} null for any status but 200 */
    ask({ path, body }) {
      if (socket.destroyed) return Promise.resolve(null);
      const type = 'Content-Type: application/json\r\n';
      const head = body === undefined ? '' : `${type}Content-Length: ${Buffer.byteLength(body)}\r\n`;
      socket.write(
        `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n${body ?? ''}`,
      );
      return new Promise((resolve) => (settle = resolve));
    },
    close: () => socket.destroy(),
  };
}
