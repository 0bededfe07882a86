/**
 * A static server for the demo and the tests, on the loopback interface only.
 *
 * `node scripts/serve.mjs [--port 8080] [--folder dist]… [--header "Name: value"]… [--policy] [--cors]`
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import getPort, { portNumbers } from 'get-port';
import send from 'send';
import { isMain, projectRoot } from './paths.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * @typedef {object} FileRules
 * @property {string[]} folders names below the project's folder that may be read
 * @property {Record<string, string>} [headers] sent with every answer
 */

/**
 * @typedef {object} Server
 * @property {string} origin such as `http://127.0.0.1:8080`
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/** The strictest policy under which the built files work, with recordings and packets from the same host. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html smart-packet 'allow-duplicates'",
].join('; ');

/** Types that browsers play, where the usual table names others. @type {Record<string, string>} */
const audioTypes = { aac: 'audio/aac', flac: 'audio/flac', wav: 'audio/wav', webm: 'audio/webm' };

/**
 * Reads a `Range` header (RFC 9110, section 14) for servers whose bytes are in no file: one range of bytes; anything else
 * is answered as if it was not there.
 * @param {string | undefined} header
 * @param {number} size of the file in bytes
 * @returns {{ start: number, end: number } | 'unsatisfiable' | undefined} `end` is the last byte's index
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, from, to] = match;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function answer(response, status, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${status}\n`);
}

/**
 * Answers a request with the file it names, or with 404.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {FileRules} rules
 */
export function respondWithFile(request, response, { folders, headers = {} }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const [, folder = ''] = pathname.split('/');
  if (request.method !== 'GET' && request.method !== 'HEAD') answer(response, 405, { Allow: 'GET, HEAD' });
  else if (!folders.includes(folder)) answer(response, 404);
  else
    // With its slash: by it a folder's page is known from the folder.
    send(request, pathname.slice(folder.length + 1), {
      root: `${projectRoot}${folder}`,
      dotfiles: 'ignore',
      cacheControl: false,
    })
      .on('headers', (_, path) => {
        // Not `no-store`: it would keep pages out of the back-forward cache, which the element has to survive.
        response.setHeader('Cache-Control', 'no-cache');
        const type = audioTypes[path.slice(path.lastIndexOf('.') + 1)];
        if (type) response.setHeader('Content-Type', type);
      })
      .on('directory', () => {
        answer(response, 301, { Location: `${pathname}/${query === undefined ? '' : `?${query}`}` });
      })
      .on('error', ({ status }) => {
        answer(response, status === 416 ? 416 : 404);
      })
      .pipe(response);
}

/**
 * @typedef {object} ServeOptions
 * @property {string[]} [folders] default `demo` and `dist`
 * @property {number} [port] default 8080; where it is taken, one of the 50 after it, or any free one; 0 takes any free one
 * @property {boolean} [cors] lets other origins read the answers
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {string} [home] where `/` leads; default `/demo/`
 */

/**
 * @param {ServeOptions} [options]
 * @returns {Promise<Server>}
 */
export async function serve({
  folders = ['demo', 'dist'],
  port: wanted = 8080,
  cors = false,
  headers = {},
  home = '/demo/',
} = {}) {
  /** @type {Record<string, string>} */
  const corsHeaders = cors
    ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Content-Range, Accept-Ranges' }
    : {};
  const rules = { folders, headers: { 'X-Content-Type-Options': 'nosniff', ...corsHeaders, ...headers } };
  const server = createServer((request, response) => {
    if (/^\/(\?|$)/.test(request.url ?? '/')) answer(response, 302, { Location: home });
    else if (cors && request.method === 'OPTIONS') answer(response, 200, corsHeaders);
    else respondWithFile(request, response, rules);
  });
  const port = await getPort({ host: '127.0.0.1', ...(wanted && { port: portNumbers(wanted, wanted + 49) }) });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      folder: { type: 'string', multiple: true, default: ['demo', 'dist'] },
      header: { type: 'string', multiple: true, default: [] },
      policy: { type: 'boolean', default: false },
      cors: { type: 'boolean', default: false },
    },
  });
  const headers = Object.fromEntries(
    values.header.map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? [line, '']),
  );
  if (values.policy) headers['Content-Security-Policy'] = strictPolicy;
  const { origin } = await serve({ port: Number(values.port), folders: values.folder, cors: values.cors, headers });
  console.log(origin);
}
