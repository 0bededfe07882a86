import { problemJson, type Problem } from './problem.js';
import type { Representation } from './source.js';

/** Anybody may ask, from any page, without credentials. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const DAY_SECONDS = 86_400;

/**
 * An answer, or 304 where whoever asks has it. Its tag is weak: servers and proxies in between compress what they pass on,
 * and then it is other bytes (RFC 9110, section 8.8.3.3).
 */
export function respond({ text, tag }: Representation, { method, headers }: Request, cacheControl: string): Response {
  const fields = {
    ...OPEN,
    'Access-Control-Expose-Headers': 'ETag',
    'Cache-Control': cacheControl,
    ETag: `W/"${tag}"`,
  };
  if (isKnown(headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: fields });
  return json(text, method, 200, { ...fields, 'Content-Type': 'application/json' });
}

/**
 * The answer to a POST: caches have nothing to find it by (RFC 9110, section 9.3.3), and it has no representation that a
 * condition could be about.
 */
export const respondToPost = ({ text }: Representation): Response =>
  json(text, 'POST', 200, { ...OPEN, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' });

/** It is not kept: some statuses are, where nobody says otherwise (RFC 9110, section 15.1), and the next packet may come soon. */
export const respondWithProblem = (found: Problem, method: string, fields: Record<string, string> = {}): Response =>
  json(problemJson(found), method, found.status, {
    ...OPEN,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    ...fields,
  });

/** What may be asked how (Fetch, "CORS-preflight fetch"). */
export const respondToOptions = (allowed: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      Allow: allowed,
      'Access-Control-Allow-Methods': allowed,
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': String(DAY_SECONDS),
    },
  });

/** No browser is to take it for anything else. */
const json = (text: string, method: string, status: number, headers: Record<string, string>): Response =>
  new Response(method === 'HEAD' ? null : text, {
    status,
    headers: { ...headers, 'X-Content-Type-Options': 'nosniff' },
  });

/** Weak comparison (RFC 9110, sections 8.8.3.2 and 13.1.2). */
function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  const known: readonly string[] = ifNoneMatch?.match(/"[^"]*"|^\s*\*\s*$/g) ?? [];
  return known.some((each) => each === `"${tag}"` || each.trim() === '*');
}
