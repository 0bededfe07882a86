import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';

/**
 * Starts a server on the loopback interface that lives as long as the test.
 *
 * @returns its origin
 */
export async function localServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  const origin = await listen(server);
  endWithTest(server);
  return origin;
}

/** Of `secureServer`: it is for `localhost` and `bakery.localhost`, and signed by itself. */
export const CERTIFICATE = fromRoot('test/fixtures/tls/localhost.pem');

/** The same over https. Its key is in the repository: it proves nothing to anybody. */
export async function secureServer(answer: RequestListener): Promise<string> {
  const [cert, key] = [CERTIFICATE, fromRoot('test/fixtures/tls/localhost.key.pem')].map((path) => readFileSync(path));
  const server = https.createServer({ cert, key }, answer);
  const origin = await listen(server);
  endWithTest(server);
  return origin.replace('http:', 'https:');
}

function endWithTest(server: Server | https.Server): void {
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
}

/** @returns the origin of a server that has gone */
export async function deserted(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  server.close();
  await once(server, 'close');
  return origin;
}

async function listen(server: Server | https.Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
