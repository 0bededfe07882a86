/** A server that answers as a test tells it to, holds answers back, and remembers who asked; see test/helpers/answers.ts. */
import { parseRange } from '../../scripts/serve.mjs';

/** @typedef {import('../../test/helpers/answers.js').AnswerRules} AnswerRules */
/** @typedef {import('../../test/helpers/answers.js').LoggedRequest} LoggedRequest */
/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * @typedef {object} Answer
 * @property {AnswerRules} rules
 * @property {Buffer} body
 * @property {LoggedRequest[]} requests
 * @property {Promise<void>} released
 * @property {() => void} release
 */

/** @type {Map<string, Answer>} */
const answers = new Map();

/**
 * @param {AnswerRules} rules
 * @param {Buffer} body
 * @param {LoggedRequest[]} requests
 * @returns {Answer}
 */
function createAnswer(rules, body, requests) {
  /** @type {() => void} */
  let release = () => undefined;
  const released = new Promise((/** @type {(value: void) => void} */ resolve) => (release = resolve));
  return { rules, body, requests, released, release };
}

/**
 * @param {IncomingMessage} request
 * @returns {Promise<Buffer>}
 */
async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(/** @type {Buffer} */ (chunk));
  return Buffer.concat(chunks);
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Answer} answer
 */
async function give(request, response, { rules, body, requests, released }) {
  /** @type {LoggedRequest} */
  const logged = { method: request.method ?? '', headers: { ...request.headers }, outcome: 'open' };
  requests.push(logged);
  response.once('close', () => (logged.outcome = response.writableFinished ? 'sent' : 'aborted'));
  const { status = 200, type = 'application/json', headers = {}, hold, drop, pauseAfter } = rules;
  if (hold) await released;
  if (drop) {
    response.destroy();
    return;
  }
  const range = status === 200 ? parseRange(request.headers.range, body.length) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: body.length - 1 };
  response.writeHead(range ? 206 : status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${body.length}` }),
    ...headers,
  });
  const bytes = body.subarray(start, end + 1);
  // Whoever asks for a later part gets no further.
  const first = Math.max(0, (pauseAfter ?? start) - start);
  if (pauseAfter !== undefined) {
    response.write(bytes.subarray(0, first));
    await released;
  }
  response.end(bytes.subarray(first));
}

/**
 * `GET /answers/ID/NAME` gives an answer; `PUT /answers/ID/set` sets it (rules in the header `answer-rules`),
 * `POST /answers/ID/release` lets it go when it is held, and `GET /answers/ID/requests` lists the requests for it.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export async function serveAnswers(context, next) {
  const [, id = '', name = ''] = /^\/answers\/([\w-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!id) return next();
  const { req, res } = context;
  const answer = answers.get(id);
  if (req.method === 'PUT') {
    const rules = /** @type {AnswerRules} */ (JSON.parse(String(req.headers['answer-rules'])));
    answers.set(id, createAnswer(rules, await readBody(req), answer?.requests ?? []));
    answer?.release();
    context.status = 204;
  } else if (!answer) {
    context.status = 404;
  } else if (name === 'release') {
    answer.release();
    context.status = 204;
  } else if (name === 'requests') {
    context.body = answer.requests;
  } else {
    context.respond = false;
    await give(req, res, answer);
  }
}
