/**
 * Answers requests for packets, or with a constant: `node server.mjs`, started by handler.mjs. Each of the two listens on a
 * port of its own, and the ports are sent to the parent; `{ length }` from the parent sets the length of the constant.
 */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { createHandler } from '../../../dist/npm/handler.js';
import { makePackets } from './packets.mjs';

let constant = '';
process.on('message', (/** @type {{ length: number }} */ { length }) => {
  constant = 'x'.repeat(length);
  process.send?.({ length });
});

/** @type {Record<string, (request: Request) => Response | Promise<Response>>} */
const handlers = {
  ours: createHandler({ packets: makePackets() }),
  bare: () => new Response(constant, { headers: { 'Content-Type': 'application/json' } }),
};

/** As in docs/resolver.md. @param {(request: Request) => Response | Promise<Response>} handle */
async function listen(handle) {
  const server = createServer((incoming, outgoing) => {
    void answer(handle, incoming, outgoing);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

/**
 * @param {(request: Request) => Response | Promise<Response>} handle
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 */
async function answer(handle, incoming, outgoing) {
  const { method = '', url, headers } = incoming;
  const body = method === 'POST' ? Readable.toWeb(incoming) : null;
  const init = { method, headers: /** @type {Record<string, string>} */ (headers), body, duplex: 'half' };
  const response = await handle(new Request(`http://localhost${url}`, /** @type {RequestInit} */ (init)));
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(await response.text());
}

const ports = await Promise.all(Object.values(handlers).map(listen));
process.send?.({ ports: Object.fromEntries(Object.keys(handlers).map((name, index) => [name, ports[index]])) });
