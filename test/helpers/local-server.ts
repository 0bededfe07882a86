import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * Starts a server on the loopback interface that lives as long as the test.
 *
 * @returns its origin
 */
export async function localServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  const origin = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return origin;
}

/** @returns the origin of a server that has gone */
export async function deserted(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  server.close();
  await once(server, 'close');
  return origin;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
