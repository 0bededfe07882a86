/**
 * A small static server for the demo and the tests: loopback only, byte ranges, a strict check of paths.
 *
 * `node scripts/serve.mjs [--port 8080] [--folder dist]… [--header "Name: value"]… [--policy] [--cors]`
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
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

/** @type {Record<string, string>} */
const mimeTypes = {
  '.aac': 'audio/aac',
  '.css': 'text/css; charset=utf-8',
  '.flac': 'audio/flac',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.srt': 'application/x-subrip; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Finds the file a request path names. Links that lead out of the allowed folders are not followed.
 * @param {string} pathname still percent-encoded, begins with a slash
 * @param {string[]} folders
 * @returns {Promise<{ path: string, size: number, modified: Date } | 'folder' | undefined>}
 */
async function findFile(pathname, folders) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const [first, ...segments] = decoded.split('/');
  const folder = segments[0];
  if (first !== '' || folder === undefined || !folders.includes(folder)) return undefined;
  if (segments.some((segment) => segment.startsWith('.')) || /[\\:\0]/.test(decoded)) return undefined;
  const asked = join(projectRoot, ...segments, decoded.endsWith('/') ? 'index.html' : '');
  try {
    const path = await realpath(asked);
    if (!path.startsWith((await realpath(join(projectRoot, folder))) + sep)) {
      return path === (await realpath(join(projectRoot, folder))) ? 'folder' : undefined;
    }
    const info = await stat(path);
    if (info.isDirectory()) return 'folder';
    return info.isFile() ? { path, size: info.size, modified: info.mtime } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a `Range` header (RFC 9110, section 14): one range of bytes; anything else is answered as if it was not there.
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
export async function respondWithFile(request, response, { folders, headers = {} }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answer(response, 405, { Allow: 'GET, HEAD' });
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  const file = await findFile(pathname, folders);
  if (file === 'folder') {
    answer(response, 301, { Location: `${pathname}/${query === undefined ? '' : `?${query}`}` });
    return;
  }
  if (!file) {
    answer(response, 404);
    return;
  }
  // Not `no-store`: it would keep pages out of the back-forward cache, which the element has to survive.
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Last-Modified', file.modified.toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  // RFC 9110, section 13.2.2: conditions go before ranges. Header times are whole seconds.
  if (Date.parse(request.headers['if-modified-since'] ?? '') >= Math.floor(file.modified.getTime() / 1000) * 1000) {
    response.writeHead(304).end();
    return;
  }
  const range = parseRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    answer(response, 416, { 'Content-Range': `bytes */${file.size}` });
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${file.size}`);
  response.writeHead(range ? 206 : 200, {
    'Content-Type': mimeTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
  });
  if (request.method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  const stream = createReadStream(file.path, { start, end });
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

/**
 * @typedef {object} ServeOptions
 * @property {string[]} [folders] default `demo` and `dist`
 * @property {number} [port] default 8080; 0 takes any free one
 * @property {boolean} [nextFreePort] when the port is taken: try the following ones; default true
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
  port = 8080,
  nextFreePort = true,
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
    else void respondWithFile(request, response, rules);
  });
  const taken = await listen(server, port, nextFreePort && port !== 0 ? 50 : 1);
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port first port to try
 * @param {number} tries
 * @returns {Promise<number>} the port it got
 */
async function listen(server, port, tries) {
  for (let candidate = port; ; candidate++) {
    try {
      await /** @type {Promise<void>} */ (
        new Promise((resolve, reject) => {
          server.once('error', reject);
          server.listen(candidate, '127.0.0.1', () => {
            server.off('error', reject);
            resolve();
          });
        })
      );
      return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || candidate + 1 >= port + tries) throw error;
    }
  }
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
