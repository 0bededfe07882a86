/**
 * Presses the keys of the table in a browser, inside the session of its own that `screen-reader.mjs` made, and writes what
 * Orca said at each to standard output, as JSON: `node listen.mjs BROWSER`.
 */
import { createServer } from 'node:http';
import { serve } from '../../scripts/serve.mjs';
import { startSession } from './session.mjs';
import { rowsOf } from './table.mjs';

/** @typedef {{ state: string, said: { key: string, utterances: string[] }[] }} Heard */

const browser = process.argv[2] ?? '';

const files = await serve({ folders: ['demo', 'dist', 'test'], port: 0 });

/** @type {Set<import('node:http').ServerResponse>} */
const pages = new Set();
let shown = () => {};
const control = createServer((request, response) => {
  if (request.method === 'POST') {
    response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end();
    shown();
    return;
  }
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  pages.add(response);
  request.on('close', () => pages.delete(response));
});
await /** @type {Promise<void>} */ (new Promise((resolve) => control.listen(0, '127.0.0.1', resolve)));
const { port } = /** @type {import('node:net').AddressInfo} */ (control.address());

/** @param {string} state */
const showState = (state) => {
  for (const page of pages) page.write(`data: ${state}\n\n`);
};

const rows = rowsOf(browser);

/** @param {() => void} act @returns {Promise<void>} resolves when the packet, or what went wrong, is there */
const untilShown = (act) =>
  new Promise((resolve) => {
    shown = resolve;
    act();
  });

/** @type {Heard[]} */
const results = [];
const query = new URLSearchParams({ control: `http://127.0.0.1:${port}`, state: rows[0]?.state ?? '' });
const session = await startSession(
  /** @type {import('./session.mjs').Browser} */ (browser),
  `${files.origin}/test/screen-reader/page.html?${query}`,
);
try {
  for (const [index, { state, steps }] of rows.entries()) {
    if (index > 0) await untilShown(() => showState(state));
    const read = await session.read();
    const said = [{ key: '', utterances: read }];
    for (const { key, quietMs } of steps) {
      said.push({ key, utterances: await session.press(key, quietMs) });
    }
    results.push({ state, said });
  }
} finally {
  await session.close();
  control.close();
  control.closeAllConnections();
  await files.close();
}
console.log(JSON.stringify(results));
process.exit();
