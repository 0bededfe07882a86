import type { Resolver } from '../resolver/query.js';
import { createPacketsSource } from './packets-source.js';
import { problem } from './problem.js';
import { isOfPacket, readGet, readPost } from './read-request.js';
import { respond, respondToOptions, respondToPost, respondWithProblem } from './respond.js';
import { createResolverSource } from './source.js';

/** What a handler answers from. */
export type HandlerSource =
  | {
      /** Of any shape, in the order of their publisher; later changes are not seen. */
      readonly packets: readonly unknown[];
      /** What addresses in them are relative to, which then become absolute. By default they are absolute. */
      readonly baseUrl?: string | undefined;
    }
  | {
      /** Such as `createResolver()` of a static index. */
      readonly index: Resolver;
    };

export interface HandlerOptions {
  /** How long an answer may be used without asking again; by default 60, 0 for not at all. */
  readonly maxAgeSeconds?: number | undefined;
}

/** Web standards only: for Node, Deno, Bun and workers. */
export type Handler = (request: Request) => Promise<Response>;

/** Seconds; caches take more for as much (RFC 9111, section 1.2.2). */
const FOR_EVER = 2 ** 31;

const READING = 'GET, HEAD, OPTIONS';
const ASKING = 'GET, HEAD, POST, OPTIONS';

/**
 * A resolver as a server has it, under any address it is mounted at:
 *
 * - `GET …?query=` and `POST` of `{"query": …}`, as the protocol has it, also with `limit` and `cursor`;
 * - `GET …/packets?id=&intent=&tag=&language=&q=&limit=&cursor=`, where `tag` may be there several times;
 * - `GET …/packets/ID`, the packet alone;
 * - `HEAD` and `OPTIONS` of these.
 *
 * What can't be answered is `application/problem+json` (RFC 9457) with a `code`. It rejects only where the `index` does.
 *
 * @throws {TypeError} for a packet that has no JSON
 */
export function createHandler(source: HandlerSource, { maxAgeSeconds = 60 }: HandlerOptions = {}): Handler {
  const find =
    'index' in source ? createResolverSource(source.index) : createPacketsSource(source.packets, source.baseUrl);
  const cacheControl = maxAgeSeconds > 0 ? `max-age=${Math.min(Math.floor(maxAgeSeconds), FOR_EVER)}` : 'no-cache';

  return async (request) => {
    const { method, signal } = request;
    const url = new URL(request.url);
    const allowed = isOfPacket(url) ? READING : ASKING;
    if (method === 'OPTIONS') return respondToOptions(allowed);
    if (!allowed.split(', ').includes(method))
      return respondWithProblem(problem(405, 'method-not-allowed', `This address is for ${allowed}.`), method, {
        Allow: allowed,
      });
    const isPost = method === 'POST';
    const asked = isPost ? await readPost(request) : readGet(url);
    const found = 'status' in asked ? asked : await find(asked, signal);
    if ('status' in found) return respondWithProblem(found, method);
    return isPost ? respondToPost(found) : respond(found, request, cacheControl);
  };
}
