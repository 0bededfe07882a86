import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import send from 'send';
import { isFetchable } from '../../packet/values/request-address.js';
import type { Handler } from '../../handler/create-handler.js';
import { answerByHandler, isForApi } from './api-request.js';
import { hasIndex } from './file-resolver.js';

export interface ServedSite {
  /** The site's folder. */
  readonly folder: string;
  /** Answers for what is looked for in it. */
  readonly handle: Handler;
  /** Why there is nothing to be seen, in a sentence; null where there is. */
  readonly missing: () => string | null;
}

/** Types that browsers play, where the usual table has others. */
const TYPES: Readonly<Record<string, string>> = {
  '.aac': 'audio/aac',
  '.flac': 'audio/flac',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

/**
 * Answers requests for a site in a folder, and for the packets in it.
 *
 * It answers only to names of this device, so that no page of others reaches it under a name of its own that leads here
 * (DNS rebinding), and lets only pages of this device read it: what is tried out is not published yet.
 */
export function serveSite(site: ServedSite): RequestListener {
  return (request, response) => {
    const { host, origin } = request.headers;
    const own = hostUrl(host);
    const isOwn = own !== null && Number(own.port || 80) === request.socket.localPort;
    const url = isOwn && URL.canParse(request.url ?? '', own) ? new URL(request.url ?? '', own) : null;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Vary', 'Origin');
    if (origin !== undefined && hostUrl(origin.replace(/^https?:\/\//, '')))
      response.setHeader('Access-Control-Allow-Origin', origin);
    if (!isOwn) answer(response, 421, 'This server answers to localhost and 127.0.0.1 alone.');
    // A target like `//elsewhere.example/` is an address of another host.
    else if (url?.host !== own.host) answer(response, 400, 'Bad Request');
    else respond(site, url, request, response);
  };
}

/** Of a host that is this device, with or without a port; null for another. */
function hostUrl(host: string | undefined): URL | null {
  const address = `http://${host ?? ''}/`;
  const url = /^[\w.:[\]-]+$/.test(host ?? '') && URL.canParse(address) ? new URL(address) : null;
  return url && isFetchable(url, true) ? url : null;
}

function respond(
  { folder, handle, missing }: ServedSite,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { method } = request;
  const why = missing();
  if (why !== null) answer(response, 503, why);
  else if (isForApi(method, url) && hasIndex(folder)) {
    answerByHandler(handle, url, request, response).catch(() => {
      // The handler rejects only where the index does, whose files may just be replaced.
      answer(response, 500, 'The index can’t be read.');
    });
  } else if (method !== 'GET' && method !== 'HEAD') answer(response, 405, 'Method Not Allowed', { Allow: 'GET, HEAD' });
  else sendFile(folder, url, request, response);
}

function sendFile(folder: string, { pathname, search }: URL, request: IncomingMessage, response: ServerResponse): void {
  send(request, pathname, { root: folder, dotfiles: 'ignore', cacheControl: false })
    .on('headers', (_, path: string) => {
      const type = TYPES[extname(path).toLowerCase()];
      if (type !== undefined) response.setHeader('Content-Type', type);
    })
    .on('directory', () => answer(response, 301, '', { Location: `${pathname}/${search}` }))
    .on('error', ({ status }: { status?: number }) => answer(response, status === 416 ? 416 : 404, 'Not Found'))
    .pipe(response);
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  // What has begun can only be broken off.
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
}
