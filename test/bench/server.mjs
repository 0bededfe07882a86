/** The benchmarks' server, on the loopback interface. */
import { createServer } from 'node:http';
import { respondWithFile } from '../../scripts/serve.mjs';
import { respondWithSilence } from './recording.mjs';

/** @typedef {Map<string, { type: string, body: string }>} Answers by path */

/**
 * Serves the answers, `/blank`, silence at `/SECONDS.wav`, the built files and the recordings of the tests.
 *
 * @param {Answers} answers
 */
export async function serve(answers) {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const answer =
      path === '/blank' ? { type: 'text/html', body: '<!doctype html><title>blank</title>' } : answers.get(path);
    const [, seconds] = /^\/(\d+)\.wav$/.exec(path) ?? [];
    if (answer) {
      response.writeHead(200, { 'Content-Type': `${answer.type}; charset=utf-8`, 'Cache-Control': 'no-store' });
      response.end(answer.body);
    } else if (seconds) {
      respondWithSilence(request, response, Number(seconds));
    } else {
      respondWithFile(request, response, { folders: ['dist', 'test'] });
    }
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve();
      });
    })
  );
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
