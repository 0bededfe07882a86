/** The benchmark's server, on the loopback interface. */
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fromRoot } from '../../.scripts/paths.mjs';
import { respondWithFile } from '../../.scripts/serve.mjs';
import { names, pageOf } from './pages.mjs';
import { respondWithSilence } from './recording.mjs';
import { makeTranscript } from './transcript.mjs';

/** @param {string} path below test/bench/ @returns its code, minified and without types */
async function script(path) {
  const source = readFileSync(fromRoot(`test/bench/${path}`), 'utf8');
  const { code } = await transform(source, { minify: true, loader: 'ts' });
  return { type: 'text/javascript', body: code };
}

/**
 * Serves `/NAME/WORDS` for each contestant, `/blank`, and what the pages load.
 * @param {number[]} wordCounts
 */
export async function serveBench(wordCounts) {
  /** @type {Map<string, { type: string, body: string }>} */
  const answers = new Map([
    ['/blank', { type: 'text/html', body: '<!doctype html><title>blank</title>' }],
    // Published as source only; the other contestants' files are minified, too.
    ['/hyperaudio-lite.js', await script('node_modules/hyperaudio-lite/js/hyperaudio-lite.mjs')],
    ['/floor.js', await script('floor.ts')],
    ['/probe.js', await script('probe.ts')],
  ]);
  for (const count of wordCounts) {
    const transcript = makeTranscript(count);
    for (const name of names) {
      answers.set(`/${name}/${count}`, { type: 'text/html', body: pageOf(name, transcript, `/${count}.wav`) });
    }
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = answers.get(path);
    const count = wordCounts.find((each) => path === `/${each}.wav`);
    if (answer) {
      response.writeHead(200, { 'Content-Type': `${answer.type}; charset=utf-8`, 'Cache-Control': 'no-store' });
      response.end(answer.body);
    } else if (count !== undefined) {
      respondWithSilence(request, response, makeTranscript(count).seconds);
    } else {
      void respondWithFile(request, response, { folders: ['dist'] });
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
