/** How a server can go wrong over a packet; each name is a row of `packet-rows.ts`. */
import { brotliCompressSync, constants, createGzip, gzipSync } from 'node:zlib';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {(response: ServerResponse, request: IncomingMessage) => unknown} Answer */

const packet = {
  id: 'spid:bakery.example:welcome',
  voice: null,
  transcript: 'Bread comes out of the oven at seven.',
  intent: 'welcome/greeting',
  cta: [{ type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' }],
  meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: ['bakery'] },
};
const json = JSON.stringify(packet);
const page = '<!doctype html><title>Sign in</title><h1>Please sign in</h1>';

const MEGABYTE = 1_000_000;
/** No answer is longer, even to somebody who reads on. */
const MOST_MEGABYTES = 50;

/**
 * @param {ServerResponse} response
 * @param {string | Buffer} [body]
 * @param {Record<string, string | number>} [headers]
 */
const send = (response, body = json, headers = {}) =>
  response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body);

/** @returns {Answer} with a packet in the body, too, which must never be shown */
const status =
  (/** @type {number} */ code, /** @type {Record<string, string>} */ headers = {}, body = json) =>
  (response) =>
    response.writeHead(code, { 'Content-Type': 'application/json', ...headers }).end(body);

/** @returns {Answer} */
const redirect = (/** @type {string} */ location) => status(302, { Location: location }, '');

/** @returns {Answer} a byte of white space at a time, then the end if there is one */
const drip =
  (/** @type {number} */ pieces, /** @type {string} */ end = '') =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    let sent = 0;
    const timer = setInterval(() => {
      if (sent++ < pieces) response.write(' ');
      else response.end(end);
    }, 10);
    response.once('close', () => {
      clearInterval(timer);
    });
  };

/** @returns {Answer} megabytes of white space as fast as they are taken */
const flood =
  (/** @type {Record<string, string | number>} */ headers = {}) =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers });
    const megabyte = Buffer.alloc(MEGABYTE, ' ');
    let left = MOST_MEGABYTES;
    const more = () => {
      while (left-- > 0) if (!response.write(megabyte)) return;
      response.end();
    };
    response.on('drain', more);
    more();
  };

/** @returns {Answer} */
const cors = (/** @type {string | undefined} */ origin) => (response) => {
  if (origin === undefined) response.removeHeader('Access-Control-Allow-Origin');
  else response.setHeader('Access-Control-Allow-Origin', origin);
  return send(response);
};

/** @type {Buffer | undefined} */
let brotliBomb;
/** Two hundred megabytes in less than ten kilobytes; made when it is first asked for. */
const makeBrotliBomb = () =>
  (brotliBomb ??= brotliCompressSync(Buffer.alloc(200 * MEGABYTE, ' '), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }));

const corrupt = gzipSync(json.repeat(20));
corrupt.fill(0xff, 20, 60);

/** @type {Record<string, Answer>} */
export const packetAnswers = {
  ok: (response) => send(response),
  'ok-redirect': redirect('ok'),
  'slow-3s': (response) => setTimeout(() => send(response), 3000),
  'drip-ok': drip(60, json),
  'never-headers': () => undefined,
  'never-body': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{'),
  'drip-forever': drip(6000),
  truncated: (response) => send(response, json.slice(0, 80)),
  'truncated-cl': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': json.length }).write('{');
    setImmediate(() => response.destroy());
  },
  'reset-before': (response) => response.destroy(),
  'reset-mid': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write(json.slice(0, 80));
    setImmediate(() => response.destroy());
  },
  empty: (response) => send(response, ''),
  204: (response) => response.writeHead(204).end(),
  206: status(206, { 'Content-Range': `bytes 0-${json.length - 1}/${json.length}` }),
  304: (response) => response.writeHead(304).end(),
  404: status(404, {}, ''),
  '404-with-packet-body': status(404),
  401: status(401, { 'WWW-Authenticate': 'Basic realm="bakery"' }),
  403: status(403),
  410: status(410),
  451: status(451),
  429: status(429, { 'Retry-After': '60', 'Access-Control-Expose-Headers': 'Retry-After' }),
  500: status(500),
  '503-html': status(503, { 'Content-Type': 'text/html' }, page),
  'redirect-loop': redirect('redirect-loop'),
  'redirect-js': redirect('javascript:alert(1)'),
  'redirect-data': redirect(`data:application/json,${encodeURIComponent(json)}`),
  html: (response) => send(response, page, { 'Content-Type': 'text/html' }),
  'wrong-type': (response) => send(response, json, { 'Content-Type': 'text/plain' }),
  'nosniff-image': (response) =>
    send(response, json, { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' }),
  utf16: (response) => send(response, Buffer.from(`\ufeff${json}`, 'utf16le')),
  'charset-lie': (response) => send(response, json, { 'Content-Type': 'application/json; charset=iso-8859-1' }),
  attachment: (response) => send(response, json, { 'Content-Disposition': 'attachment; filename="packet.json"' }),
  'no-cors': cors(undefined),
  'cors-wrong-origin': cors('https://somebody.example'),
  'cors-origin-echo': (response, request) => cors(request.headers.origin)(response, request),
  '50mb': flood({ 'Content-Length': MOST_MEGABYTES * MEGABYTE }),
  '50mb-lying-cl': flood({ 'Content-Length': 100 }),
  'gzip-bomb': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    // Compressed as it is taken: no more of it is made than somebody reads.
    const gzip = createGzip();
    gzip.pipe(response);
    const megabyte = Buffer.alloc(MEGABYTE, ' ');
    let left = 200;
    const more = () => {
      while (left-- > 0) if (!gzip.write(megabyte)) return;
      gzip.end();
    };
    gzip.on('drain', more);
    response.once('close', () => gzip.destroy());
    more();
  },
  'br-bomb': (response) => send(response, makeBrotliBomb(), { 'Content-Encoding': 'br' }),
  'endless-fast': flood(),
  deep: (response) => send(response, `${'['.repeat(MEGABYTE)}${']'.repeat(MEGABYTE)}`),
  'deep-below-the-limit': (response) => send(response, `${'['.repeat(499_000)}${']'.repeat(499_000)}`),
  'gzip-corrupt': (response) => send(response, corrupt, { 'Content-Encoding': 'gzip' }),
};

for (let hop = 1; hop <= 19; hop++) {
  packetAnswers[`redirect-chain-${hop}`] = redirect(hop === 1 ? 'ok' : `redirect-chain-${hop - 1}`);
}
