import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import send from 'send';
import { fromRoot } from '../../scripts/paths.mjs';

/** The demo’s packets against which nothing can be said, and whose recordings are there. */
const PACKETS = [
  ...['arabic', 'booking', 'chinese', 'expired', 'french', 'garden', 'harbour-walk', 'text-only', 'welcome'],
  ...['shape-early', 'shape-resolver', 'shape-sdk', 'shape-specification'],
];

/**
 * Builds a site with the built command line.
 * @param {(folder: string) => void} fill writes the packets
 * @param {string} base where it will be
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} its folder, which goes when the process ends
 */
async function buildSite(fill, base, args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'smart-packet-site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'in/packets'), { recursive: true });
  fill(join(folder, 'in'));
  const command = [fromRoot('dist/cli/main.js'), 'build', 'in', '--out', 'site', '--base', base];
  await promisify(execFile)(process.execPath, [...command, ...args], { cwd: folder });
  return join(folder, 'site');
}

/** @param {string} folder */
function copyDemo(folder) {
  for (const name of PACKETS) cpSync(fromRoot(`demo/packets/${name}.json`), join(folder, `packets/${name}.json`));
  cpSync(fromRoot('demo/audio'), join(folder, 'audio'), { recursive: true });
}

/**
 * Builds a site of the demo’s packets.
 * @param {string} base where it will be
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} its folder, which goes when the process ends
 */
export const buildDemoSite = (base, args = []) => buildSite(copyDemo, base, ['--name', 'Voices of the demo', ...args]);

/**
 * @typedef {object} ServedSite
 * @property {string} base
 * @property {string} folder
 * @property {Map<string, string>} pages further pages of the server, by their paths
 * @property {() => Promise<void>} close
 */

/**
 * Builds that site, and serves it on this device as any static host would: without headers of its own.
 * @param {readonly string[]} [args]
 */
export const serveDemoSite = (args) => serve((base) => buildDemoSite(base, args));

/**
 * The same of other packets.
 * @param {(folder: string) => void} fill writes the packets
 */
export const serveSite = (fill) => serve((base) => buildSite(fill, base));

/**
 * @param {(base: string) => Promise<string>} build
 * @returns {Promise<ServedSite>}
 */
async function serve(build) {
  let root = '';
  /** @type {Map<string, string>} */
  const pages = new Map();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/voice/')) sendFile(request, response, path.slice('/voice'.length), root);
    else response.writeHead(pages.has(path) ? 200 : 404, { 'content-type': 'text/html' }).end(pages.get(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const base = `http://127.0.0.1:${port}/voice/`;
  root = await build(base);
  return {
    base,
    folder: root,
    pages,
    close: async () => {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path in the site
 * @param {string} root
 */
export function sendFile(request, response, path, root) {
  send(request, path, { root, dotfiles: 'ignore', cacheControl: false }).pipe(response);
}
