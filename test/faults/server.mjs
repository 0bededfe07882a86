/**
 * A server on the loopback interface that goes wrong in every way the tests know: `/faults/NAME` for each name of
 * `packet-answers.mjs` and `recording-answers.mjs`. Bounded: no answer is longer than 50 MB or lasts longer than a minute.
 */
import { createServer } from 'node:http';
import { packetAnswers } from './packet-answers.mjs';
import { recordingAnswers } from './recording-answers.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * @typedef {object} FaultRequest
 * @property {string} name of the fault
 * @property {string} method
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {() => boolean} isOpen whether its connection still waits for something
 * @property {() => number} sentBytes so far
 */

/**
 * @typedef {object} FaultServer
 * @property {(name: string) => string} url of a fault
 * @property {FaultRequest[]} requests so far, in order
 * @property {() => Promise<void>} close
 */

const LONGEST_MS = 60_000;

/**
 * Answers a request whose path ends with the name of a fault; every answer may be read by other origins, if its fault
 * is not that it may not.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
export function answerWithFault(request, response) {
  const name = faultName(request);
  const answer = packetAnswers[name] ?? recordingAnswers[name];
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-store');
  response.setTimeout(LONGEST_MS, () => response.destroy());
  // Whoever asks may go away at any time.
  response.on('error', () => undefined);
  if (!answer || request.method !== 'GET') response.writeHead(answer ? 405 : 404).end();
  else answer(response, request);
}

const faultName = (/** @type {IncomingMessage} */ { url = '' }) => /^\/faults\/([\w.-]+)/.exec(url)?.[1] ?? '';

/** @returns {Promise<FaultServer>} on a free port */
export async function serveFaults() {
  /** @type {FaultRequest[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({
      name: faultName(request),
      method: request.method ?? '',
      headers: request.headers,
      isOpen: () => !response.destroyed && !response.writableFinished,
      sentBytes: () => request.socket.bytesWritten,
    });
    answerWithFault(request, response);
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    })
  );
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: (name) => `http://127.0.0.1:${port}/faults/${name}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
