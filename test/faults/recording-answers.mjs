/** How a server can go wrong over a recording; each name is a row of `recording-rows.ts`. */
import { readFileSync } from 'node:fs';
import { parseRange } from '../../scripts/serve.mjs';
import { fromRoot } from '../../scripts/paths.mjs';

/** @typedef {import('./packet-answers.mjs').Answer} Answer */

const wav = readFileSync(fromRoot('test/fixtures/audio/welcome.wav'));
const mp3 = readFileSync(fromRoot('test/fixtures/audio/welcome.mp3'));

/** @returns {Answer} with ranges of bytes, as servers of recordings do */
const withRanges =
  (/** @type {Buffer} */ body, /** @type {string} */ type, /** @type {Record<string, string>} */ headers = {}) =>
  (response, request) => {
    const range = parseRange(request.headers.range, body.length);
    if (range === 'unsatisfiable') return response.writeHead(416).end();
    const { start, end } = range ?? { start: 0, end: body.length - 1 };
    return response
      .writeHead(range ? 206 : 200, {
        'Content-Type': type,
        'Accept-Ranges': 'bytes',
        ...(range && { 'Content-Range': `bytes ${start}-${end}/${body.length}` }),
        ...headers,
      })
      .end(body.subarray(start, end + 1));
  };

/** @returns {Answer} */
const whole =
  (
    /** @type {string | Buffer} */ body,
    /** @type {string} */ type,
    /** @type {Record<string, string>} */ headers = {},
  ) =>
  (response) =>
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);

/** @returns {Answer} */
const status =
  (/** @type {number} */ code, /** @type {Record<string, string>} */ headers = {}) =>
  (response) =>
    response.writeHead(code, { 'Content-Type': 'text/plain', ...headers }).end(String(code));

/** @returns {Answer} a few bytes at a time, for a minute at most */
const drip =
  (/** @type {(index: number) => Buffer} */ piece, /** @type {string} */ type, everyMs = 50) =>
  (response) => {
    response.writeHead(200, { 'Content-Type': type });
    let index = 0;
    const timer = setInterval(() => {
      if (index < 60_000 / everyMs) response.write(piece(index++));
      else response.end();
    }, everyMs);
    response.once('close', () => {
      clearInterval(timer);
    });
  };

/** @returns {Answer} as much as arrived before the connection broke; every further try breaks at once */
const breaksAt = (/** @type {number} */ bytes) => (response, request) => {
  const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from > 0) return response.destroy();
  response.writeHead(200, { 'Content-Type': 'audio/wav', 'Content-Length': wav.length });
  response.write(wav.subarray(0, bytes));
  // Cut at once, what was sent would be lost, too.
  return setTimeout(() => response.destroy(), 300);
};

const garbage = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff));

/** A header for more sound than will ever come, and sound. */
const endless = (/** @type {number} */ index) => {
  if (index > 0) return wav.subarray(1000, 9000);
  const first = Buffer.from(wav.subarray(0, 9000));
  first.writeUInt32LE(0xffffffff, 4);
  first.writeUInt32LE(0xffffffff, 40);
  return first;
};

/** @type {Record<string, Answer>} */
export const recordingAnswers = {
  'ok.wav': withRanges(wav, 'audio/wav'),
  'no-range.wav': whole(wav, 'audio/wav', { 'Accept-Ranges': 'none' }),
  '404.mp3': status(404),
  '403.mp3': status(403),
  '500.mp3': status(500),
  'empty.mp3': whole('', 'audio/mpeg'),
  // Its header promises six seconds; one and a half come.
  'truncated.wav': withRanges(wav.subarray(0, Math.floor(wav.length / 4)), 'audio/wav'),
  'wrong-mime.mp3': withRanges(mp3, 'text/plain'),
  'html.mp3': whole('<!doctype html><h1>Please sign in</h1>', 'text/html'),
  'video.mp4': withRanges(readFileSync(fromRoot('test/fixtures/audio/picture.mp4')), 'video/mp4'),
  'garbage.mp3': whole(garbage, 'audio/mpeg'),
  'reset-mid.wav': breaksAt(Math.floor(wav.length / 4)),
  'never.mp3': () => undefined,
  'drip.wav': drip((index) => wav.subarray(index, index + 1), 'audio/wav'),
  'redirect-loop.mp3': status(302, { Location: 'redirect-loop.mp3' }),
  '401.mp3': status(401, { 'WWW-Authenticate': 'Basic realm="bakery"' }),
  'no-cors.wav': (response, request) => {
    response.removeHeader('Access-Control-Allow-Origin');
    return withRanges(wav, 'audio/wav')(response, request);
  },
  'infinite.wav': drip(endless, 'audio/wav', 100),
  'attachment.mp3': withRanges(mp3, 'audio/mpeg', { 'Content-Disposition': 'attachment; filename="welcome.mp3"' }),
};
